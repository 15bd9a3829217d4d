import Assessment
import Canvas

/// What can be reviewed of a course: what is due, what was missed, what is asked out of turn; and the day of the exam.
package struct ReviewScreen: Screen {
    package enum Action: Equatable, Sendable { case down, up, more, less, start, missed, statistics, help, leave }

    package static let title = "Review"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .start, "⏎", brief: "start", "start the review, or set the day of the exam"),
        Binding([.down, .character("j")], .down, "j ↓", "next row"),
        Binding([.up, .character("k")], .up, "k ↑", "previous row"),
        Binding(
            [.right, .character("l"), .character("+")], .more, "→ l", brief: "change", "next topic; a day further ahead"
        ),
        Binding([.left, .character("h"), .character("-")], .less, "← h", "previous topic; a day less"),
        Binding([.character("M")], .missed, "M", brief: "missed", "browse what was missed"),
        Binding([.character("t")], .statistics, "t", brief: "statistics", "how far you have come in the course"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "back", "back"),
    ])

    /// A row that can be chosen.
    enum Row: Equatable, Sendable, CaseIterable {
        case due, missed, leeches, more, cramMissed, cramTopic, cramAhead, exam
    }

    let course: CourseID
    let topics: [TopicShelf]
    package internal(set) var cursor = 0
    /// The topic that is crammed: its place in the list.
    package internal(set) var topic = 0
    /// How many days ahead are crammed.
    package internal(set) var days = 3

    package init(course: CourseID, at desk: Desk) {
        self.course = course
        topics = desk.library.shelf(course)?.topics ?? []
    }

    package var showsOutlooks: Bool { true }

    var rows: [Row] { topics.isEmpty ? Row.allCases.filter { $0 != .cramTopic } : Row.allCases }
    var row: Row { rows[max(0, min(cursor, rows.count - 1))] }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        switch action {
        case .more, .less: row == .cramTopic || row == .cramAhead
        default: true
        }
    }

    package func described(_ key: KeyRow, _ action: Action, at desk: Desk) -> KeyRow {
        var key = key
        if action == .start, row == .exam { key.brief = "set the day" }
        return key
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .down: cursor = min(cursor + 1, rows.count - 1)
        case .up: cursor = max(cursor - 1, 0)
        case .more: change(1)
        case .less: change(-1)
        case .start: return start(desk)
        case .missed: return Reaction([.readMissed(course)], .overlay(MissedScreen(course: course)))
        case .statistics: return StatisticsScreen.opening(course)
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return .back
        }
        return .none
    }

    private mutating func change(_ step: Int) {
        if row == .cramTopic { topic = (topic + step + topics.count) % topics.count }
        if row == .cramAhead { days = max(1, min(60, days + step)) }
    }

    private func start(_ desk: Desk) -> Reaction {
        guard let pool else {
            return .overlay(ExamDayScreen(course: course, day: desk.library.shelf(course)?.examDay))
        }
        return .effect(.beginReview(ReviewBeginning(course: course, pool: pool)))
    }

    private var pool: ReviewBeginning.Pool? {
        switch row {
        case .due: .due
        case .missed: .missed
        case .leeches: .leeches
        case .more: .more
        case .cramMissed: .cram(.missed)
        case .cramTopic: .cram(.topic(topics[topic].id))
        case .cramAhead: .cram(.ahead(days: days))
        case .exam: nil
        }
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): return perform(rows > 0 ? .down : .up, at: &desk, now: now)
        case .click(let point):
            guard let row = ReviewView(self, desk).row(at: point) else { return .none }
            defer { cursor = row }
            return cursor == row ? start(desk) : .none
        default: return .none
        }
    }

    package func view(_ desk: Desk) -> Frame { ReviewView(self, desk).frame }
}
