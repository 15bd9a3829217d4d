import Assessment
import Canvas

/// All keys that work on the screen it was called from.
package struct HelpScreen: Screen {
    package enum Action: Equatable, Sendable { case down, up, pageDown, pageUp, top, bottom, leave }

    package static let title = "Help"

    package static let keymap = Keymap<Action>([
        Binding([.down, .character("j")], .down, "j ↓", "a line down"),
        Binding([.up, .character("k")], .up, "k ↑", "a line up"),
        Binding(
            [.pageDown, .control("f"), .control("d"), .character(" ")], .pageDown, "PgDn", brief: "page", "a page down"),
        Binding([.pageUp, .control("b"), .control("u")], .pageUp, "PgUp", "a page up"),
        Binding([.home], .top, "Home", "to the beginning"),
        Binding([.end], .bottom, "End", "to the end"),
        Binding([.character("q"), .escape, .character("?"), .enter], .leave, "q esc", brief: "back", "back"),
    ])

    /// What the screen is called whose keys are shown.
    let subject: String
    let keys: [KeyRow]
    package internal(set) var scroll = 0

    package init(of screen: some Screen, at desk: Desk) {
        subject = type(of: screen).title
        keys = screen.keys(at: desk)
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        let page = max(1, HelpView.height(desk.size) - 1)
        switch action {
        case .down: scroll += 1
        case .up: scroll -= 1
        case .pageDown: scroll += page
        case .pageUp: scroll -= page
        case .top: scroll = 0
        case .bottom: scroll = .max
        case .leave: return .back
        }
        scroll = HelpView(self, desk).clamped(scroll)
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        guard case .wheel(let rows, _) = input else { return .none }
        scroll = HelpView(self, desk).clamped(scroll + rows)
        return .none
    }

    package func view(_ desk: Desk) -> Frame { HelpView(self, desk).frame }
}
