import Assessment
import Canvas

/// How far a learner has come in a course, a section at a time.
package struct StatisticsScreen: TextScreen {
    package enum Action: Equatable, Sendable {
        case next, previous
        case section(StatisticsSection)
    }

    package static let title = "Statistics"

    package static let isReadByPages = true
    package static let keymap = Keymap<Action>([
        Binding(
            [.right, .character("l"), .character("n"), .tab], .next, brief: "next", "next section"),
        Binding([.left, .character("h"), .character("p"), .backTab], .previous, "previous section"),
        Binding(
            StatisticsSection.allCases.map { (.character(Character("\($0.rawValue + 1)")), .section($0)) },
            shown: "1–6",
            brief: "section", "that section"),
    ])

    /// Whose statistics they are.
    let course: CourseID
    /// The section that is shown.
    package internal(set) var section = StatisticsSection.memory
    package var scroll = 0
    /// Nil until it was read.
    package internal(set) var report: CourseReport?

    package init(course: CourseID) { self.course = course }

    /// Opens it and has read what it shows.
    package static func opening(_ course: CourseID) -> Reaction {
        Reaction([.readStatistics(course)], .overlay(StatisticsScreen(course: course)))
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .next: show(section.moved(by: 1))
        case .previous: show(section.moved(by: -1))
        case .section(let section): show(section)
        }
        return .none
    }

    /// Shows a section from its beginning.
    private mutating func show(_ section: StatisticsSection) {
        self.section = section
        scroll = 0
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): return move(.lines(rows), at: &desk)
        case .click(let point): StatisticsView(self, desk).section(at: point).map { show($0) }
        default: break
        }
        return .none
    }

    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        if case .statistics(course, let report) = answer { self.report = report }
        return .none
    }

    package func text(at desk: Desk) -> ScrolledText { StatisticsView(self, desk).text }

    package func view(_ desk: Desk) -> Frame { StatisticsView(self, desk).frame }
}
