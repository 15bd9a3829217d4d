import Testing

@testable import Canvas

@Suite struct LineWrappingTests {
    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 13, ["one two three"]),
        ("one two three", 6, ["one", "two", "three"]),
        ("one  two", 20, ["one  two"]),
        ("one  two", 4, ["one", "two"]),
        ("", 5, [""]),
        ("   ", 5, [""]),
        ("one\ntwo\n\nthree", 20, ["one", "two", "", "three"]),
        ("one\r\ntwo", 20, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("to abcdefgh", 3, ["to", "abc", "def", "gh"]),
        ("a\u{A0}b c", 4, ["a\u{A0}b", "c"]),
        ("10\u{202F}% of it", 6, ["10\u{202F}%", "of it"]),
        ("naïve café", 5, ["naïve", "café"]),
        ("one\u{200B}two", 3, ["one", "two"]),
    ])
    func wordsAreKeptWholeWhereTheyFit(_ text: String, columns: Int, lines: [String]) {
        #expect(Line(text).wrapped(to: columns).map(\.text) == lines)
    }

    @Test(arguments: [
        ("学而时习之", 4, ["学而", "时习", "之"]),
        ("学而时习之，不亦说乎", 10, ["学而时习", "之，不亦说", "乎"]),
        ("「学」而", 6, ["「学」", "而"]),
        ("LLM は語を", 6, ["LLM は", "語を"]),
        ("👩‍👩‍👧👩‍👩‍👧", 2, ["👩‍👩‍👧", "👩‍👩‍👧"]),
        ("漢字", 1, ["漢", "字"]),
        ("e\u{301}e\u{301}", 1, ["e\u{301}", "e\u{301}"]),
    ])
    func scriptsWithoutBlanksBreakBetweenLetters(_ text: String, columns: Int, lines: [String]) {
        #expect(Line(text).wrapped(to: columns).map(\.text) == lines)
    }

    @Test(arguments: [
        (20, "  • one two three\n    four"), (9, "  • one\n    two\n    three\n    four"),
        (1, "o\nn\ne\nt\nw\no\nt\nh\nr\ne\ne\nf\no\nu\nr"),
    ])
    func aHangingIndentStandsUnderTheText(columns: Int, shown: String) {
        let lines = Line("one two three four").wrapped(to: columns, first: Line("  • "), hanging: .blank(4))
        #expect(screen(lines, columns: columns) == shown)
    }

    @Test func stylesGoOnInTheNextLine() {
        let line = Line([Span("call "), Span("model.run(now)", .code), Span(", then stop")])
        let lines = line.wrapped(to: 10)
        #expect(screen(lines, columns: 10) == "call\nmodel.run(\nnow), then\nstop")
        #expect(styles(lines, columns: 10) == "\ncccccccccc\ncccc\n")
    }

    @Test func aWordOfSeveralStylesStaysWhole() {
        let line = Line([Span("very un"), Span("believ", .heading), Span("able, yes")])
        #expect(line.wrapped(to: 13).map(\.text) == ["very", "unbelievable,", "yes"])
        #expect(line.wrapped(to: 30)[0] == line)
    }

    @Test(arguments: [0, -3])
    func inNoWidthThereAreNoLines(columns: Int) {
        #expect(Line("some text").wrapped(to: columns).isEmpty)
    }

    @Test func nothingIsLostSplitOrTooWide() {
        for seed in UInt64(0)..<600 {
            var generator = SeededGenerator(seed: seed)
            let spans = (0..<3).map { _ in
                Span(
                    RandomText.text(upTo: 25, using: &generator),
                    Style(.allCases.randomElement(using: &generator) ?? .plain))
            }
            let columns = Int.random(in: 1...20, using: &generator)
            let indent = Int.random(in: 0...4, using: &generator)
            let lines = Line(spans).wrapped(to: columns, indent: indent, hanging: 2)
            let graphemes = spans.flatMap { visibleGraphemes($0.text) }
            #expect(lines.flatMap { $0.spans.flatMap { visibleGraphemes($0.text) } } == graphemes, "seed \(seed)")
            if columns > 1 { #expect(lines.allSatisfy { $0.columns <= columns }, "seed \(seed), width \(columns)") }
        }
    }

    /// Graphemes other than blanks and line ends, at which a line may be broken.
    private func visibleGraphemes(_ text: String) -> [Character] {
        text.filter {
            switch $0.unicodeScalars.first.map(LineBreaking.kind) {
            case .blank, .newline, nil: false
            default: true
            }
        }
    }
}
