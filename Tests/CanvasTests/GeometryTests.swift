import Testing

@testable import Canvas

@Suite struct GeometryTests {
    private let rect = Rect(column: 2, row: 1, columns: 10, rows: 4)

    @Test(arguments: [(2, 1, true), (11, 4, true), (12, 4, false), (11, 5, false), (1, 1, false), (2, 0, false)])
    func aRectangleContainsItsCells(column: Int, row: Int, contains: Bool) {
        #expect(rect.contains(Point(column: column, row: row)) == contains)
    }

    @Test(arguments: [
        (-1, 0, 4), (0, 0, 4), (3, 3, 1), (9, 4, 0),
    ])
    func aRectangleIsSplitAtARow(rows: Int, top: Int, rest: Int) {
        let split = rect.splitTop(rows: rows)
        #expect(split.top == Rect(column: 2, row: 1, columns: 10, rows: top))
        #expect(split.rest == Rect(column: 2, row: 1 + top, columns: 10, rows: rest))
    }

    @Test(arguments: [(-5, 0, 10), (4, 4, 6), (10, 10, 0), (.max, 10, 0)])
    func aRectangleIsSplitAtAColumn(columns: Int, left: Int, rest: Int) {
        let split = rect.splitLeft(columns: columns)
        #expect(split.left == Rect(column: 2, row: 1, columns: left, rows: 4))
        #expect(split.rest == Rect(column: 2 + left, row: 1, columns: rest, rows: 4))
    }

    @Test func anInsetTakesFromEachSide() {
        #expect(rect.inset(columns: 3, rows: 1) == Rect(column: 5, row: 2, columns: 4, rows: 2))
        #expect(rect.inset(columns: 9, rows: 9).size == Size(columns: 0, rows: 0))
    }

    @Test func aNegativeSizeIsEmpty() {
        let empty = Rect(column: 3, row: 3, columns: -2, rows: -1)
        #expect(empty.columns.isEmpty && empty.rows.isEmpty)
        #expect(!empty.contains(Point(column: 3, row: 3)))
        #expect(Frame(columns: -2, rows: -1).text.isEmpty)
    }
}
