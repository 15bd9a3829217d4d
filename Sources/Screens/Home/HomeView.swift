import Assessment
import Canvas
import Memory

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

    /// From top to bottom:
    ///
    ///     Swot                                     2 courses · studied today
    ///     ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
    ///      ▸ Go on: Study · Course, question 2 of 20
    ///        Course                      due  missed  new  exam  pass today
    ///        A course                     12       3   80     –           –
    ///        Mock exam: 84 % likely to pass today …       the course under the cursor
    ///        what is wrong with courses or journal
    ///      ⏎ open  s study  e exam  r review                        ? help
    var frame: Frame {
        var frame = Frame(size: size)
        let entries = entries
        let body = Chrome.body(size)
        let scroll = scroll(entries, height: body.size.rows)
        frame.draw(entries.map(\.line), in: body, scroll: scroll)
        if let line = entries.firstIndex(where: { $0.row == cursor }) {
            frame.cursor = Point(column: 1, row: body.origin.row + line - scroll)
        }
        Chrome(title: "Swot", aside: [Span(aside, .muted)], footer: screen.footerRows(at: desk)).draw(on: &frame, desk)
        return frame
    }

    /// The row at a point of the terminal, if there is one.
    func row(at point: Point) -> Int? {
        let entries = entries
        let body = Chrome.body(size)
        let line = point.row - body.origin.row + scroll(entries, height: body.size.rows)
        return body.contains(point) && entries.indices.contains(line) ? entries[line].row : nil
    }

    private var cursor: Int { max(0, min(screen.cursor, screen.rows(desk).count - 1)) }

    /// As little as is needed to see the row under the cursor.
    private func scroll(_ entries: [Entry], height: Int) -> Int {
        let line = entries.firstIndex { $0.row == cursor } ?? 0
        return Screens.scroll(0, toShow: line..<line + 1, lines: entries.count, height: height)
    }

    /// How many courses there are, and how long ago the last answer was.
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

    /// All lines of the body, each with its row if it has one.
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

    /// A session to go on with, and who holds it if that is another process.
    private func line(_ session: OpenSession, isCurrent: Bool) -> Line {
        let name = session.exam ?? "\(session.mode.title) · \(session.courseTitle)"
        let left = session.timeLeft.map { ", \(shownDuration($0)) left" } ?? ""
        let what = "\(name), question \(session.question + 1) of \(session.questions)\(left)"
        let holder = session.heldBy.map { " · open in another Swot (\($0))" } ?? ""
        return Line([
            Span(isCurrent ? " ▸ " : "   ", .current), Span("Go on: ", isCurrent ? .current : .heading),
            Span(what, isCurrent ? .current : .plain), Span(holder, .muted),
        ])
    }

    /// The table of courses; where there is none, what to do about it.
    private func courses(after first: Int) -> [Entry] {
        guard !desk.library.courses.isEmpty else {
            return Self.empty.flatMap { text in
                Line(text).wrapped(to: size.columns - 2, indent: 3, hanging: 3).map { Entry(line: $0) }
            }
        }
        let columns: [Column] = size.columns < Self.fullWidth ? [.due, .missed, .new] : Column.allCases
        let width = max(10, min(60, size.columns - columns.reduce(4) { $0 + $1.width }))
        let heading = columns.reduce(Line("   Course", .heading).padded(to: width + 3)) { line, column in
            line + Line(column.rawValue, .heading).padded(to: column.width, .trailing)
        }
        let rows = desk.library.courses.enumerated().flatMap { index, shelf in
            entries(shelf, row: first + index, titleWidth: width, columns)
        }
        return [Entry(line: heading)] + rows + outlook
    }

    /// A column of the table of courses.
    private enum Column: String, CaseIterable {
        case due, missed, new, exam
        case pass = "pass today"

        var width: Int {
            switch self {
            case .due, .missed, .new: 8
            case .exam: 9
            case .pass: 12
            }
        }

        /// The probability to pass each exam, in the order in which the sentences below name them. Where there is no
        /// room for all, only how many there are.
        private static func passes(_ exams: [ExamOutlook]) -> String {
            let all = exams.map { $0.today.map { permille($0.pass) } ?? "–" }.joined(separator: " / ")
            return exams.isEmpty ? "–" : all.count < Column.pass.width ? all : "\(exams.count) exams"
        }

        /// What stands in the column for a course.
        func text(_ shelf: Shelf) -> String {
            switch self {
            case .due: "\(shelf.due)"
            case .missed: "\(shelf.missed)"
            case .new: "\(shelf.new)"
            case .exam: shelf.examDay.map { CivilDate(dayNumber: $0).shortName } ?? "–"
            case .pass: Self.passes(shelf.outlook?.exams ?? [])
            }
        }
    }

    /// From so many columns on the whole table is shown.
    private static let fullWidth = 80

    /// The row of a course, and under it what its errors keep out.
    private func entries(_ shelf: Shelf, row: Int, titleWidth: Int, _ columns: [Column]) -> [Entry] {
        let isCurrent = row == cursor
        let style: Style = isCurrent ? .current : .plain
        let title = Line([Span(isCurrent ? " ▸ " : "   ", .current), Span(shelf.title, style)])
        let line = columns.reduce(title.fitted(to: titleWidth + 3)) { line, column in
            line + Line(column.text(shelf), style).padded(to: column.width, .trailing)
        }
        let entry = Entry(line: line, row: row)
        guard shelf.leftOut > 0 else { return [entry] }
        let items = shelf.leftOut == 1 ? "1 item is" : "\(shelf.leftOut) items are"
        let text = "   \(items) left out because of errors: swot check \(shelf.path)"
        return [entry, Entry(line: Line(text, .warning), row: nil)]
    }

    /// How the exams of the course under the cursor would end, and what would help.
    private var outlook: [Entry] {
        guard let shelf = screen.shelf(desk), let outlook = shelf.outlook else { return [] }
        let sentences = outlook.exams.map { "\($0.title): \(sentence(for: $0, examDay: shelf.examDay))" }
        let leeches =
            outlook.leeches == 0
            ? []
            : ["\(count(outlook.leeches, "question")) set apart, forgotten eight times or more. r shows what helps."]
        return [Entry(line: Line())]
            + (sentences + leeches).flatMap { sentence in
                Line(sentence, .muted).wrapped(to: size.columns - 2, indent: 3, hanging: 3).map { Entry(line: $0) }
            }
    }

    private static let empty = [
        "There is no course yet.",
        "Open a folder of Markdown with: swot PATH, or put it into ~/.local/share/swot/courses.",
    ]
}
