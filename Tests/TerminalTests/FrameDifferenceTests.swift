import Canvas
import TestSupport
import Testing

@testable import Terminal

private func frame(_ lines: String...) -> Frame {
    var frame = Frame(size: Size(columns: 12, rows: lines.count))
    for (row, line) in lines.enumerated() { frame.draw(line, at: Point(column: 0, row: row)) }
    return frame
}

@Test(
    arguments: [
        ("same", "same", nil), ("", "a", 0..<1), ("abcdef", "abXdeY", 2..<6), ("a", "a          b", 11..<12),
        // Wide glyphs are painted whole, the old ones as well as the new.
        ("日本語", "日木語", 2..<4), ("a日", "ab", 1..<3), ("ab", "a日", 1..<3), ("日本", "x日本", 0..<5),
    ] as [(String, String, Range<Int>?)])
func theColumnsThatDifferAreFound(_ old: String, _ new: String, _ expected: Range<Int>?) {
    #expect(FrameDifference.columns(in: 0, from: frame(old), to: frame(new), before: 12) == expected)
}

@Test func aRowIsComparedWithItself() {
    let (old, new) = (frame("a", "b", "c"), frame("a", "x", "c"))
    let found = (0..<3).map { FrameDifference.columns(in: $0, from: old, to: new, before: 12) }
    #expect(found == [nil, 0..<1, nil])
}

@Test func aStyleThatDiffersIsADifference() {
    var new = frame("text")
    new.draw("x", at: Point(column: 2, row: 0), style: .correct)
    #expect(FrameDifference.columns(in: 0, from: frame("text"), to: new, before: 12) == 2..<3)
}

@Test func againstABlankFrameWhatIsDrawnDiffers() {
    var coloured = frame("")
    coloured.draw("  ", at: Point(column: 4, row: 0), style: .current)
    for (frame, expected) in [(frame("a"), 0..<1), (frame("  日本 x"), 2..<8), (frame(""), nil), (coloured, 4..<6)] {
        #expect(FrameDifference.columns(in: 0, from: Frame(size: frame.size), to: frame, before: 12) == expected)
    }
}

@Test func nothingDiffersPastTheEdge() {
    #expect(FrameDifference.columns(in: 0, from: frame("abc"), to: frame("abX"), before: 2) == nil)
    #expect(FrameDifference.columns(in: 0, from: frame(""), to: frame("abX"), before: 0) == nil)
}

@Test func everyCellOutsideTheDifferenceIsEqualAndItsEndsAreNot() {
    expectForSeeds(0..<200) { generator in
        let texts = ["", "a", "ab", "日本", "e\u{301}x", "   ", "a日b"]
        var old = frame("            ")
        for column in 0..<10 {
            old.draw(texts.randomElement(using: &generator) ?? "", at: Point(column: column, row: 0))
        }
        var new = old
        let place = Point(column: Int.random(in: 0..<12, using: &generator), row: 0)
        new.draw(texts.randomElement(using: &generator) ?? "", at: place)
        let range = FrameDifference.columns(in: 0, from: old, to: new, before: 12) ?? 0..<0
        return (0..<12).allSatisfy { range.contains($0) || old.rows[0][$0] == new.rows[0][$0] }
            && (range.isEmpty || old.rows[0][range] != new.rows[0][range])
    }
}
