import Testing

@testable import Canvas

@Suite struct LineTests {
    private let line = Line([Span("ab", .key), Span("漢字", .code), Span("c")])

    @Test func aLineKnowsItsTextAndColumns() {
        #expect(line.columns == 7)
        #expect(line.text == "ab漢字c")
        #expect(!line.isEmpty && Line("").isEmpty && Line([Span("")]).isEmpty)
    }

    @Test(arguments: [
        (9, "ab漢字c"), (7, "ab漢字c"), (6, "ab漢 …"), (5, "ab漢…"), (4, "ab …"), (2, "a…"), (1, "…"), (0, ""), (-1, ""),
    ])
    func whatDoesNotFitEndsInAnEllipsis(columns: Int, shown: String) {
        #expect(line.truncated(to: columns).text == shown)
    }

    @Test(arguments: [
        (0..<7, "ab漢字c"), (1..<4, "b漢"), (3..<6, " 字"), (2..<3, " "), (3..<4, " "), (6..<99, "c"), (7..<9, ""),
        (-2..<1, "a"), (2..<2, ""),
    ])
    func aSliceIsCutAtColumns(columns: Range<Int>, shown: String) {
        #expect(line.slice(columns).text == shown)
    }

    @Test(arguments: [
        (Alignment.leading, "ab   "), (.center, " ab  "), (.trailing, "   ab"),
    ])
    func aShortLineIsPadded(_ alignment: Alignment, shown: String) {
        #expect(Line("ab").padded(to: 5, alignment).text == shown)
        #expect(Line("ab").fitted(to: 5, alignment).text == shown)
        #expect(Line("abcdef").padded(to: 5, alignment).text == "abcdef")
        #expect(Line("abcdef").fitted(to: 5, alignment).text == "abcd…")
    }

    @Test(arguments: [
        (20, "Question       12:31"), (14, "Question 12:31"), (10, "Que… 12:31"), (6, " 12:31"), (5, "12:31"),
        (3, "12…"), (0, ""),
    ])
    func twoLinesAreSpreadToTheEnds(columns: Int, shown: String) {
        #expect(Line.spread(Line("Question"), Line("12:31"), columns: columns).text == shown)
    }

    @Test func stylesAreKept() {
        #expect(
            styles([line, line.truncated(to: 5), line.padded(to: 9, .trailing)], columns: 9)
                == "kkcccc\nkkccc\n..kkcccc")
        #expect(line.restyled { Style($0.role, .bold) }.spans.allSatisfy { $0.style.traits == .bold })
    }

    @Test(arguments: [
        (-3, 7, " 字c"), (-3, 5, ""), (-3, 2, ""), (-4, 7, "字c"), (0, 3, "ab"), (1, 99, " ab漢字c"), (8, 9, "        ab"),
    ])
    func aLineIsDrawnWithinALimit(column: Int, limit: Int, shown: String) {
        var frame = Frame(columns: 10, rows: 1)
        frame.draw(line, at: Point(column: column, row: 0), columns: limit)
        #expect(frame.text == shown)
    }

    @Test func linesFillARegionFromItsTop() {
        var frame = Frame(columns: 6, rows: 3)
        frame.draw([Line("abcdef"), Line("gh"), Line("ij")], in: Rect(column: 1, row: 1, columns: 4, rows: 2))
        #expect(frame.text == "\n abcd\n gh")
    }

    @Test func slicesInARowMakeUpTheLine() {
        for seed in UInt64(0)..<300 {
            var generator = SeededGenerator(seed: seed)
            let line = Line((0..<3).map { _ in Span(RandomText.text(upTo: 10, using: &generator)) })
            let columns = line.columns
            let cut = Int.random(in: 0...max(0, columns), using: &generator)
            let parts = [line.slice(0..<cut), line.slice(cut..<columns)]
            #expect(parts.map(\.columns) == [cut, columns - cut], "seed \(seed)")
            #expect(line.truncated(to: cut).columns <= cut, "seed \(seed)")
            #expect(line.fitted(to: cut + 3).columns == cut + 3, "seed \(seed)")
        }
    }
}
