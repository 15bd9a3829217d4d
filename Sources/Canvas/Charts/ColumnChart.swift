/// Numbers as columns that stand side by side, in steps of an eighth of a row, with the scale at their left.
package struct ColumnChart: Equatable, Sendable {
    /// From left to right; less than 0 counts as 0.
    package var values: [Int]
    /// What stands under a column, by its place; left out where there is no room for it.
    package var names: [Int: String]

    package init(values: [Int], names: [Int: String] = [:]) {
        self.values = values
        self.names = names
    }

    /// So many lines: the columns, an axis, and the names. Nothing where there is no room for a column each.
    package func lines(size: Size) -> [Line] {
        let rows = size.rows - 2
        let top = max(1, values.max() ?? 0)
        let margin = "\(top)".utf8.count
        let room = size.columns - margin - 1
        guard rows > 0, !values.isEmpty, room >= values.count else { return [] }
        let width = min(Self.widest, room / values.count)
        let field = (0..<rows).map { row in
            let label = row == 0 ? "\(top)" : row == rows - 1 ? "0" : ""
            return Line(label, .muted).padded(to: margin, .trailing) + Line(label.isEmpty ? "│" : "┤", .border)
                + self.row(rows - 1 - row, of: rows, top: top, width: width)
        }
        let axis = Line.blank(margin) + Line("└" + String(run: "─", count: width * values.count), .border)
        return field + [axis, Line.blank(margin + 1) + namesLine(width: width, room: room)]
    }

    /// The most that a column takes, its distance from the next included.
    private static let widest = 3

    /// From one to eight eighths of a row.
    private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// - Parameter row: from below.
    private func row(_ row: Int, of rows: Int, top: Int, width: Int) -> Line {
        let text = values.reduce(into: "") { text, value in
            let eighths = Proportion.steps(Double(value) / Double(top), of: rows * 8) - row * 8
            let block = eighths <= 0 ? " " : Self.blocks[min(8, eighths) - 1]
            let drawn = max(1, width - 1)
            text += String(repeating: block, count: drawn) + String(run: " ", count: width - drawn)
        }
        return Line(text, .bar)
    }

    private func namesLine(width: Int, room: Int) -> Line {
        var text = ""
        for (place, name) in names.sorted(by: { $0.key < $1.key }) where values.indices.contains(place) {
            let used = TextWidth.columns(of: text)
            let end = place * width + TextWidth.columns(of: name)
            guard place * width > used || text.isEmpty, end <= room else { continue }
            text += String(run: " ", count: place * width - used) + name
        }
        return Line(text, .muted)
    }
}
