import Testing

@testable import Canvas

@Suite struct FrameTests {
    private let origin = Point(column: 0, row: 0)

    @Test func aNewFrameIsBlank() {
        let frame = Frame(columns: 3, rows: 2)
        #expect(frame.text == "\n")
        #expect(frame.rows.joined().elementsEqual(Array(repeating: .blank, count: 6)))
        #expect(frame.cursor == nil)
    }

    @Test(arguments: [
        (0, 10, "Hello", 5), (2, 10, "  Hello", 5), (6, 10, "      Hell", 4), (10, 10, "", 0), (-2, 10, "llo", 5),
        (0, 3, "Hel", 3), (-9, 10, "", 5),
    ])
    func textIsCutOffAtTheEdges(column: Int, columns: Int, shown: String, used: Int) {
        var frame = Frame(columns: columns, rows: 1)
        #expect(frame.draw("Hello", at: Point(column: column, row: 0)) == used)
        #expect(frame.text == shown)
    }

    @Test(arguments: [-1, 1, .max, .min])
    func nothingIsDrawnOnARowThatIsNotThere(row: Int) {
        var frame = Frame(columns: 5, rows: 1)
        #expect(frame.draw("Hello", at: Point(column: 0, row: row)) == 0)
        #expect(frame == Frame(columns: 5, rows: 1))
    }

    @Test(arguments: [(0, ""), (1, "a"), (2, "a"), (3, "a漢"), (4, "a漢"), (5, "a漢字"), (6, "a漢字b"), (99, "a漢字b")])
    func aLimitNeverShowsHalfAGlyph(limit: Int, shown: String) {
        var frame = Frame(columns: 10, rows: 1)
        frame.draw("a漢字b", at: origin, columns: limit)
        #expect(frame.text == shown)
        #expect(faults(of: frame).isEmpty)
    }

    @Test func aWideGlyphOverTheLeftEdgeBecomesABlank() {
        var frame = Frame(columns: 4, rows: 1)
        #expect(frame.draw("漢字b", at: Point(column: -1, row: 0)) == 5)
        #expect(frame.text == " 字b")
    }

    @Test(arguments: [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")])
    func overwritingHalfAWideGlyphBlanksTheOtherHalf(column: Int, shown: String) {
        var frame = Frame(columns: 4, rows: 1)
        frame.draw("漢字", at: origin)
        frame.draw("x", at: Point(column: column, row: 0))
        #expect(frame.text == shown)
        #expect(faults(of: frame).isEmpty)
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\tb\nc", "a b c"), ("a\0\u{9B}", "a\u{FFFD}\u{FFFD}"), ("\r\nx", " x"),
        ("a\u{200B}b\u{202E}c", "abc"),
    ])
    func aFrameShowsNoControlCharacters(_ text: String, shown: String) {
        var frame = Frame(columns: 12, rows: 1)
        frame.draw(text, at: origin)
        #expect(frame.text == shown)
    }

    @Test(arguments: [UInt32(0x1B), 0x07, 0x7F, 0x9B, 0xD800, 0x110000])
    func aGlyphCannotBeAControlCharacter(base: UInt32) {
        #expect(Glyph(base: base).scalars == ["\u{FFFD}"])
        #expect(Glyph(base: 0x61, marks: [0x301, base, 0, 0]).scalars == ["a"])
    }

    @Test(arguments: [
        ("e\u{301}\u{323}\u{302}\u{304}", "e\u{301}\u{323}\u{302}\u{304}|"),
        ("e\u{301}\u{323}\u{302}\u{304}\u{308}", "e|"),
        ("👩‍👩‍👧", "👩|"), ("👍🏽", "👍|"), ("❤️", "❤ |"), ("1️⃣", "1 |"), ("🏴\u{E0067}\u{E007F}", "🏴|"),
        ("\u{1F1EB}\u{1F1F7}", "\u{1F1EB}\u{1F1F7}|"), ("क्ष", "क्ष|"), ("त्रि", "त्रि|"), ("각", "각|"),
        ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}|"), ("葛\u{E0100}", "葛\u{E0100}|"),
    ])
    func whatACellCannotHoldIsShownAsItsBasePadded(_ cluster: String, shown: String) {
        var frame = Frame(columns: 4, rows: 1)
        let used = frame.draw(cluster + "|", at: origin)
        #expect(frame.text.unicodeScalars.elementsEqual(shown.unicodeScalars))
        #expect(used == TextWidth.columns(of: cluster) + 1)
        #expect(faults(of: frame).isEmpty)
    }

    @Test func aRegionIsFilledAndRestyled() {
        var frame = Frame(columns: 5, rows: 3)
        frame.fill(Rect(column: 1, row: 1, columns: 9, rows: 9), with: Glyph(base: 0x23), style: .bar)
        frame.restyle(Rect(column: 2, row: 0, columns: 2, rows: 2)) { _ in .match }
        #expect(frame.text == "\n ####\n ####")
        #expect(frame.styles == "..ss\n.#ss#\n.####")
    }

    @Test func fillingCutsWideGlyphsAtItsBorders() {
        var frame = Frame(columns: 6, rows: 1)
        frame.draw("漢字語", at: origin)
        frame.fill(Rect(column: 1, row: 0, columns: 4, rows: 1), with: Glyph(base: 0x2D))
        #expect(frame.text == " ----")
    }

    /// Whoever compares frames may compare bytes.
    @Test func aCellHasNoPadding() {
        #expect(MemoryLayout<Cell>.stride == 24)
        #expect(MemoryLayout<Glyph>.size + MemoryLayout<Style>.size + MemoryLayout<UInt16>.size == 24)
    }

    @Test func aRowThatIsNotDrawnOnStaysAsItWas() {
        var frame = Frame(columns: 3, rows: 2)
        let before = frame
        frame.draw("ab", at: Point(column: 0, row: 1))
        #expect(frame.rows[0] == before.rows[0])
        #expect(frame.rows[1] != before.rows[1])
    }

    @Test func cellsOutsideAreNotThere() {
        var frame = Frame(columns: 2, rows: 1)
        #expect(frame[Point(column: 2, row: 0)] == nil)
        frame[Point(column: 2, row: 0)] = Cell(Glyph(base: 0x78), .plain)
        frame[Point(column: 1, row: 0)] = Cell(Glyph(base: 0x79), .code)
        #expect(frame.text == " y")
        #expect(frame.styles == ".c")
    }

    @Test func everyRoleHasALetterOfItsOwn() {
        #expect(Set(Style.Role.allCases.map(\.letter)).count == Style.Role.allCases.count)
    }

    @Test func drawingAnythingAnywhereLeavesAWholeFrame() {
        for seed in UInt64(0)..<300 {
            var generator = SeededGenerator(seed: seed)
            let size = Size(
                columns: .random(in: -1...8, using: &generator), rows: .random(in: -1...2, using: &generator))
            var frame = Frame(size: size)
            for _ in 0..<6 {
                let point = Point(
                    column: .random(in: -4...9, using: &generator), row: .random(in: -1...2, using: &generator))
                let text = RandomText.text(upTo: 8, using: &generator)
                frame.draw(text, at: point, columns: .random(in: -1...9, using: &generator))
                frame.draw(frame, at: Point(column: point.row, row: point.column))
            }
            #expect(faults(of: frame).isEmpty, "seed \(seed): \(faults(of: frame))")
        }
    }
}
