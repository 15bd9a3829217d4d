import Assessment
import Canvas

/// Where Swot begins: interrupted sessions to go on with, then the courses.
package struct HomeScreen: Screen {
    package enum Action: Equatable, Sendable {
        case down, up, first, last, open, study, exam, review, missed, statistics, drop, search, reread, help, leave
    }

    package static let title = "Home"

    package static let keymap = Keymap<Action>([
        Binding([.down, .character("j")], .down, "j ↓", "next row"),
        Binding([.up, .character("k")], .up, "k ↑", "previous row"),
        Binding([.home], .first, "Home", "first row"),
        Binding([.end], .last, "End", "last row"),
        Binding([.enter], .open, "⏎", brief: "open", "go on with the session, or set a study session up"),
        Binding([.character("s")], .study, "s", brief: "study", "set a study session up"),
        Binding([.character("e")], .exam, "e", brief: "exam", "sit a mock exam of the course"),
        Binding([.character("r")], .review, "r", brief: "review", "review what is due or was missed"),
        Binding([.character("M")], .missed, "M", brief: "missed", "browse what was missed"),
        Binding([.character("t")], .statistics, "t", brief: "statistics", "how far you have come in the course"),
        Binding([.character("/")], .search, "/", brief: "search", "search the course"),
        Binding([.character("d")], .drop, "d", brief: "drop", "end the interrupted session"),
        Binding([.control("r")], .reread, "C-r", "look at the courses anew"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "quit", "leave Swot"),
    ])

    /// The row under the cursor: open sessions first, then courses.
    package internal(set) var cursor = 0
    /// The session that the next `d` ends.
    private var dropping: SessionID?

    package init() {}

    package var showsOutlooks: Bool { true }

    enum Row: Equatable {
        case session(OpenSession)
        case course(Shelf)
    }

    func rows(_ desk: Desk) -> [Row] {
        desk.library.open.map(Row.session) + desk.library.courses.map(Row.course)
    }

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
        if action != .drop { dropping = nil }
        let last = max(0, rows(desk).count - 1)
        switch action {
        case .down: cursor = min(cursor + 1, last)
        case .up: cursor = max(0, min(cursor, last) - 1)
        case .first: cursor = 0
        case .last: cursor = last
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
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return .back
        }
        return .none
    }

    package func described(_ row: KeyRow, _ action: Action, at desk: Desk) -> KeyRow {
        var row = row
        if action == .review, let due = shelf(desk)?.due, due > 0 { row.brief = "review \(due) due" }
        return row
    }

    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        cursor = min(cursor, max(0, rows(desk).count - 1))
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): return perform(rows > 0 ? .down : .up, at: &desk, now: now)
        case .click(let point):
            guard let row = HomeView(self, desk).row(at: point) else { return .none }
            defer { cursor = row }
            return cursor == row ? perform(.open, at: &desk, now: now) : .none
        default: return .none
        }
    }

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

    private mutating func drop(_ desk: inout Desk) -> Reaction {
        guard case .session(let session) = row(desk) else { return .none }
        guard dropping == session.id else {
            dropping = session.id
            desk.notice = "Press d again to end this session. Its answers are kept."
            return .none
        }
        dropping = nil
        return .effect(.discard(session.id))
    }

    package func view(_ desk: Desk) -> Frame { HomeView(self, desk).frame }
}
