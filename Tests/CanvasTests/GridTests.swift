import Testing

@testable import Canvas

@Suite struct GridTests {
    @Test(arguments: [(80, 20), (79, 10), (40, 10), (39, 5), (20, 5), (19, 4), (4, 1), (1, 1), (0, 1), (-5, 1)])
    func aRowHoldsARoundNumber(columns: Int, perRow: Int) {
        #expect(Grid(count: 50, cellColumns: 4, columns: columns).perRow == perRow)
    }

    @Test func cellsStandInRows() {
        let grid = Grid(count: 12, cellColumns: 4, columns: 22)
        let lines = grid.lines { Line("\($0 + 1)").padded(to: 2, .trailing) + Line($0 == 6 ? "●" : "○") }
        #expect(
            screen(lines, columns: 22) == """
                 1○  2○  3○  4○  5○
                 6○  7●  8○  9○ 10○
                11○ 12○
                """)
    }

    @Test func everyCellIsFoundWhereItStands() {
        let grid = Grid(count: 23, cellColumns: 3, columns: 20)
        for index in 0..<23 {
            let place = grid.place(of: index)
            #expect(grid.index(at: place) == index)
            #expect(grid.index(at: Point(column: place.column + 2, row: place.row)) == index)
        }
        for place in [
            Point(column: 9, row: 4), Point(column: -1, row: 0), Point(column: 15, row: 0), Point(column: 0, row: -1),
        ] {
            #expect(grid.index(at: place) == nil)
        }
    }

    @Test(arguments: [
        (0, Key.left, 0), (0, .up, 0), (0, .right, 1), (0, .down, 5), (4, .right, 5), (9, .down, 9), (11, .right, 11),
        (7, .enter, 7),
    ])
    func arrowsLeadToNeighbours(index: Int, key: Key, target: Int) {
        #expect(Grid(count: 12, cellColumns: 4, columns: 20).index(from: index, towards: key) == target)
    }

    @Test func aGridOfNothingHasNoRows() {
        let grid = Grid(count: 0, cellColumns: 0, columns: 20)
        #expect(grid.lines { Line("\($0)") }.isEmpty)
        #expect(grid.index(from: 0, towards: .down) == 0)
    }
}
