/// A calendar of days with a number each: a column a week, a row a weekday, darker for more.
package struct DayCalendar: Equatable, Sendable {
    /// The days' numbers, one day after the other.
    package var counts: [Int]
    /// The first day's row: 0 for the weekday that weeks begin with, up to 6.
    package var firstRow: Int
    /// Names for rows, at most seven, the first for the weekday that weeks begin with; empty for those without.
    package var rowNames: [String]
    /// Names to stand over the week of a day, by the day's place in `counts`: the months.
    package var columnNames: [Int: String]

    package init(counts: [Int], firstRow: Int = 0, rowNames: [String] = [], columnNames: [Int: String] = [:]) {
        self.counts = counts
        self.firstRow = min(max(0, firstRow), 6)
        self.rowNames = Array(rowNames.prefix(7))
        self.columnNames = columnNames
    }

    /// Eight lines, the names of the columns and a line for each weekday, with the last weeks that fit.
    package func lines(columns: Int) -> [Line] {
        let margin = (rowNames.map { TextWidth.columns(of: $0) }.max() ?? 0) + (rowNames.isEmpty ? 0 : 1)
        let fitting = (columns - margin + 1) / 2
        guard fitting > 0, !counts.isEmpty else { return [] }
        let all = (firstRow + counts.count + 6) / 7
        let weeks = max(0, all - fitting)..<all
        let names = Line.blank(margin) + self.names(over: weeks).truncated(to: columns - margin)
        return [names]
            + (0..<7).map { row in
                let name = row < rowNames.count ? rowNames[row] : ""
                return Line(name, .muted).padded(to: margin) + days(in: row, of: weeks)
            }
    }

    /// How dark a number is: 0 for none, else 1 to 4 in quarters of the greatest.
    static func level(_ count: Int, greatest: Int) -> Int {
        guard count > 0, greatest > 0 else { return 0 }
        return min(4, max(1, Int((4 * Double(count) / Double(greatest)).rounded(.up))))
    }

    private static let shades = ["·", "░", "▒", "▓", "█"]

    private func days(in row: Int, of weeks: Range<Int>) -> Line {
        let greatest = counts.max() ?? 0
        let cells = weeks.map { week -> Span in
            let gap = week == weeks.lowerBound ? "" : " "
            let day = week * 7 + row - firstRow
            guard counts.indices.contains(day) else { return Span(gap + " ", .barRest) }
            let level = Self.level(counts[day], greatest: greatest)
            return Span(gap + Self.shades[level], level == 0 ? .barRest : .bar)
        }
        return Line(cells).merged()
    }

    private func names(over weeks: Range<Int>) -> Line {
        var text = ""
        for (day, name) in columnNames.sorted(by: { $0.key < $1.key }) {
            let start = ((day + firstRow) / 7 - weeks.lowerBound) * 2
            let used = TextWidth.columns(of: text)
            guard start >= 0, start > used || text.isEmpty else { continue }
            text += String(run: " ", count: start - used) + name
        }
        return Line(text, .muted)
    }
}
