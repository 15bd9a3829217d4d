import Testing

@testable import Canvas

@Suite struct FrameCopyingTests {
    private let card = {
        var frame = Frame(columns: 4, rows: 2)
        frame.draw("a漢b", at: Point(column: 0, row: 0))
        frame.draw("cdef", at: Point(column: 0, row: 1))
        return frame
    }()

    @Test(arguments: [
        (0, 0, "a漢b..\ncdef..\n......"), (2, 1, "......\n..a漢b\n..cdef"), (4, 2, "......\n......\n....a "),
        (-2, -1, "ef....\n......\n......"), (-2, 0, " b....\nef....\n......"), (9, 9, "......\n......\n......"),
    ])
    func aFrameIsCopiedAndCutOff(column: Int, row: Int, shown: String) {
        var frame = dots(columns: 6, rows: 3)
        frame.draw(card, at: Point(column: column, row: row))
        #expect(untrimmed(frame) == shown)
        #expect(faults(of: frame).isEmpty)
    }

    @Test(arguments: [
        (Rect(column: 2, row: 0, columns: 2, rows: 1), ". b...\n......"),
        (Rect(column: 0, row: 0, columns: 2, rows: 2), ".a ...\n.cd..."),
        (Rect(column: -1, row: 1, columns: 3, rows: 9), "..cd..\n......"),
        (Rect(column: 8, row: 0, columns: 3, rows: 3), "......\n......"),
    ])
    func aPartIsCopied(_ part: Rect, shown: String) {
        var frame = dots(columns: 6, rows: 2)
        frame.draw(card, part: part, at: Point(column: 1, row: 0))
        #expect(untrimmed(frame) == shown)
    }

    @Test func copyingOverAWideGlyphBlanksItsOtherHalf() {
        var frame = Frame(columns: 6, rows: 1)
        frame.draw("漢字語", at: Point(column: 0, row: 0))
        var dash = Frame(columns: 2, rows: 1)
        dash.draw("--", at: Point(column: 0, row: 0))
        frame.draw(dash, at: Point(column: 1, row: 0))
        #expect(frame.text == " -- 語")
    }

    private func dots(columns: Int, rows: Int) -> Frame {
        var frame = Frame(columns: columns, rows: rows)
        frame.fill(frame.bounds, with: Glyph(base: 0x2E))
        return frame
    }

    private func untrimmed(_ frame: Frame) -> String {
        (0..<frame.size.rows).map { row in
            frame.rows[row].map { String(String.UnicodeScalarView($0.glyph.scalars)) }.joined()
        }
        .joined(separator: "\n")
    }
}
