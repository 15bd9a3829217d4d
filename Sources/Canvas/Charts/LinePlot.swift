/// A line through values at equal distances, in braille dots, with the ends of its scale at the left.
package struct LinePlot: Equatable, Sendable {
    /// The values from left to right; nil leaves a gap in the line, and so does what is no number.
    package var values: [Double?]
    /// The values of the lowest and the highest row; what lies outside is drawn at the border.
    package var range: ClosedRange<Double>
    /// What stands beside the highest and the lowest row.
    package var top: String
    package var bottom: String

    package init(values: [Double?], range: ClosedRange<Double>, top: String = "", bottom: String = "") {
        self.values = values
        self.range = range
        self.top = top
        self.bottom = bottom
    }

    /// The plot as so many lines.
    package func lines(size: Size) -> [Line] {
        guard size.rows > 0 else { return [] }
        let margin = max(TextWidth.columns(of: top), TextWidth.columns(of: bottom))
        let plane = plane(size: Size(columns: size.columns - margin - 1, rows: size.rows))
        return plane.lines().enumerated().map { row, line in
            let label = row == 0 ? top : row == size.rows - 1 ? bottom : ""
            let axis = row == 0 || row == size.rows - 1 ? "┤" : "│"
            return (Line(label, .muted).padded(to: margin, .trailing) + Line(axis, .border) + line)
                .truncated(to: size.columns)
        }
    }

    private func plane(size: Size) -> DotPlane {
        var plane = DotPlane(size: size)
        guard plane.width > 0, plane.height > 0 else { return plane }
        var last: (x: Int, y: Int)?
        for (index, value) in values.enumerated() {
            guard let value, !value.isNaN else {
                last = nil
                continue
            }
            let span = range.upperBound - range.lowerBound
            let part = span > 0 ? (value - range.lowerBound) / span : 0.5
            let x = Proportion.place(values.count > 1 ? Double(index) / Double(values.count - 1) : 0.5, in: plane.width)
            let y = plane.height - 1 - Proportion.place(part, in: plane.height)
            plane.line(from: last ?? (x, y), to: (x, y))
            last = (x, y)
        }
        return plane
    }
}
