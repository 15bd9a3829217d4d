import Assessment
import Canvas

/// What a study session is drawn from: pool, number, order, topics. Enter starts with what stands there.
package struct SetUpScreen: Screen {
    package enum Action: Equatable, Sendable { case down, up, more, less, toggle, start, help, leave }

    package static let title = "Set up"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .start, "⏎", brief: "start", "start the session"),
        Binding([.down, .character("j")], .down, "j ↓", "next row"),
        Binding([.up, .character("k")], .up, "k ↑", "previous row"),
        Binding([.right, .character("l"), .character("+")], .more, "→ l", brief: "change", "next value"),
        Binding([.left, .character("h"), .character("-")], .less, "← h", "previous value"),
        Binding([.character(" ")], .toggle, "space", brief: "topic on or off", "next value; a topic on or off"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "back", "back"),
    ])

    /// A row that can be changed.
    enum Row: Equatable, Sendable {
        case pool, count, order, certainty
        case topic(TopicID)
    }

    /// The rows above the topics.
    static let settings: [Row] = [.pool, .count, .order, .certainty]
    static let counts: [Int?] = [5, 10, 20, 30, 50, 100, nil]

    let course: CourseID
    let rows: [Row]
    package internal(set) var cursor = 0
    package internal(set) var plan = StudyPlan(count: 20)
    package internal(set) var asksConfidence = false

    package init(course: CourseID, at desk: Desk) {
        self.course = course
        let topics = desk.library.shelf(course)?.topics ?? []
        rows = Self.settings + (topics.count > 1 ? topics.map { .topic($0.id) } : [])
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .down: cursor = min(cursor + 1, rows.count - 1)
        case .up: cursor = max(cursor - 1, 0)
        case .more, .toggle: change(1)
        case .less: change(-1)
        case .start: return .effect(.begin(Beginning(course: course, plan: plan, asksConfidence: asksConfidence)))
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return .back
        }
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): return perform(rows > 0 ? .down : .up, at: &desk, now: now)
        case .click(let point):
            guard let row = SetUpView(self, desk).row(at: point) else { return .none }
            if cursor == row { change(1) }
            cursor = row
            return .none
        default: return .none
        }
    }

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
        let place = firstIndex(of: element) ?? 0
        return self[(place + step + count) % count]
    }
}
