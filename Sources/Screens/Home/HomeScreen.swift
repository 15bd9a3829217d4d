import Assessment
import Canvas

/// Where Swot begins: interrupted sessions to go on with, then the courses.
package struct HomeScreen: ListScreen {
    package enum Action: Equatable, Sendable {
        case open, study, exam, review, missed, statistics, drop, search, reread
    }

    package static let title = "Home"
    package static let unit = "row"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .open, brief: "open", "go on with the session, or set a study session up"),
        Binding([.character("s")], .study, brief: "study", "set a study session up"),
        Binding([.character("e")], .exam, brief: "exam", "sit a mock exam of the course"),
        Binding([.character("r")], .review, brief: "review", "review what is due or was missed"),
        Binding([.character("M")], .missed, brief: "missed", "browse what was missed"),
        Binding([.character("t")], .statistics, brief: "statistics", "how far you have come in the course"),
        Binding([.character("/")], .search, brief: "search", "search the course"),
        Binding([.character("d")], .drop, brief: "drop", "end the interrupted session"),
        Binding([.control("r")], .reread, "look at the courses anew"),
    ])

    /// The row under the cursor: open sessions first, then courses.
    /// It may lie beyond the last row for a moment, after the library has changed.
    package internal(set) var cursor = 0

    package init() {}

    package var showsOutlooks: Bool { true }

    /// What can be under the cursor.
    enum Row: Equatable {
        case session(OpenSession)
        case course(Shelf)
    }

    /// All rows, in the order in which they are shown.
    func rows(_ desk: Desk) -> [Row] {
        desk.library.open.map(Row.session) + desk.library.courses.map(Row.course)
    }

    /// The row under the cursor; nil where there is nothing at all.
    func row(_ desk: Desk) -> Row? {
        let rows = rows(desk)
        return rows.isEmpty ? nil : rows[min(cursor, rows.count - 1)]
    }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        switch action {
        case .open: row(desk) != nil
        case .drop: if case .session = row(desk) { true } else { false }
        case .exam: shelf(desk)?.exams.isEmpty == false
        case .study, .search, .review, .missed, .statistics: !desk.library.courses.isEmpty
        default: true
        }
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .open: return open(desk)
        case .study: return shelf(desk).map { .overlay(SetUpScreen(course: $0.id, at: desk)) } ?? .none
        case .exam: return shelf(desk).map { .overlay(ExamStartScreen(course: $0.id, exams: $0.exams)) } ?? .none
        case .review: return shelf(desk).map { .overlay(ReviewScreen(course: $0.id, at: desk)) } ?? .none
        case .missed:
            return shelf(desk).map { Reaction([.readMissed($0.id)], .overlay(MissedScreen(course: $0.id))) } ?? .none
        case .statistics: return shelf(desk).map { StatisticsScreen.opening($0.id) } ?? .none
        case .search: return shelf(desk).map { .overlay(SearchScreen(course: $0.id)) } ?? .none
        case .drop: return drop(&desk)
        case .reread: return .effect(.readLibrary)
        }
    }

    package func described(_ row: HelpRow, _ action: Action, at desk: Desk) -> HelpRow {
        var row = row
        if action == .review, let due = shelf(desk)?.due, due > 0 { row.brief = "review \(due) due" }
        return row
    }

    /// A library that was read anew may be shorter.
    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        cursor = min(cursor, max(0, rows(desk).count - 1))
        return .none
    }

    package func described(_ row: HelpRow, _ action: CommonAction, at desk: Desk) -> HelpRow {
        var row = row
        if action == .back { (row.brief, row.help) = ("quit", "leave Swot") }
        return row
    }

    package func list(at desk: Desk) -> CursorList {
        let count = rows(desk).count
        return CursorList(count: count, cursor: min(cursor, max(0, count - 1)), height: Chrome.bodyHeight(desk.size))
    }

    package mutating func go(to row: Int, at desk: inout Desk) -> Reaction {
        cursor = row
        return .none
    }

    package func row(at point: Point, _ desk: Desk) -> Int? { HomeView(self, desk).row(at: point) }

    package mutating func choose(at desk: inout Desk, now: Instant) -> Reaction { open(desk) }

    /// Enter: a session is gone on with at once, a study session is set up first.
    private func open(_ desk: Desk) -> Reaction {
        switch row(desk) {
        case .session(let session): .effect(.resume(session.id))
        case .course(let shelf): .overlay(SetUpScreen(course: shelf.id, at: desk))
        case nil: .none
        }
    }

    /// The course under the cursor, or that of the session under it.
    func shelf(_ desk: Desk) -> Shelf? {
        switch row(desk) {
        case .session(let session): desk.library.shelf(session.course) ?? desk.library.courses.first
        case .course(let shelf): shelf
        case nil: nil
        }
    }

    /// Ends an interrupted session for good, once the key was pressed twice.
    private func drop(_ desk: inout Desk) -> Reaction {
        guard case .session(let session) = row(desk) else { return .none }
        let question =
            session.mode == .exam
            ? "Press d again to drop this exam. It leaves no attempt, and nothing you chose in it counts."
            : "Press d again to end this session. Its answers are kept."
        guard desk.isConfirmed(.drop(session.id), orAsk: question) else { return .none }
        return .effect(.discard(session.id))
    }

    package func view(_ desk: Desk) -> Frame { HomeView(self, desk).frame }
}
