/// How often what was expected came true: shares expected from left to right, shares observed upwards. On the dotted
/// diagonal they are the same.
package struct CalibrationPlot: Equatable, Sendable {
    /// Answers for which about the same was expected.
    package struct Group: Equatable, Sendable {
        /// The share of right answers that was expected, from 0 to 1.
        package var expected: Double
        /// The share that was right.
        package var observed: Double
        /// How many answers they are.
        package var count: Int

        package init(expected: Double, observed: Double, count: Int) {
            self.expected = expected
            self.observed = observed
            self.count = count
        }
    }

    package var groups: [Group]
    /// From how many answers on a group is drawn full (`●`) rather than hollow (`○`).
    package var enough: Int

    package init(groups: [Group], enough: Int = 20) {
        self.groups = groups
        self.enough = enough
    }

    /// The plot as so many lines; nothing where there is no room for a scale and a field of two rows and columns.
    package func lines(size: Size) -> [Line] {
        let columns = size.columns - Self.margin - 1
        let rows = size.rows - 2
        guard columns >= 2, rows >= 2 else { return [] }
        let axis = Line.blank(Self.margin) + Line("└" + String(run: "─", count: columns), .border)
        let scale = Line("0", .muted) + Line("100 %", .muted).padded(to: columns - 1, .trailing)
        return field(columns: columns, rows: rows) + [axis, Line.blank(Self.margin + 1) + scale.truncated(to: columns)]
    }

    private static let margin = 5

    private func field(columns: Int, rows: Int) -> [Line] {
        var cells = Array(repeating: Array(repeating: Span(" ", .barRest), count: columns), count: rows)
        for column in 0..<columns {
            let part = Double(column) / Double(columns - 1)
            cells[rows - 1 - Proportion.place(part, in: rows)][column].text = "·"
        }
        for group in groups {
            let row = rows - 1 - Proportion.place(group.observed, in: rows)
            let isEnough = group.count >= enough
            cells[row][Proportion.place(group.expected, in: columns)] =
                Span(isEnough ? "●" : "○", isEnough ? .bar : .muted)
        }
        return cells.enumerated().map { row, spans in
            let label = row == 0 ? "100 %" : row == rows - 1 ? "0 %" : ""
            let isTick = !label.isEmpty
            return Line(label, .muted).padded(to: Self.margin, .trailing) + Line(isTick ? "┤" : "│", .border)
                + Line(spans).merged()
        }
    }
}
