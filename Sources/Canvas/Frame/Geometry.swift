/// The size of a terminal or of a part of it, in cells.
package struct Size: Equatable, Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A place on a frame: column and row from 0, at the top left.
package struct Point: Equatable, Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A part of a frame; it is empty where a side is 0 or less, and may reach over the frame's edge.
package struct Rect: Equatable, Hashable, Sendable {
    package var origin: Point
    package var size: Size

    package init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    package init(column: Int, row: Int, columns: Int, rows: Int) {
        self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
    }

    /// The columns that the rectangle covers.
    package var columns: Range<Int> { origin.column..<origin.column + max(0, size.columns) }
    /// The rows that the rectangle covers.
    package var rows: Range<Int> { origin.row..<origin.row + max(0, size.rows) }

    package func contains(_ point: Point) -> Bool {
        columns.contains(point.column) && rows.contains(point.row)
    }

    /// What is left when that many columns and rows are taken away on each side; never less than nothing.
    package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
        Rect(
            column: origin.column + columns, row: origin.row + rows,
            columns: max(0, size.columns - 2 * columns), rows: max(0, size.rows - 2 * rows))
    }

    /// The upper part with that many rows, and the rest below it.
    package func splitTop(rows: Int) -> (top: Rect, rest: Rect) {
        let cut = min(max(0, rows), max(0, size.rows))
        return (
            Rect(column: origin.column, row: origin.row, columns: size.columns, rows: cut),
            Rect(column: origin.column, row: origin.row + cut, columns: size.columns, rows: size.rows - cut)
        )
    }

    /// The left part with that many columns, and the rest beside it.
    package func splitLeft(columns: Int) -> (left: Rect, rest: Rect) {
        let cut = min(max(0, columns), max(0, size.columns))
        return (
            Rect(column: origin.column, row: origin.row, columns: cut, rows: size.rows),
            Rect(column: origin.column + cut, row: origin.row, columns: size.columns - cut, rows: size.rows)
        )
    }
}
