import Assessment
import TestSupport
import Testing

@testable import QuestionBank

/// Looking at bytes: lines, places, characters.
@Suite struct SourceTests {
    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\n\rb\n\nc\r", ["a", "", "b", "", "c"]), ("\n", [""]),
        ("ü\r\n\n", ["ü", ""]),
    ])
    func lineFeedsCarriageReturnsAndBothEndLines(text: String, lines: [String]) {
        let bytes = [0, 0] + Array(text.utf8)
        var cursor = LineCursor(bytes[2...])
        var found = [String(decoding: cursor.content, as: UTF8.self)]
        var length = cursor.range.count
        while cursor.advance() {
            found.append(String(decoding: cursor.content, as: UTF8.self))
            length += cursor.range.count
            #expect(cursor.number == found.count)
        }
        #expect(found == lines)
        #expect(length == text.utf8.count)
    }

    @Test func placesAreThoseOfTheFile() {
        let source = SourceLines("aü\n\n👩‍👩‍👧x", firstLine: 5)
        let offsets = [(0, 5, 1), (1, 5, 2), (3, 5, 3), (4, 6, 1), (5, 7, 1), (23, 7, 2), (24, 7, 3)]
        for (offset, line, column) in offsets {
            #expect(source.place(at: offset) == Place(line: line, column: column))
        }
        #expect(source.lineCount == 3)
        #expect(Array(source[1]) == Array("aü".utf8))
        #expect(source[9].isEmpty && source[0].isEmpty)
    }

    /// The scan works on bytes; the same is found by decoding them.
    @Test func charactersThatMustNotBeShownAreFoundWhereTheyStand() {
        let pieces = [
            "a", "ü", "\u{9B}", "\u{A0}", "\n", "\u{1B}", "\u{202E}", "\u{2028}", "\u{2066}", "\u{206A}", "\t",
            "\u{7F}", "€",
        ]
        expectForSeeds(0..<200) { generator in
            let text = (0..<40).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            var expected: [String] = []
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                var last: Rule?
                for (column, character) in line.enumerated() {
                    guard let scalar = character.unicodeScalars.first(where: \.isForbidden) else { continue }
                    let rule = scalar.overridesOrder ? Rule.bidiOverride : .controlCharacter
                    if rule != last { expected.append("\(index + 1):\(column + 1) \(rule.id)") }
                    last = rule
                }
            }
            let found = CharacterScan.findings(in: Array(text.utf8)[...])
            return found.map { "\($0.place.line):\($0.place.column) \($0.fault.rule.id)" } == expected
        }
    }

    @Test(arguments: [
        ("# T\n## A\nx\n## B\n", [1], [2, 4]), ("## A", [], [1]), ("##\n##\tB\n##C\n ## D\n", [], [1, 2]),
        ("---\na: b\n---\n## A\n", [], [4]), ("---\na: b\n", [1], []), ("", [], []),
    ])
    func aDeckIsCutAtEachItem(text: String, introduction: [Int], items: [Int]) {
        let bytes = Array(text.utf8)[...]
        let slices = DeckSlices(bytes)
        #expect(slices.items.map(\.line) == items)
        #expect(slices.introduction.range.isEmpty == introduction.isEmpty)
        let pieces = [slices.introduction] + slices.items
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    }

    @Test(arguments: [
        ("hnt", "Hint"), ("EXPLANATION", "Explanation"), ("ref", "Reference"), ("", "Hint"),
        (String(repeating: "q", count: 900), "Hint"),
    ])
    func theNearestWordTakesTheFewestEdits(word: String, nearest: String) {
        #expect(["Hint", "Explanation", "Reference"].nearest(to: word) == nearest)
        #expect([String]().nearest(to: word) == nil)
    }

    @Test func whatIsQuotedIsShortAndHarmless() {
        #expect("a\u{1B}[1m\n\tb".quoted == "“a\u{FFFD}[1m\u{FFFD}\u{FFFD}b”")
        #expect(String(repeating: "ü", count: 61).quoted == "“\(String(repeating: "ü", count: 59))…”")
        let diagnostic = Diagnostic(file: "a\u{1B}.md", place: Place(line: 1), rule: .noKey, message: "M.", mend: "N.")
        #expect(diagnostic.text == "a\u{FFFD}.md:1:1: error: M. [no-key]\n    N.")
    }
}

/// What Markdown means as rich text.
@Suite struct RichTextTests {
    private func blocks(_ markdown: String) -> [Block] {
        let deck = read("## A\n- [x] a\n- [ ] b\n\n### Explanation\n\(markdown)\n")
        return deck.items.first?.item.explanation?.blocks ?? []
    }

    private func inlines(_ markdown: String) -> [Inline] {
        guard case .paragraph(let inlines)? = blocks(markdown).first else { return [] }
        return inlines
    }

    @Test(
        arguments: [
            ("a\nb  \nc\\\nd", [.text("a"), .softBreak, .text("b"), .lineBreak, .text("c"), .lineBreak, .text("d")]),
            ("*a **b** c*", [.emphasis([.text("a "), .strong([.text("b")]), .text(" c")])]),
            ("*a _b_*", [.emphasis([.text("a b")])]),
            ("~~a~~ ~b~", [.strikethrough([.text("a")]), .text(" ~b~")]),
            ("` a ` `` ` ``", [.code("a"), .text(" "), .code("`")]),
            ("![an *image*](x.png 'title')", [.image(source: "x.png", alternative: "an image")]),
            (
                "[a](<b c>) <xy:z> <a@b.c>",
                [
                    .link(destination: "b c", [.text("a")]), .text(" "), .link(destination: "xy:z", [.text("xy:z")]),
                    .text(" "),
                    .link(destination: "mailto:a@b.c", [.text("a@b.c")]),
                ]
            ),
            ("&lt;&#10;\\*&amp;amp;", [.text("< *&amp;")]), ("a <!-- x -->b", [.text("a b")]),
            ("a <think> b", [.text("a <think> b")]),
            ("https://a.b c_d_e", [.text("https://a.b c_d_e")]),
        ] as [(String, [Inline])])
    func inlinesAreReadAsCommonMarkSays(markdown: String, expected: [Inline]) {
        #expect(inlines(markdown) == expected)
    }

    @Test func blocksAreReadAsCommonMarkSays() {
        let text = "#### H\n\n```py x\na\n\n```\n\n    b\n\n3) c\n\n   d\n4) e\n\n> f\n> - g\n\n***\n\n<div>\n</div>\n"
        #expect(
            blocks(text) == [
                .heading(level: 4, [.text("H")]), .code(language: "py", text: "a\n"), .code(language: nil, text: "b"),
                .list(
                    List(
                        start: 3, isTight: false,
                        items: [[.paragraph([.text("c")]), .paragraph([.text("d")])], [.paragraph([.text("e")])]])),
                .quote([.paragraph([.text("f")]), .list(List(isTight: true, items: [[.paragraph([.text("g")])]]))]),
                .rule,
                .code(language: "html", text: "<div>\n</div>"),
            ])
    }
}
