import Assessment
import Canvas

/// What several questions share, in a pane of its own: a case, a log, a table, code.
package struct ScenarioScreen: TextScreen {
    package enum Action: Equatable, Sendable {
        case close
        /// Scrolls code and tables by columns, positive to the right.
        case sideways(Int)
    }

    package static let title = "Scenario"

    package static let keymap = Keymap<Action>([
        Binding([.enter, .character("s"), .alt("s")], .close, brief: "to the question", "back to the question"),
        Binding([.character(">")], .sideways(8), "code and tables to the right"),
        Binding([.character("<")], .sideways(-8), "code and tables to the left"),
    ])

    private let scenario: Scenario
    package var scroll = 0
    private var sideways = 0

    package init(_ scenario: Scenario) { self.scenario = scenario }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .close: return .back
        case .sideways(let columns):
            sideways = max(0, sideways + columns)
            return .none
        }
    }

    package func text(at desk: Desk) -> ScrolledText {
        let region = Chrome.body(desk.size)
        let layout = TextLayout(width: max(1, region.size.columns - 2), sideways: sideways)
        return ScrolledText(
            lines: [Line()] + layout.lines(scenario.body).prefixed(by: Span(" ")), region: region)
    }

    package func view(_ desk: Desk) -> Frame {
        var frame = Frame(size: desk.size)
        let text = text(at: desk)
        frame.draw(text, scroll: scroll)
        frame.cursor = Point(column: 1, row: text.region.origin.row + 1)
        Chrome(title: "Scenario · \(scenario.title)", footer: footerRows(at: desk)).draw(on: &frame, desk)
        return frame
    }
}
