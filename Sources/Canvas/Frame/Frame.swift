/// What the terminal shows at one moment: a grid of cells and the place of the cursor.
///
/// A wide glyph is always whole: its first cell is followed by `Glyph.continuation`; whatever would cut it in half
/// leaves blanks.
package struct Frame: Equatable, Sendable {
    package let size: Size
    /// Row after row; `size.columns * size.rows` cells.
    package internal(set) var cells: [Cell]
    /// Where the terminal's own cursor stands; nil hides it.
    package var cursor: Point?

    /// A blank frame; a negative side counts as 0.
    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    package init(columns: Int, rows: Int) {
        self.init(size: Size(columns: columns, rows: rows))
    }

    /// The whole frame as a region.
    package var bounds: Rect { Rect(origin: Point(column: 0, row: 0), size: size) }

    /// The cell at a place; nil outside the frame, where setting does nothing.
    package subscript(_ point: Point) -> Cell? {
        get { contains(point) ? cells[index(of: point)] : nil }
        set {
            guard let newValue, contains(point) else { return }
            clearLeftHalf(before: index(of: point), column: point.column)
            cells[index(of: point)] = newValue
            clearRightHalf(at: index(of: point) + 1, column: point.column + 1)
        }
    }

    /// The cells of a row, for comparing it with another frame's; nothing outside the frame.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Whether the place lies on the frame.
    package func contains(_ point: Point) -> Bool {
        point.column >= 0 && point.row >= 0 && point.column < size.columns && point.row < size.rows
    }

    func index(of point: Point) -> Int {
        point.row * size.columns + point.column
    }
}
