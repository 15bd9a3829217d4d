/// What the terminal shows at one moment: a grid of cells and the place of the cursor.
package struct Frame: Equatable, Sendable {
    package let size: Size
    /// Row after row; `size.columns * size.rows` cells.
    package private(set) var cells: [Cell]
    /// Where the terminal's own cursor stands; nil hides it.
    package var cursor: Point?

    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
    }

    /// The cell at a place; nil outside the frame.
    package subscript(_ point: Point) -> Cell? {
        get { contains(point) ? cells[point.row * size.columns + point.column] : nil }
        set {
            guard let newValue, contains(point) else { return }
            cells[point.row * size.columns + point.column] = newValue
        }
    }

    /// Whether the place lies on the frame.
    package func contains(_ point: Point) -> Bool {
        point.column >= 0 && point.row >= 0 && point.column < size.columns && point.row < size.rows
    }
}
