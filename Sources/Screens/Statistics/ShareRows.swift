import Canvas
import Figures
import Memory

/// Something of which a share was right.
struct ShareRow {
    var title: String
    var done: AnswerShare
    /// A share to compare it with.
    var mark: Double?

    init(_ title: String, _ done: AnswerShare, mark: Double? = nil) {
        self.title = title
        self.done = done
        self.mark = mark
    }
}

/// A line for each: what it is called, how many were right of how many, their share, its interval in words where there
/// is room and as a picture on one scale. Nothing where there are no answers at all.
func shares(_ rows: [ShareRow], _ columns: Int) -> [Line] {
    guard rows.contains(where: { $0.done.answers > 0 }) else { return [] }
    let title = titleWidth(rows.map(\.title), columns)
    let counts = rows.map { "\($0.done.right)/\($0.done.answers)".utf8.count }.max() ?? 0
    let interval = columns >= 70 ? 10 : 0
    let numbers = title + 2 + counts + 7 + interval + 2
    let width = min(50, columns - numbers)
    let lines = rows.map { line($0, title: title, counts: counts, interval: interval, chart: width) }
    return lines + (width < leastChart ? [] : [Line.blank(numbers) + IntervalBar.scale(columns: width)])
}

private func line(_ row: ShareRow, title: Int, counts: Int, interval: Int, chart: Int) -> Line {
    let start = Line(row.title).fitted(to: title) + Line("  ")
    guard let share = row.done.share else { return start + Line("–", .muted).padded(to: counts, .trailing) }
    let numbers =
        Line("\(row.done.right)/\(row.done.answers)", .muted).padded(to: counts, .trailing)
        + Line(percent(share)).padded(to: 7, .trailing)
        + Line(interval > 0 ? percent(row.done.interval) : "", .muted).padded(to: interval, .trailing)
    guard chart >= leastChart else { return start + numbers }
    let bar = IntervalBar(estimate: share, interval: row.done.interval, cut: row.mark).lines(columns: chart)
    return start + numbers + Line("  ") + (bar.first ?? Line())
}

/// The columns that titles take: what they need, but no more than two fifths of all.
func titleWidth(_ titles: [String], _ columns: Int) -> Int {
    min(titles.map { TextWidth.columns(of: $0) }.max() ?? 0, max(8, columns * 2 / 5))
}

/// Fewer columns show no interval.
private let leastChart = 8
