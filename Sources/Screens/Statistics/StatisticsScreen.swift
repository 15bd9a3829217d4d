import Assessment
import Canvas

/// How far a learner has come in a course, a section at a time.
package struct StatisticsScreen: Screen {
    package enum Action: Equatable, Sendable {
        case next, previous, down, up, pageDown, pageUp, top, bottom, help, leave
        case section(StatisticsSection)
    }

    package static let title = "Statistics"

    package static let keymap = Keymap<Action>([
        Binding([.right, .tab, .character("l"), .character("n")], .next, "→ l n tab", brief: "next", "next section"),
        Binding([.left, .backTab, .character("h"), .character("p")], .previous, "← h p", "previous section"),
        Binding(
            StatisticsSection.allCases.map { (.character(Character("\($0.rawValue + 1)")), .section($0)) }, "1–6",
            brief: "section", "that section"),
        Binding([.down, .character("j")], .down, "j ↓", "a line down"),
        Binding([.up, .character("k")], .up, "k ↑", "a line up"),
        Binding(
            [.pageDown, .control("f"), .control("d"), .character(" ")], .pageDown, "PgDn", brief: "page", "a page down"),
        Binding([.pageUp, .control("b"), .control("u")], .pageUp, "PgUp", "a page up"),
        Binding([.home], .top, "Home", "to the beginning"),
        Binding([.end], .bottom, "End", "to the end"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "back", "back"),
    ])

    let course: CourseID
    package internal(set) var section = StatisticsSection.memory
    package internal(set) var scroll = 0
    /// Nil until it was read.
    package internal(set) var report: CourseReport?

    package init(course: CourseID) { self.course = course }

    /// Opens it and has read what it shows.
    package static func opening(_ course: CourseID) -> Reaction {
        Reaction([.readStatistics(course)], .overlay(StatisticsScreen(course: course)))
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        let page = max(1, StatisticsView(self, desk).height - 1)
        switch action {
        case .next: show(section.moved(by: 1))
        case .previous: show(section.moved(by: -1))
        case .section(let section): show(section)
        case .down: scroll += 1
        case .up: scroll -= 1
        case .pageDown: scroll += page
        case .pageUp: scroll -= page
        case .top: scroll = 0
        case .bottom: scroll = .max
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return .back
        }
        scroll = StatisticsView(self, desk).clamped(scroll)
        return .none
    }

    private mutating func show(_ section: StatisticsSection) {
        self.section = section
        scroll = 0
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): scroll = StatisticsView(self, desk).clamped(scroll + rows)
        case .click(let point): StatisticsView(self, desk).section(at: point).map { show($0) }
        default: break
        }
        return .none
    }

    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        if case .statistics(course, let report) = answer { self.report = report }
        return .none
    }

    package func view(_ desk: Desk) -> Frame { StatisticsView(self, desk).frame }
}
