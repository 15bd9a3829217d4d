import Assessment
import Interchange
import QuestionBank
import Testing

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a &lt; b &amp; c", "a < b & c"), ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("x<br>y", "x\\\ny"), ("<b>bold</b> and <i>it</i>", "**bold** and *it*"),
        ("<code>a*b</code>", "`a*b`"), ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<pre><code class=\"language-sh\">ls</code></pre>", "```sh\nls\n```"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"), ("<ol start=\"3\"><li>a</li></ol>", "3. a"),
        ("<a href=\"https://example.org/\">x</a>", "[x](https://example.org/)"),
        ("<script>alert(1)</script>x<style>p{}</style>", "x"), ("H<sub>2</sub>O, 10<sup>6</sup>", "H₂O, 10⁶"),
        ("<img src=\"a.png\" alt=\"A map\">", "![A map](a.png)"), ("<a href=\"javascript:x\">y</a>", "y"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |"
        ),
        ("<div>one<div>two</div></div>", "one\n\ntwo"), ("<span><p>a</p></span>", "a"), ("$x_1 < 2$", "$x_1 < 2$"),
    ])
    func htmlBecomesRichText(html: String, markdown: String) {
        #expect(Writer.markdown(RichText(html: html)) == markdown)
    }

    @Test func deepNestingNeitherCrashesNorHangs() {
        let deep = String(repeating: "<div>", count: 100_000) + "x"
        #expect(RichText(html: deep).plainText == "x")
        let lists = String(repeating: "<ul><li>", count: 200) + "y"
        #expect(RichText(html: lists).plainText.contains("y"))
    }
}
