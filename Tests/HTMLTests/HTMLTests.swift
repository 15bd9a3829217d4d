import Assessment
import Foundation
import HTML
import TestSupport
import Testing

@Suite struct EscapingTests {
    @Test(arguments: [
        ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;"), ("ü 漢 🦊", "ü 漢 🦊"),
        ("tab\tline\nend\r", "tab\tline\nend\r"), ("nul\u{0}bell\u{7}", "nul\u{FFFD}bell\u{FFFD}"),
        ("del\u{7F}c1\u{9B}", "del\u{FFFD}c1\u{FFFD}"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("", ""),
    ])
    func textIsSafeBetweenTagsAndInAttributes(text: String, html: String) {
        #expect(escaped(text) == html)
    }
}

@Suite struct RichTextPageTests {
    private func html(_ blocks: Block...) -> String { RichText(blocks).html }

    @Test func everyPartOfALineHasItsTag() {
        #expect(
            html(
                .paragraph([
                    .text("a < b "), .code("x && y"), .emphasis([.text("e")]), .strong([.text("s")]),
                    .strikethrough([.text("d")]), .softBreak, .lineBreak, .image(source: "p.png", alternative: "<pic>"),
                ]))
                == "<p>a &lt; b <code>x &amp;&amp; y</code><em>e</em><strong>s</strong><s>d</s>\n<br/>[&lt;pic&gt;]</p>"
        )
    }

    @Test func aGapIsALine() {
        let gap = "<u>____</u>"
        #expect(html(.paragraph([.text("a \u{FFFC} b"), .code("\u{FFFC}")])) == "<p>a \(gap) b<code>\(gap)</code></p>")
        #expect(html(.code(language: nil, text: "f(\u{FFFC})")) == "<pre><code>f(\(gap))</code></pre>")
    }

    @Test func blocksHaveTheirTags() {
        #expect(html(.heading(level: 1, [.text("T")])) == "<h3>T</h3>")
        #expect(html(.code(language: "swift", text: "if a < b {}")) == "<pre><code>if a &lt; b {}</code></pre>")
        #expect(html(.quote([.paragraph([.text("q")])])) == "<blockquote><p>q</p></blockquote>")
        #expect(html(.rule) == "<hr/>")
        let items = [[Block.paragraph([.text("1")])], [.paragraph([.text("2")])]]
        #expect(html(.list(List(isTight: true, items: items))) == "<ul><li><p>1</p></li><li><p>2</p></li></ul>")
        #expect(html(.list(List(start: 1, isTight: true, items: items))).hasPrefix("<ol><li>"))
        #expect(html(.list(List(start: 3, isTight: true, items: items))).hasPrefix("<ol start=\"3\"><li>"))
        let table = Table(alignments: [.none], heading: [[.text("h")]], rows: [[[.text("<c>")]]])
        #expect(html(.table(table)) == "<table><tr><th>h</th></tr><tr><td>&lt;c&gt;</td></tr></table>")
    }

    @Test(arguments: [
        ("https://example.org/?a=1&b=\"", "<a href=\"https://example.org/?a=1&amp;b=&quot;\">x</a>"),
        ("http://example.org", "<a href=\"http://example.org\">x</a>"), ("javascript:alert(1)", "x"),
        ("file:///etc", "x"),
        ("HTTPS://example.org", "x"),
    ])
    func onlyAddressesOfTheWebBecomeLinks(destination: String, html: String) {
        #expect(self.html(.paragraph([.link(destination: destination, [.text("x")])])) == "<p>\(html)</p>")
    }
}

@Suite struct PageTests {
    /// Python's parser of XML takes the page.
    @Test func aPageIsWellFormedAndNeedsNothingElse() throws {
        var drawing = Drawing(width: 30, height: 20.25)
        drawing.rectangle(at: (1, 2), width: 3.14159, height: -4, .bar, opacity: 0.5)
        drawing.line(from: (0, -0.04), to: (-1.55, 2), .axis)
        drawing.dot(at: (5, 5))
        drawing.path([(0, 0), (1.25, 1)], .line)
        drawing.text("a < b", at: (1, 1), .end)
        let table = PageTable(
            heading: ["<h>", ""],
            rows: [.init([.text("a & b"), .number("1")], look: "bad"), .init([.html("<i>i</i>")])])
        let page = Page(title: "A <title>", style: "p{margin:0}", body: table.html + drawing.svg("In \"words\"")).html
        for part in ["<script", "src=", "@import", "<link", "http"] { #expect(!page.contains(part), "\(part)") }
        let home = try TemporaryDirectory()
        let path = try home.write(page, to: "page.html")
        let parse = """
            import sys, xml.etree.ElementTree as tree
            page = tree.parse(sys.argv[1]).getroot()
            print(page.find("head/title").text, page.get("lang"), "p{margin:0}" in page.find("head/style").text)
            print([[cell.text for cell in row] for row in page.iter("tr")], [row.get("class") for row in page.iter("tr")])
            print([(shape.tag, dict(shape.items())) for shape in page.find("body/svg")])
            """
        let run = try ProgramRun("python3", ["-c", parse, path])
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines[0] == "A <title> en True")
        #expect(lines[1] == "[['<h>', None], ['a & b', '1'], [None]] [None, 'bad', None]")
        #expect(
            lines[2].contains(
                "('rect', {'class': 'bar', 'x': '1', 'y': '2', 'width': '3.1', 'height': '0', 'fill-opacity': '0.5'})"))
        #expect(lines[2].contains("('line', {'class': 'axis', 'x1': '0', 'y1': '0', 'x2': '-1.6', 'y2': '2'})"))
        #expect(lines[2].contains("('polyline', {'class': 'line', 'points': '0,0 1.3,1'})"))
    }

    @Test func aPictureSaysWhatItShows() {
        let svg = Drawing(width: 10, height: 10).svg("3 < 4")
        #expect(
            svg.hasPrefix("<svg role=\"img\" viewBox=\"0 0 10 10\" width=\"10\" height=\"10\"><title>3 &lt; 4</title>"))
    }
}
