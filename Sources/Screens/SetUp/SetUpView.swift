import Assessment
import Canvas

/// Draws the choices of a study session, a row each.
struct SetUpView {
    private let screen: SetUpScreen
    private let desk: Desk
    private let shelf: Shelf?
    private let body: Rect

    init(_ screen: SetUpScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        shelf = desk.library.shelf(screen.course)
        body = Chrome.body(desk.size)
    }

    /// Lines above the rows, and between the first rows and the topics.
    private static let lead = 1
    private static let gap = 2
    private static let settings = SetUpScreen.settings.count

    var frame: Frame {
        var frame = Frame(size: desk.size)
        frame.draw(lines, in: body, scroll: scroll)
        frame.cursor = Point(column: 1, row: body.origin.row + line(of: screen.cursor) - scroll)
        Chrome(title: "\(shelf?.title ?? "") · Set up a study session", footer: screen.footerRows(at: desk)).draw(
            on: &frame, desk)
        return frame
    }

    /// The row at a point of the terminal, if there is one.
    func row(at point: Point) -> Int? {
        let line = point.row - body.origin.row + scroll
        return body.contains(point) ? screen.rows.indices.first { self.line(of: $0) == line } : nil
    }

    /// As little as is needed to see the row under the cursor; with one of the first rows the beginning is seen.
    private var scroll: Int {
        let current = line(of: screen.cursor)
        let shown = current < Self.lead + Self.settings ? 0..<current + 1 : current..<current + 1
        let last = line(of: screen.rows.count - 1)
        return Screens.scroll(0, toShow: shown, lines: last + 1, height: body.size.rows)
    }

    /// The line of the body in which a row stands.
    private func line(of row: Int) -> Int { Self.lead + row + (row >= Self.settings ? Self.gap : 0) }

    /// All lines: the settings, then the topics under a heading.
    private var lines: [Line] {
        var lines = [Line()]
        for (index, row) in screen.rows.enumerated() {
            if index == Self.settings { lines += [Line(), Line("   Topics: \(chosenTopics)", .heading)] }
            lines.append(line(row, isCurrent: index == screen.cursor))
        }
        return lines
    }

    /// How many topics are chosen; none chosen means all.
    private var chosenTopics: String {
        switch screen.plan.topics.count {
        case 0: "all"
        case 1: "1 chosen"
        case let count: "\(count) chosen"
        }
    }

    private func line(_ row: SetUpScreen.Row, isCurrent: Bool) -> Line {
        let style: Style = isCurrent ? .current : .plain
        let cursor = Span(isCurrent ? " ▸ " : "   ", .current)
        switch row {
        case .topic(let id):
            let isOn = screen.plan.topics.contains(id)
            let topic = shelf?.topics.first { $0.id == id }
            let name = Line([cursor, Span("\(isOn ? "■" : "□") \(topic?.title ?? id.text)", isOn ? .chosen : style)])
            let width = min(60, desk.size.columns - 12)
            return name.fitted(to: width) + Line("\(topic?.items ?? 0)", .muted).padded(to: 6, .trailing)
        default:
            return Line([cursor, Span(label(row), .muted)]).padded(to: 16) + Line("‹ \(value(row)) ›", style)
        }
    }

    /// What the row is about.
    private func label(_ row: SetUpScreen.Row) -> String {
        switch row {
        case .pool: "Questions"
        case .count: "How many"
        case .order: "Order"
        case .certainty: "How sure"
        case .topic(let id): id.text
        }
    }

    /// What is chosen there now.
    private func value(_ row: SetUpScreen.Row) -> String {
        switch row {
        case .pool: pool
        case .count: screen.plan.count.map { "\($0)" } ?? "as many as there are"
        case .order: screen.plan.order == .file ? "as in the files" : "shuffled"
        case .certainty: screen.asksConfidence ? "asked with each answer" : "not asked"
        case .topic(let id): id.text
        }
    }

    /// Which questions, with how many of them there are.
    private var pool: String {
        switch screen.plan.pool {
        case .all: "all (\(shelf?.items ?? 0))"
        case .new: "new (\(shelf?.new ?? 0))"
        case .missed: "missed (\(shelf?.missed ?? 0))"
        case .misconceptions: "misconceptions (\(shelf?.misconceptions ?? 0))"
        case .guesses: "lucky guesses (\(shelf?.guesses ?? 0))"
        case .marked: "marked (\(shelf?.marked ?? 0))"
        }
    }
}
