import Assessment
import Canvas

/// Draws Home: what to go on with, then the courses with their counts.
struct HomeView {
    private let screen: HomeScreen
    private let desk: Desk
    private let size: Size

    init(_ screen: HomeScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        size = desk.size
    }

    /// A line of the body and the row that it belongs to, if it can be chosen.
    private struct Entry {
        var line: Line
        var row: Int?
    }

    var frame: Frame {
        var frame = Frame(size: size)
        let entries = entries
        let body = Chrome.body(size)
        let scroll = scroll(entries, height: body.size.rows)
        frame.draw(entries.map(\.line), in: body, scroll: scroll)
        if let line = entries.firstIndex(where: { $0.row == cursor }) {
            frame.cursor = Point(column: 1, row: body.origin.row + line - scroll)
        }
        Chrome(title: "Swot", aside: [Span(aside, .muted)], keys: screen.keys(at: desk)).draw(on: &frame, desk)
        return frame
    }

    /// The row at a place on the frame, if there is one.
    func row(at point: Point) -> Int? {
        let entries = entries
        let body = Chrome.body(size)
        let line = point.row - body.origin.row + scroll(entries, height: body.size.rows)
        return body.contains(point) && entries.indices.contains(line) ? entries[line].row : nil
    }

    private var cursor: Int { max(0, min(screen.cursor, screen.rows(desk).count - 1)) }

    private func scroll(_ entries: [Entry], height: Int) -> Int {
        let line = entries.firstIndex { $0.row == cursor } ?? 0
        return Screens.scroll(0, toShow: line..<line + 1, lines: entries.count, height: height)
    }

    private var aside: String {
        let courses = desk.library.courses.count
        let count = courses == 1 ? "1 course" : "\(courses) courses"
        return switch desk.library.daysSinceStudy {
        case nil: count
        case 0?: "\(count) · studied today"
        case 1?: "\(count) · studied yesterday"
        case let days?: "\(count) · studied \(days) days ago"
        }
    }

    private var entries: [Entry] {
        var entries = [Entry(line: Line())]
        let open = desk.library.open
        entries += open.enumerated().map { Entry(line: line($1, isCurrent: $0 == cursor), row: $0) }
        if !open.isEmpty { entries.append(Entry(line: Line())) }
        entries += courses(after: open.count)
        for problem in desk.library.problems {
            entries.append(Entry(line: Line()))
            entries += Line(problem, .warning).wrapped(to: size.columns - 2, indent: 1, hanging: 1).map {
                Entry(line: $0)
            }
        }
        return entries
    }

    private func line(_ session: OpenSession, isCurrent: Bool) -> Line {
        let name = session.exam ?? "\(session.mode.title) · \(session.courseTitle)"
        let left = session.timeLeft.map { ", \(shownDuration($0)) left" } ?? ""
        let what = "\(name), question \(session.question + 1) of \(session.questions)\(left)"
        let holder = session.heldBy.map { " · open in another Swot (process \($0))" } ?? ""
        return Line([
            Span(isCurrent ? " ▸ " : "   ", .current), Span("Go on: ", isCurrent ? .current : .heading),
            Span(what, isCurrent ? .current : .plain), Span(holder, .muted),
        ])
    }

    private func courses(after first: Int) -> [Entry] {
        guard !desk.library.courses.isEmpty else { return Self.empty.map { Entry(line: Line($0)) } }
        let width = max(10, min(60, size.columns - Self.counts.count * 9 - 4))
        let heading = Line("   Course", .heading).padded(to: width + 3) + numbers(Self.counts, .heading)
        let rows = desk.library.courses.enumerated().flatMap { index, shelf in
            entries(shelf, row: first + index, width: width)
        }
        return [Entry(line: heading)] + rows
    }

    private static let counts = ["items", "new", "missed", "marked"]

    private func entries(_ shelf: Shelf, row: Int, width: Int) -> [Entry] {
        let isCurrent = row == cursor
        let style: Style = isCurrent ? .current : .plain
        let title = Line([Span(isCurrent ? " ▸ " : "   ", .current), Span(shelf.title, style)]).fitted(to: width + 3)
        let counts = [shelf.items, shelf.new, shelf.missed, shelf.marked].map(String.init)
        let line = Entry(line: title + numbers(counts, style), row: row)
        guard shelf.leftOut > 0 else { return [line] }
        let items = shelf.leftOut == 1 ? "1 item is" : "\(shelf.leftOut) items are"
        let text = "   \(items) left out because of errors: swot check \(shelf.path)"
        return [line, Entry(line: Line(text, .warning), row: nil)]
    }

    private func numbers(_ texts: [String], _ style: Style) -> Line {
        texts.reduce(into: Line()) { $0 += Line($1, style).padded(to: 9, .trailing) }
    }

    private static let empty = [
        "   There is no course yet.",
        "   Open a folder of Markdown with: swot PATH, or put it into ~/.local/share/swot/courses.",
    ]
}
