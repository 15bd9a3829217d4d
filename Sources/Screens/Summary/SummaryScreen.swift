import Assessment
import Canvas

/// What a session came to: score, topics, time, and the questions that were missed.
package struct SummaryScreen: TextScreen {
    package enum Action: Equatable, Sendable {
        case open, again, undo, toQuestions
    }

    package static let title = "Summary"
    package static let unit = "missed question"

    package static let keymap = Keymap<Action>([
        Binding([.character("s")], .again, brief: "study the missed", "study the missed questions now"),
        Binding([.enter], .open, brief: "open", "open the missed question under the cursor"),
        Binding([.character("u")], .undo, brief: "undo", "take the last answer back and go there"),
        Binding([.character("p"), .left, .character("o")], .toQuestions, brief: "back", "back to the questions"),
    ])

    /// The missed question under the cursor: its index in the list.
    package internal(set) var cursor = 0
    package var scroll = 0

    package init() {}

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        guard let session = desk.sitting?.session else { return false }
        return switch action {
        case .again, .open: !Summary(session).missed.isEmpty
        case .undo: session.rules.allowsUndo && !session.answers.isEmpty
        default: true
        }
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        guard let session = desk.sitting?.session else { return .back }
        switch action {
        case .open: return open(session, &desk, now)
        case .again: return again(session, &desk, now)
        case .undo: return Reaction(desk.ask(.undo, now: now), .back)
        case .toQuestions: return .back
        }
    }

    package func described(_ row: HelpRow, _ action: CommonAction, at desk: Desk) -> HelpRow {
        var row = row
        if action == .back { (row.brief, row.help) = ("end", "end the session") }
        return row
    }

    /// Lines are those of the text only where nothing was missed.
    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction {
        let view = SummaryView(self, desk)
        guard case .lines(let step) = movement, let last = view.missed.indices.last else {
            return scroll(movement, at: desk)
        }
        cursor = max(0, min(last, cursor + step))
        var viewport = view.text.viewport(at: scroll)
        viewport.reveal(view.missed[cursor])
        scroll = viewport.offset
        return .none
    }

    /// The wheel scrolls, wherever the cursor is.
    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        guard case .wheel(let rows, _) = input else { return .none }
        return scroll(.lines(rows), at: desk)
    }

    /// Opens the missed question under the cursor on its card.
    private func open(_ session: Session, _ desk: inout Desk, _ now: Instant) -> Reaction {
        let missed = Summary(session).missed
        guard missed.indices.contains(cursor) else { return .none }
        return Reaction(desk.ask(.go(to: missed[cursor]), now: now), .back)
    }

    /// Ends this session and begins one with what was missed, under the same rules.
    private func again(_ session: Session, _ desk: inout Desk, _ now: Instant) -> Reaction {
        let items = Summary(session).missed.map { session.form.entries[$0].item }
        let beginning = Beginning(
            course: session.opening.course, plan: StudyPlan(), only: items,
            asksConfidence: session.rules.asksConfidence)
        return Reaction(desk.ask(.end, now: now) + [.release, .begin(beginning)])
    }

    /// A session whose questions are all answered ends here; another one is kept.
    package mutating func goBack(at desk: inout Desk, now: Instant) -> Reaction {
        guard let session = desk.sitting?.session else { return .back }
        return desk.leaveSession(session.unanswered(from: 0) == nil ? .end : .leave, now: now)
    }

    package func text(at desk: Desk) -> ScrolledText { SummaryView(self, desk).text }

    package func view(_ desk: Desk) -> Frame { SummaryView(self, desk).frame }
}
