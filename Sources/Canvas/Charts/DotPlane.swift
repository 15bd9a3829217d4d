/// A plane of dots, two by four in a cell, shown in braille.
package struct DotPlane: Equatable, Sendable {
    /// The cells that the plane takes.
    package let size: Size
    /// A byte a cell, in the order of the dots of U+2800 to U+28FF.
    private var cells: [UInt8]

    package init(size: Size) {
        self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
        cells = Array(repeating: 0, count: self.size.columns * self.size.rows)
    }

    /// Dots from left to right.
    package var width: Int { size.columns * 2 }
    /// Dots from top to bottom.
    package var height: Int { size.rows * 4 }

    /// Sets a dot, counted from the upper left corner; outside the plane nothing.
    package mutating func set(x: Int, y: Int) {
        guard x >= 0, y >= 0, x < width, y < height else { return }
        cells[y / 4 * size.columns + x / 2] |= Self.bits[y % 4][x % 2]
    }

    /// Sets the dots of a straight line (Bresenham 1965).
    package mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
        let step = (x: end.x < start.x ? -1 : 1, y: end.y < start.y ? -1 : 1)
        let distance = (x: abs(end.x - start.x), y: -abs(end.y - start.y))
        var (x, y) = start
        var error = distance.x + distance.y
        while true {
            set(x: x, y: y)
            if (x, y) == end { return }
            let doubled = 2 * error
            if doubled >= distance.y {
                error += distance.y
                x += step.x
            }
            if doubled <= distance.x {
                error += distance.x
                y += step.y
            }
        }
    }

    /// The plane as lines; cells without dots are blanks.
    package func lines(style: Style = .bar) -> [Line] {
        (0..<size.rows).map { row in
            let bytes = cells[row * size.columns..<(row + 1) * size.columns]
            let scalars = bytes.compactMap { $0 == 0 ? " " : Unicode.Scalar(0x2800 + UInt32($0)) }
            return Line(String(String.UnicodeScalarView(scalars)), style)
        }
    }

    /// The dots' bits, by row and column of a cell (Unicode, block Braille Patterns).
    private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
