/// What the terminal shows at one moment: a grid of cells and the place of the cursor.
///
/// A wide glyph is always whole: its first cell is followed by `Glyph.continuation`; whatever would cut it in half
/// leaves blanks.
package struct Frame: Equatable, Sendable {
    package let size: Size
    /// `size.rows` times `size.columns` cells. Frames that have a row in common share its memory, by which a row that has
    /// not changed is told at once.
    package internal(set) var rows: [[Cell]]
    /// Where the terminal's own cursor stands; nil hides it.
    package var cursor: Point?

    /// A blank frame; a negative side counts as 0.
    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        rows = Array(repeating: Array(repeating: .blank, count: self.size.columns), count: self.size.rows)
    }

    package init(columns: Int, rows: Int) {
        self.init(size: Size(columns: columns, rows: rows))
    }

    /// The whole frame as a region.
    package var bounds: Rect { Rect(origin: Point(column: 0, row: 0), size: size) }

    /// The cell at a place; nil outside the frame, where setting does nothing.
    package subscript(_ point: Point) -> Cell? {
        get { contains(point) ? rows[point.row][point.column] : nil }
        set {
            guard let newValue, contains(point) else { return }
            rows[point.row].clearLeftHalf(before: point.column)
            rows[point.row][point.column] = newValue
            rows[point.row].clearRightHalf(at: point.column + 1)
        }
    }

    /// Whether the place lies on the frame.
    package func contains(_ point: Point) -> Bool {
        point.column >= 0 && point.row >= 0 && point.column < size.columns && point.row < size.rows
    }
}
