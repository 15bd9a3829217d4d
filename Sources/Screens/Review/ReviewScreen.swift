import Assessment
import Canvas

/// What can be reviewed of a course: what is due, what was missed, what is asked out of turn; and the day of the exam.
package struct ReviewScreen: ListScreen {
    package enum Action: Equatable, Sendable { case more, less, start, missed, statistics }

    package static let title = "Review"
    package static let unit = "row"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .start, brief: "start", "start the review, or set the day of the exam"),
        Binding(
            [.right, .character("l"), .character("+")], .more, brief: "change", "next topic; a day further ahead"),
        Binding([.left, .character("h"), .character("-")], .less, "previous topic; a day less"),
        Binding([.character("M")], .missed, brief: "missed", "browse what was missed"),
        Binding([.character("t")], .statistics, brief: "statistics", "how far you have come in the course"),
    ])

    /// A row that can be chosen.
    enum Row: Equatable, Sendable, CaseIterable {
        case due, missed, leeches, more, cramMissed, cramTopic, cramAhead, exam
    }

    let course: CourseID
    let topics: [TopicShelf]
    package internal(set) var cursor = 0
    /// The index of the topic that is crammed.
    package internal(set) var topic = 0
    /// How many days ahead are crammed.
    package internal(set) var days = 3

    package init(course: CourseID, at desk: Desk) {
        self.course = course
        topics = desk.library.shelf(course)?.topics ?? []
    }

    package var showsOutlooks: Bool { true }

    /// The rows of this course: without topics none can be crammed.
    var rows: [Row] { topics.isEmpty ? Row.allCases.filter { $0 != .cramTopic } : Row.allCases }
    var row: Row { rows[max(0, min(cursor, rows.count - 1))] }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        switch action {
        case .more, .less: row == .cramTopic || row == .cramAhead
        default: true
        }
    }

    package func described(_ row: HelpRow, _ action: Action, at desk: Desk) -> HelpRow {
        var described = row
        if action == .start, self.row == .exam { described.brief = "set the day" }
        return described
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .more: change(1)
        case .less: change(-1)
        case .start: return start(desk)
        case .missed: return Reaction([.readMissed(course)], .overlay(MissedScreen(course: course)))
        case .statistics: return StatisticsScreen.opening(course)
        }
        return .none
    }

    /// Another topic, going round; or more or fewer days.
    private mutating func change(_ step: Int) {
        if row == .cramTopic { topic = (topic + step + topics.count) % topics.count }
        if row == .cramAhead { days = max(1, min(60, days + step)) }
    }

    /// Begins what the row stands for, or asks for the day of the exam.
    private func start(_ desk: Desk) -> Reaction {
        guard let pool else {
            return .overlay(ExamDayScreen(course: course, day: desk.library.shelf(course)?.examDay))
        }
        return .effect(.beginReview(ReviewBeginning(course: course, pool: pool)))
    }

    /// What the row under the cursor asks; nil: it asks nothing, it sets the day of the exam.
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

    package func list(at desk: Desk) -> CursorList {
        CursorList(count: rows.count, cursor: cursor, height: ReviewView(self, desk).listHeight)
    }

    package mutating func go(to row: Int, at desk: inout Desk) -> Reaction {
        cursor = row
        return .none
    }

    package func row(at point: Point, _ desk: Desk) -> Int? { ReviewView(self, desk).row(at: point) }

    package mutating func choose(at desk: inout Desk, now: Instant) -> Reaction { start(desk) }

    package func view(_ desk: Desk) -> Frame { ReviewView(self, desk).frame }
}
