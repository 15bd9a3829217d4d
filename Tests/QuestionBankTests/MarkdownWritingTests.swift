import Assessment
import Testing

@testable import QuestionBank

/// What is written is what a person would have typed, as far as that can be read again.
@Suite struct MarkdownWritingTests {
    private func line(_ inlines: Inline..., in context: InlineWriter.Context = .paragraph) -> String {
        InlineWriter.markdown(inlines, in: context)
    }

    @Test(arguments: [
        ("plain words, with (signs) and snake_case.", "plain words, with (signs) and snake_case."),
        ("2 * 3 < 4 & 5 > 1", "2 \\* 3 < 4 & 5 > 1"), ("<b> &amp; </b>", "\\<b> \\&amp; \\</b>"),
        ("[x] `code` ~a~", "\\[x\\] \\`code\\` ~a~"), ("_private and __init__", "\\_private and \\_\\_init\\_\\_"),
        ("# no heading", "\\# no heading"), ("C# and #5", "C# and #5"), ("- no bullet", "\\- no bullet"),
        ("1. no number", "1\\. no number"), ("in 2024. Then", "in 2024. Then"), ("> no quote", "\\> no quote"),
        ("a | b", "a | b"), ("back\\slash", "back\\slash"), ("\\\\server", "\\\\\\server"), ("\\*", "\\\\\\*"),
        (" edges ", "&#32;edges&#32;"), ("wow!", "wow\\!"),
        ("{{a|b}}", "\\{{a|b}}"),
    ])
    func textIsEscapedWhereItMustBe(text: String, markdown: String) {
        #expect(line(.text(text)) == markdown)
    }

    @Test func marksOfEmphasisStandWhereTheyWork() {
        #expect(line(.text("an "), .emphasis([.text("easy")]), .text(" one")) == "an *easy* one")
        #expect(line(.text("un"), .emphasis([.text("believ")]), .text("able")) == "un*believ*able")
        #expect(line(.text("f"), .strong([.text("(x)")]), .text("g")) == "&#102;**(x)**&#103;")
        #expect(line(.strong([.text("a "), .emphasis([.text("b")])])) == "**a _b_**")
        #expect(line(.emphasis([.text("a")]), .strong([.text("b")])) == "*a*__b__")
        #expect(line(.strikethrough([.text("a")]), .strikethrough([.text("b")])) == "~~a~~<!-- -->~~b~~")
        #expect(line(.emphasis([.text(" a ")])) == "*&#32;a&#32;*")
    }

    @Test func codeHasAsManyBackticksAsItTakes() {
        #expect(line(.code("x")) == "`x`")
        #expect(line(.code("a`b")) == "``a`b``")
        #expect(line(.code("`a`")) == "`` `a` ``")
        #expect(line(.code(" ")) == "` `")
        #expect(line(.code(" a ")) == "`  a  `")
        #expect(line(.code("a|b"), in: .cell) == "`a\\|b`")
    }

    @Test func linksAndImagesSayWhereTheyLead() {
        #expect(line(.link(destination: "https://a.b/c", [.text("d")])) == "[d](https://a.b/c)")
        #expect(line(.link(destination: "https://a.b/c", [.text("https://a.b/c")])) == "<https://a.b/c>")
        #expect(line(.link(destination: "a (b)", [])) == "[](<a (b)>)")
        #expect(line(.image(source: "x.png", alternative: "a [b]")) == "![a \\[b\\]](x.png)")
        #expect(line(.text("see!"), .link(destination: "x", [.text("y")])) == "see\\![y](x)")
    }

    @Test func lineEndsStayInParagraphsAlone() {
        #expect(line(.text("a"), .softBreak, .text("- b"), .lineBreak, .text("c")) == "a\n\\- b\\\nc")
        #expect(line(.text("a"), .softBreak, .text("b"), in: .heading) == "a b")
    }

    @Test func blocksAreApartAsTheirKindsDemand() {
        let bullets = List(isTight: true, items: [[.paragraph([.text("a")])], [.paragraph([.text("b")])]])
        let numbers = List(
            start: 9, isTight: false, items: [[.paragraph([.text("a")]), .code(language: "c", text: "x\n\ny")], []])
        let text = RichText([
            .paragraph([.text("p")]), .list(bullets), .list(bullets), .list(numbers), .quote([.rule]), .quote([.rule]),
            .heading(level: 4, [.text("h #")]),
            .table(
                Table(alignments: [.left, .none], heading: [[.text("|")], []], rows: [[[.code("|")], [.text("x")]]])),
        ])
        #expect(
            BlockWriter().lines(text).joined(separator: "\n") == """
                p

                - a
                - b

                * a
                * b

                9. a

                   ```c
                   x

                   y
                   ```

                10.

                > ___

                <!-- -->

                > ___

                #### h \\#

                | \\| |  |
                | :-- | --- |
                | `\\|` | x |
                """)
    }

    @Test func codeThatWouldBeginAnItemIsIndented() {
        let lines = BlockWriter().lines(RichText([.code(language: nil, text: "a\n\n## b\n```")]))
        #expect(lines == [" ````", " a", "", " ## b", " ```", " ````"])
    }

    @Test func anItemIsWrittenAsTheFormatShowsIt() {
        let markdown = """
            ## What is *right*?
            <!-- id: right; topic: other; difficulty: easy; facts: F1, F2; shuffle: no; not-with: left -->

            More.

            - [ ] This
            - [x] That

              Because.

            ### Hint
            Look.

            ### Reference
            - <https://example.org>

            """
        let item = Reader.item(fromMarkdown: markdown, topic: TopicID("main"))
        #expect(item.map { Writer.item($0, deckTopic: TopicID("main")) } == markdown)
        #expect(item.map { Writer.deck([$0], topic: TopicID("main")) } == "---\ntopic: main\n---\n\n" + markdown)
    }
}
