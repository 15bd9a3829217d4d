import Figures
import HTML
import Memory
import Screens

// The charts of the statistics screen, as pictures of a page. Positions are in pixels.
extension CourseReport {
    /// An interval with its estimate on a scale from 0 to 100 %.
    ///
    /// - Parameters:
    ///   - mark: what the estimate is compared with.
    ///   - label: the picture in words.
    static func interval(
        _ interval: ClosedRange<Double>, around estimate: Double, mark: Double?, label: String
    ) -> String {
        var drawing = Drawing(width: 204, height: 16)
        func x(_ share: Double) -> Double { 2 + 200 * min(1, max(0, share)) }
        let ends = [x(interval.lowerBound), x(interval.upperBound)]
        drawing.line(from: (x(0), 8), to: (x(1), 8), .guide)
        drawing.line(from: (ends[0], 8), to: (ends[1], 8), .line)
        for end in ends { drawing.line(from: (end, 4), to: (end, 12), .line) }
        if let mark { drawing.line(from: (x(mark), 1), to: (x(mark), 15), .mark) }
        drawing.dot(at: (x(estimate), 8))
        return drawing.svg(label)
    }

    /// A bar for a share of the width.
    ///
    /// - Parameter label: the picture in words.
    static func bar(_ share: Double, label: String) -> String {
        var drawing = Drawing(width: 200, height: 12)
        drawing.rectangle(at: (0, 0), width: 200, height: 12, .soft)
        drawing.rectangle(at: (0, 0), width: 200 * share, height: 12, .bar)
        return drawing.svg(label)
    }

    /// A year of days: a column a week, a row a weekday.
    var calendarDrawing: String {
        let cell = 12.0
        let (left, top) = (30.0, 18.0)
        let weekday = CivilDate(dayNumber: days.today).weekday
        let counts = days.answers(inLast: 7 * 52 + weekday + 1)
        let (first, greatest) = (days.today - counts.count + 1, counts.max() ?? 0)
        var drawing = Drawing(width: left + 53 * cell, height: top + 7 * cell)
        for (row, name) in [(0, "Mon"), (2, "Wed"), (4, "Fri")] {
            drawing.text(name, at: (0, top + 9 + cell * Double(row)))
        }
        for (index, count) in counts.enumerated() {
            let (x, y) = (left + cell * Double(index / 7), top + cell * Double(index % 7))
            let date = CivilDate(dayNumber: first + index)
            // The name of a month has no room beside the last column.
            if date.day == 1, index < 7 * 52 {
                drawing.text(String(CivilDate.months[date.month - 1].prefix(3)), at: (x, 11))
            }
            drawing.rectangle(at: (x, y), width: 10, height: 10, .soft)
            guard count > 0 else { continue }
            // Even a single answer is to be seen, so no day is fainter than a quarter.
            let opacity = 0.25 + 0.75 * Double(count) / Double(greatest)
            drawing.rectangle(at: (x, y), width: 10, height: 10, .bar, opacity: opacity)
        }
        return drawing.svg("Answers on each day of the last year, at most \(greatest)")
    }

    /// A column for each day to come.
    var dueDrawing: String {
        let (left, ground) = (40.0, 124.0)
        let greatest = max(1, due.max() ?? 0)
        var drawing = Drawing(width: left + 20 * Double(due.count), height: 150)
        drawing.text("\(greatest)", at: (32, 14), .end)
        drawing.text("0", at: (32, 128), .end)
        for (index, count) in due.enumerated() {
            let (x, height) = (left + 20 * Double(index), 116 * Double(count) / Double(greatest))
            drawing.rectangle(at: (x, ground - height), width: 16, height: height, .bar)
            guard index % 7 == 0 else { continue }
            let name = index == 0 ? "today" : CivilDate(dayNumber: days.today + index).shortName
            drawing.text(name, at: (x, 144))
        }
        drawing.line(from: (36, ground), to: (drawing.width, ground), .axis)
        return drawing.svg("Items that come due on each of the next \(due.count) days, at most \(greatest)")
    }

    /// The mean time of an answer, week by week. Weeks without an answer leave gaps.
    var trendDrawing: String {
        let means = days.weeks(last: Self.weeks).map(\.meanTime)
        let most = max(1, means.compactMap { $0 }.max() ?? 1)
        var drawing = Drawing(width: 600, height: 150)
        let points = means.enumerated().map { index, mean in
            mean.map { mean -> Drawing.Point in
                (50 + 540 * Double(index) / Double(means.count - 1), 124 - 110 * Double(mean) / Double(most))
            }
        }
        for run in points.split(whereSeparator: { $0 == nil }) { drawing.path(run.compactMap { $0 }, .line) }
        for case let point? in points { drawing.dot(at: point, radius: 2.5) }
        drawing.line(from: (46, 124), to: (600, 124), .axis)
        drawing.text(shortDuration(most), at: (42, 18), .end)
        drawing.text("0 s", at: (42, 128), .end)
        drawing.text("\(Self.weeks) weeks ago", at: (50, 144))
        drawing.text("this week", at: (600, 144), .end)
        return drawing.svg(
            "Mean time of an answer in each of the last \(Self.weeks) weeks, at most \(shortDuration(most))")
    }

    /// Shares that were predicted from left to right, shares that came true upwards. A dot of few answers is hollow.
    var calibrationDrawing: String {
        let side = 270.0
        let (left, ground) = (50.0, 280.0)
        var drawing = Drawing(width: 330, height: 320)
        drawing.line(from: (left, ground), to: (left + side, ground), .axis)
        drawing.line(from: (left, ground), to: (left, ground - side), .axis)
        drawing.line(from: (left, ground), to: (left + side, ground - side), .guide)
        for group in recall {
            let observed = Double(group.right) / Double(max(1, group.answers))
            let point = (left + side * group.expected, ground - side * observed)
            drawing.dot(at: point, radius: 4.5, group.answers >= 20 ? .dot : .hollow)
        }
        drawing.text("100 %", at: (44, 16), .end)
        drawing.text("0 %", at: (44, 284), .end)
        drawing.text("came true", at: (56, 16))
        drawing.text("predicted", at: (185, 300), .middle)
        drawing.text("100 %", at: (320, 300), .end)
        return drawing.svg("Shares of right answers that were predicted, against those that came true")
    }
}
