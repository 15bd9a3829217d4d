import Assessment
import Canvas
import Memory

/// Draws what can be reviewed, a row each, and under the rows sentences on the one under the cursor.
struct ReviewView {
    private let screen: ReviewScreen
    private let desk: Desk
    private let shelf: Shelf?
    private let body: Rect

    init(_ screen: ReviewScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        shelf = desk.library.shelf(screen.course)
        body = Chrome.body(desk.size)
    }

    /// Blank lines above the rows.
    private static let lead = 1
    /// Where there is little room, so many rows are seen in any case.
    private static let fewestRows = 3

    var frame: Frame {
        var frame = Frame(size: desk.size)
        let list = list
        frame.draw(rowLines, in: list, scroll: scroll)
        let below = Rect(
            column: 0, row: list.rows.upperBound, columns: body.size.columns,
            rows: max(0, body.rows.upperBound - list.rows.upperBound))
        frame.draw([Line()] + explanationLines, in: below, scroll: 0)
        frame.cursor = Point(column: 1, row: list.origin.row + line(of: screen.cursor) - scroll)
        Chrome(
            title: "\(shelf?.title ?? "") · Review", aside: [Span(aside, .muted)], footer: screen.footerRows(at: desk)
        )
        .draw(on: &frame, desk)
        return frame
    }

    /// How many rows are seen at once.
    var listHeight: Int { list.size.rows }

    /// The row at a point of the terminal, if there is one.
    func row(at point: Point) -> Int? {
        let line = point.row - list.origin.row + scroll
        return list.contains(point) ? screen.rows.indices.first { self.line(of: $0) == line } : nil
    }

    /// The rows have what the explanation leaves.
    private var list: Rect {
        let wanted = Self.lead + screen.rows.count
        let room = body.size.rows - 1 - explanationLines.count
        return Rect(
            column: 0, row: body.origin.row, columns: body.size.columns,
            rows: min(wanted, max(Self.fewestRows, room), body.size.rows))
    }

    private var scroll: Int {
        let current = line(of: screen.cursor)
        return Screens.scroll(
            0, toShow: current == Self.lead ? 0..<current + 1 : current..<current + 1,
            lines: Self.lead + screen.rows.count, height: list.size.rows)
    }

    private func line(of row: Int) -> Int { Self.lead + row }

    /// When more comes due, where nothing is due today.
    private var aside: String {
        guard let outlook = shelf?.outlook, outlook.due.now == 0 else { return "" }
        if outlook.due.laterToday > 0 { return "\(outlook.due.laterToday) due \(Due.laterToday.words)" }
        return outlook.nextDue.map { "next is due \($0.words)" } ?? ""
    }

    /// The rows, after a blank line.
    private var rowLines: [Line] {
        [Line()] + screen.rows.enumerated().map { line($1, isCurrent: $0 == screen.cursor) }
    }

    private var explanationLines: [Line] {
        let width = max(1, body.size.columns - 4)
        return Array(
            sentences.map { Line($0, .muted).wrapped(to: width, indent: 3, hanging: 3) }.joined(separator: [Line()]))
    }

    private func line(_ row: ReviewScreen.Row, isCurrent: Bool) -> Line {
        let style: Style = isCurrent ? .current : .plain
        let label = Line([Span(isCurrent ? " ▸ " : "   ", .current), Span(label(row), style)]).padded(to: 28)
        return label + Line(value(row), style)
    }

    /// What the row stands for.
    private func label(_ row: ReviewScreen.Row) -> String {
        switch row {
        case .due: shelf?.examDay == nil ? "Due now" : "For today"
        case .missed: "Missed, not due yet"
        case .leeches: "Set apart"
        case .more: "Go on ahead of time"
        case .cramMissed: "Cram what was missed"
        case .cramTopic: "Cram a topic"
        case .cramAhead: "Cram what comes due"
        case .exam: "Day of the exam"
        }
    }

    /// How many items that would be, or what is chosen.
    private func value(_ row: ReviewScreen.Row) -> String {
        switch row {
        case .due: asked
        case .missed: "\(shelf?.outlook?.missed ?? shelf?.missed ?? 0)"
        case .leeches: "\(shelf?.outlook?.leeches ?? 0)"
        case .more: ""
        case .cramMissed: "\(shelf?.missed ?? 0)"
        case .cramTopic: "‹ \(screen.topics[screen.topic].title) ›"
        case .cramAhead: "‹ in \(count(screen.days, "day")) ›"
        case .exam: shelf?.examDay.map { CivilDate(dayNumber: $0).name } ?? "not set"
        }
    }

    /// How many a review asks, with what of it is due where the day's limit or the plan for an exam makes a difference.
    private var asked: String {
        guard let shelf, let outlook = shelf.outlook, outlook.asked != shelf.due else { return "\(shelf?.due ?? 0)" }
        return shelf.examDay == nil
            ? "\(shelf.due), \(outlook.asked) of them today" : "\(outlook.asked), \(shelf.due) due now"
    }

    /// What the row under the cursor does, and what of the course is not asked.
    private var sentences: [String] {
        let outlook = shelf?.outlook ?? Outlook()
        var sentences = [explanation]
        if outlook.postponed > 0, screen.row == .due {
            sentences.append(
                "\(outlook.postponed) more wait for another day, because of the day's limit or because one question would give away another."
            )
        }
        if outlook.vanished > 0 {
            let are = outlook.vanished == 1 ? "item that you learnt is" : "items that you learnt are"
            sentences.append("\(outlook.vanished) \(are) no longer in the course. What you did with them is kept.")
        }
        return sentences
    }

    /// What the row under the cursor does, for somebody who reads it for the first time.
    private var explanation: String {
        switch screen.row {
        case .due:
            "What you are about to forget comes first. Every answer says when its question comes back."
        case .missed:
            "Answered wrong, and not yet right twice since on different days; the next review of them would come later."
        case .leeches:
            "Forgotten eight times or more. Asking again does not help: read the explanation and its source, study the topic, or reword the question (v opens it)."
        case .more:
            "New questions, then those learnt that you know least, twenty at a time. The best use of spare time once nothing is due."
        case .cramMissed, .cramTopic, .cramAhead:
            "Out of turn. A right answer counts; a wrong one is remembered too, and brings nothing back sooner than planned."
        case .exam:
            "Before the exam everything is asked at least once, spread over the days that are left; nothing is put off past it."
        }
    }
}
