import Assessment
import Canvas

/// What a study session is drawn from: pool, number, order, topics. Enter starts with what stands there.
package struct SetUpScreen: ListScreen {
    package enum Action: Equatable, Sendable { case more, less, toggle, start }

    package static let title = "Set up"
    package static let unit = "row"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .start, brief: "start", "start the session"),
        Binding([.right, .character("l"), .character("+")], .more, brief: "change", "next value"),
        Binding([.left, .character("h"), .character("-")], .less, "previous value"),
        Binding([.character(" ")], .toggle, brief: "topic on or off", "next value; a topic on or off"),
    ])

    /// A row that can be changed.
    enum Row: Equatable, Sendable {
        case pool, count, order, certainty
        case topic(TopicID)
    }

    /// The rows above the topics.
    static let settings: [Row] = [.pool, .count, .order, .certainty]
    /// How many questions can be chosen; nil: as many as there are.
    static let counts: [Int?] = [5, 10, 20, 30, 50, 100, nil]

    let course: CourseID
    /// Topics are listed only where there are several to choose from.
    let rows: [Row]
    package internal(set) var cursor = 0
    /// What the session will be drawn from, as it stands in the rows.
    package internal(set) var plan = StudyPlan(count: 20)
    package internal(set) var asksConfidence = false

    package init(course: CourseID, at desk: Desk) {
        self.course = course
        let topics = desk.library.shelf(course)?.topics ?? []
        rows = Self.settings + (topics.count > 1 ? topics.map { .topic($0.id) } : [])
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .more, .toggle: change(1)
        case .less: change(-1)
        case .start: return .effect(.begin(Beginning(course: course, plan: plan, asksConfidence: asksConfidence)))
        }
        return .none
    }

    package func list(at desk: Desk) -> CursorList {
        CursorList(count: rows.count, cursor: cursor, height: Chrome.bodyHeight(desk.size))
    }

    package mutating func go(to row: Int, at desk: inout Desk) -> Reaction {
        cursor = row
        return .none
    }

    package func row(at point: Point, _ desk: Desk) -> Int? { SetUpView(self, desk).row(at: point) }

    package mutating func choose(at desk: inout Desk, now: Instant) -> Reaction {
        change(1)
        return .none
    }

    /// Changes the row under the cursor to the next or previous value; a topic is chosen or not.
    private mutating func change(_ step: Int) {
        switch rows[cursor] {
        case .pool: plan.pool = StudyPlan.Pool.allCases.neighbour(of: plan.pool, step)
        case .order: plan.order = StudyPlan.Order.allCases.neighbour(of: plan.order, step)
        case .count: plan.count = Self.counts.neighbour(of: plan.count, step)
        case .certainty: asksConfidence.toggle()
        case .topic(let topic): plan.topics.formSymmetricDifference([topic])
        }
    }

    package func view(_ desk: Desk) -> Frame { SetUpView(self, desk).frame }
}

extension Array where Element: Equatable {
    /// The element some steps further, going round.
    fileprivate func neighbour(of element: Element, _ step: Int) -> Element {
        self[((firstIndex(of: element) ?? 0) + step + count) % count]
    }
}
