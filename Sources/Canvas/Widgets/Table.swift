/// Cells in rows, with columns as wide as their widest cell.
package struct Table: Equatable, Sendable {
    /// The first row, set apart by a thin line; nil for a table without one.
    package var header: [Line]?
    package var rows: [[Line]]
    /// How each column is aligned; those that are not named are leading.
    package var alignments: [Alignment]
    /// Blanks between two columns.
    package var gap: Int
    /// Whether a thin line stands under the header.
    package var isRuled: Bool

    package init(
        header: [Line]? = nil, rows: [[Line]], alignments: [Alignment] = [], gap: Int = 2, isRuled: Bool = true
    ) {
        self.header = header
        self.rows = rows
        self.alignments = alignments
        self.gap = max(0, gap)
        self.isRuled = isRuled
    }

    /// The table's lines, all of one width.
    ///
    /// - Parameter columns: the width to fit into by narrowing the widest columns and truncating their cells; nil for the
    ///   width that the cells want, to be scrolled sideways.
    package func lines(columns: Int? = nil) -> [Line] {
        let widths = columnWidths(within: columns)
        guard !widths.isEmpty else { return [] }
        var lines: [Line] = []
        if let header {
            lines.append(line(header, widths))
            if isRuled { lines.append(rule(widths)) }
        }
        lines += rows.map { line($0, widths) }
        return columns.map { columns in lines.map { $0.truncated(to: columns) } } ?? lines
    }

    /// The widths of the table's columns, as `lines` uses them.
    package func columnWidths(within columns: Int? = nil) -> [Int] {
        let all = (header.map { [$0] } ?? []) + rows
        let count = all.map(\.count).max() ?? 0
        var widths = (0..<count).map { column in
            all.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
        }
        guard let columns else { return widths }
        var excess = widths.reduce(0, +) + gap * max(0, count - 1) - columns
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 {
            let next = widths.filter { $0 < widths[widest] }.max() ?? 1
            let cut = min(excess, max(1, widths[widest] - next))
            widths[widest] -= cut
            excess -= cut
        }
        return widths
    }

    private func line(_ cells: [Line], _ widths: [Int]) -> Line {
        widths.indices.reduce(into: Line()) { line, column in
            if column > 0 { line += .blank(gap) }
            let cell = column < cells.count ? cells[column] : Line()
            line += cell.fitted(to: widths[column], column < alignments.count ? alignments[column] : .leading)
        }
    }

    private func rule(_ widths: [Int]) -> Line {
        Rule.plain(columns: widths.reduce(0, +) + gap * (widths.count - 1))
    }
}
