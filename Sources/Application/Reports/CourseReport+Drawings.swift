import Memory
import Screens

// The charts of the screen, as pictures of a page.
extension CourseReport {
    /// An interval with its estimate on a scale from 0 to 100 %, and what it is compared with.
    package static func interval(
        _ estimate: Double, _ interval: ClosedRange<Double>, mark: Double? = nil, _ label: String
    )
        -> String
    {
        var drawing = Drawing(width: 204, height: 16)
        func x(_ share: Double) -> Double { 2 + 200 * min(1, max(0, share)) }
        drawing.line(x(0), 8, to: x(1), 8, .guide)
        drawing.line(x(interval.lowerBound), 8, to: x(interval.upperBound), 8, .line)
        for end in [interval.lowerBound, interval.upperBound] { drawing.line(x(end), 4, to: x(end), 12, .line) }
        if let mark { drawing.line(x(mark), 1, to: x(mark), 15, .mark) }
        drawing.dot(x(estimate), 8)
        return drawing.svg(label)
    }

    /// A bar for a share of the width.
    package static func bar(_ share: Double, _ label: String) -> String {
        var drawing = Drawing(width: 200, height: 12)
        drawing.rectangle(x: 0, y: 0, width: 200, height: 12, .soft)
        drawing.rectangle(x: 0, y: 0, width: 200 * share, height: 12, .bar)
        return drawing.svg(label)
    }

    /// A year of days: a column a week, a row a weekday.
    package var calendarDrawing: String {
        let weekday = CivilDate(dayNumber: days.today).weekday
        let counts = days.answers(inLast: 7 * 52 + weekday + 1)
        let (first, greatest) = (days.today - counts.count + 1, counts.max() ?? 0)
        var drawing = Drawing(width: 30 + 53 * 12, height: 18 + 7 * 12)
        for (row, name) in [(0, "Mon"), (2, "Wed"), (4, "Fri")] { drawing.text(name, 0, 27 + 12 * Double(row)) }
        for (place, count) in counts.enumerated() {
            let (x, y) = (30 + 12 * Double(place / 7), 18 + 12 * Double(place % 7))
            let date = CivilDate(dayNumber: first + place)
            if date.day == 1, place < 7 * 52 { drawing.text(String(CivilDate.months[date.month - 1].prefix(3)), x, 11) }
            drawing.rectangle(x: x, y: y, width: 10, height: 10, .soft)
            guard count > 0 else { continue }
            let opacity = 0.25 + 0.75 * Double(count) / Double(greatest)
            drawing.rectangle(x: x, y: y, width: 10, height: 10, .bar, opacity: opacity)
        }
        return drawing.svg("Answers on each day of the last year, at most \(greatest)")
    }

    /// A column for each day to come.
    package var dueDrawing: String {
        let greatest = max(1, due.max() ?? 0)
        var drawing = Drawing(width: 40 + 20 * Double(due.count), height: 150)
        drawing.text("\(greatest)", 32, 14, .end)
        drawing.text("0", 32, 128, .end)
        for (place, count) in due.enumerated() {
            let (x, height) = (40 + 20 * Double(place), 116 * Double(count) / Double(greatest))
            drawing.rectangle(x: x, y: 124 - height, width: 16, height: height, .bar)
            guard place % 7 == 0 else { continue }
            drawing.text(place == 0 ? "today" : CivilDate(dayNumber: days.today + place).shortName, x, 144)
        }
        drawing.line(36, 124, to: drawing.width, 124, .axis)
        return drawing.svg("Items that come due on each of the next \(due.count) days, at most \(greatest)")
    }

    /// The mean time of an answer, week by week.
    package var trendDrawing: String {
        let means = days.weeks(last: Self.weeks).map(\.meanTime)
        let most = max(1, means.compactMap { $0 }.max() ?? 1)
        var drawing = Drawing(width: 600, height: 150)
        let points = means.enumerated().map { place, mean in
            mean.map { mean in
                (x: 50 + 540 * Double(place) / Double(means.count - 1), y: 124 - 110 * Double(mean) / Double(most))
            }
        }
        for run in points.split(separator: nil) { drawing.path(run.compactMap { $0 }, .line) }
        for case let point? in points { drawing.dot(point.x, point.y, radius: 2.5) }
        drawing.line(46, 124, to: 600, 124, .axis)
        drawing.text(shortDuration(most), 42, 18, .end)
        drawing.text("0 s", 42, 128, .end)
        drawing.text("\(Self.weeks) weeks ago", 50, 144)
        drawing.text("this week", 600, 144, .end)
        return drawing.svg(
            "Mean time of an answer in each of the last \(Self.weeks) weeks, at most \(shortDuration(most))")
    }

    /// Shares foretold from left to right, shares that came true upwards.
    package var calibrationDrawing: String {
        var drawing = Drawing(width: 330, height: 320)
        func place(_ expected: Double, _ observed: Double) -> (x: Double, y: Double) {
            (50 + 270 * expected, 280 - 270 * observed)
        }
        drawing.line(50, 280, to: 320, 280, .axis)
        drawing.line(50, 280, to: 50, 10, .axis)
        drawing.line(50, 280, to: 320, 10, .guide)
        for group in recall {
            let point = place(group.expected, Double(group.right) / Double(max(1, group.answers)))
            drawing.dot(point.x, point.y, radius: 4.5, group.answers >= 20 ? .dot : .hollow)
        }
        drawing.text("100 %", 44, 16, .end)
        drawing.text("0 %", 44, 284, .end)
        drawing.text("came true", 56, 16)
        drawing.text("foretold", 185, 300, .middle)
        drawing.text("100 %", 320, 300, .end)
        return drawing.svg("Shares of right answers that were foretold, against those that came true")
    }
}

extension Array {
    /// The runs between elements that are nil.
    fileprivate func split<Wrapped>(separator: Wrapped?) -> [ArraySlice<Element>] where Element == Wrapped? {
        split { $0 == nil }
    }
}
