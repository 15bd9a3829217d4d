/// Cells of one width in rows, numbered from 0, as many in a row as fit: the overview of an exam.
package struct Grid: Equatable, Hashable, Sendable {
    /// How many cells there are.
    package let count: Int
    /// The width of a cell.
    package let cellColumns: Int
    /// How many cells stand in a row: 10, 5, or fewer where not even five fit; a multiple of 10 in a wide grid.
    package let perRow: Int

    /// - Parameters:
    ///   - cellColumns: the width of a cell with its distance from the next, at least 1.
    ///   - columns: the width of the grid.
    package init(count: Int, cellColumns: Int, columns: Int) {
        self.count = max(0, count)
        self.cellColumns = max(1, cellColumns)
        let fitting = max(1, columns / self.cellColumns)
        perRow =
            switch fitting {
            case 10...: fitting / 10 * 10
            case 5...: 5
            default: fitting
            }
    }

    package var rowCount: Int { (count + perRow - 1) / perRow }

    /// Where a cell's first column stands in the grid.
    package func place(of index: Int) -> Point {
        Point(column: index % perRow * cellColumns, row: index / perRow)
    }

    /// The cell at a place; nil where there is none.
    package func index(at place: Point) -> Int? {
        guard place.column >= 0, place.row >= 0, place.column < perRow * cellColumns else { return nil }
        let index = place.row * perRow + place.column / cellColumns
        return index < count ? index : nil
    }

    /// The cell that an arrow key leads to from another one; the same at the grid's edges.
    package func index(from index: Int, towards key: Key) -> Int {
        let target =
            switch key {
            case .left: index - 1
            case .right: index + 1
            case .up: index - perRow
            case .down: index + perRow
            default: index
            }
        return (0..<count).contains(target) ? target : index
    }

    /// The grid as lines.
    ///
    /// - Parameter cell: what a cell shows; cut off or padded to the width of a cell.
    package func lines(_ cell: (Int) -> Line) -> [Line] {
        (0..<rowCount).map { row in
            (row * perRow..<min(count, (row + 1) * perRow)).reduce(into: Line()) { line, index in
                line += cell(index).fitted(to: cellColumns)
            }
        }
    }
}
