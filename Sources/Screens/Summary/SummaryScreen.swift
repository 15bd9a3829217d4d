import Assessment
import Canvas

/// What a session came to: score, topics, time, and the questions that were missed.
package struct SummaryScreen: Screen {
    package enum Action: Equatable, Sendable {
        case down, up, pageDown, pageUp, top, bottom, open, again, undo, back, help, leave
    }

    package static let title = "Summary"

    package static let keymap = Keymap<Action>([
        Binding([.character("s")], .again, "s", brief: "study the missed", "study the missed questions now"),
        Binding([.enter], .open, "⏎", brief: "open", "open the missed question under the cursor"),
        Binding([.down, .character("j")], .down, "j ↓", "next missed question"),
        Binding([.up, .character("k")], .up, "k ↑", "previous missed question"),
        Binding([.pageDown, .control("f"), .control("d"), .character(" ")], .pageDown, "PgDn", "a page down"),
        Binding([.pageUp, .control("b"), .control("u")], .pageUp, "PgUp", "a page up"),
        Binding([.home], .top, "Home", "to the beginning"),
        Binding([.end], .bottom, "End", "to the end"),
        Binding([.character("u")], .undo, "u", brief: "undo", "take the last answer back and go there"),
        Binding([.character("p"), .left, .character("o")], .back, "p ←", brief: "back", "back to the questions"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "end", "end the session"),
    ])

    /// The missed question under the cursor: its place in the list.
    package internal(set) var cursor = 0
    package internal(set) var scroll = 0

    package init() {}

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        guard let session = desk.sitting?.session else { return action == .leave }
        return switch action {
        case .again, .open: !Summary(session).missed.isEmpty
        case .undo: session.rules.allowsUndo && !session.answers.isEmpty
        default: true
        }
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        guard let session = desk.sitting?.session else { return .back }
        switch action {
        case .down: step(1, session, desk)
        case .up: step(-1, session, desk)
        case .pageDown: scroll += SummaryView.height(desk.size) - 1
        case .pageUp: scroll -= SummaryView.height(desk.size) - 1
        case .top: scroll = 0
        case .bottom: scroll = .max
        case .open: return open(session, &desk, now)
        case .again: return again(session, &desk, now)
        case .undo: return Reaction(desk.ask(.undo, now: now), .back)
        case .back: return .back
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return leave(session, &desk, now)
        }
        scroll = SummaryView(self, desk).clamped(scroll)
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        guard case .wheel(let rows, _) = input else { return .none }
        scroll = SummaryView(self, desk).clamped(scroll + rows)
        return .none
    }

    private mutating func step(_ distance: Int, _ session: Session, _ desk: Desk) {
        let last = max(0, Summary(session).missed.count - 1)
        cursor = max(0, min(last, cursor + distance))
        scroll = SummaryView(self, desk).scrolledToCursor
    }

    private func open(_ session: Session, _ desk: inout Desk, _ now: Instant) -> Reaction {
        let missed = Summary(session).missed
        guard missed.indices.contains(cursor) else { return .none }
        return Reaction(desk.ask(.go(to: missed[cursor]), now: now), .back)
    }

    private func again(_ session: Session, _ desk: inout Desk, _ now: Instant) -> Reaction {
        let items = Summary(session).missed.map { session.form.entries[$0].item }
        let beginning = Beginning(
            course: session.opening.course, plan: StudyPlan(), only: items,
            asksConfidence: session.rules.asksConfidence)
        return Reaction(desk.ask(.end, now: now) + [.release, .begin(beginning)])
    }

    /// A session whose questions are all answered ends here; another one is kept.
    private func leave(_ session: Session, _ desk: inout Desk, _ now: Instant) -> Reaction {
        desk.leaveSession(session.unanswered(from: 0) == nil ? .end : .leave, now: now)
    }

    package func view(_ desk: Desk) -> Frame { SummaryView(self, desk).frame }
}
