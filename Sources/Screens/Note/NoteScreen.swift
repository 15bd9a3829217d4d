import Assessment
import Canvas

/// A note on the question, written in one field over the card.
package struct NoteScreen: Screen {
    package enum Action: Equatable, Sendable { case save, cancel }

    package static let title = "Note"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .save, "⏎", brief: "save", "save the note; an empty one takes it away"),
        Binding([.escape], .cancel, "esc", brief: "cancel", "leave the note as it was"),
    ])

    package internal(set) var field: TextField

    /// Whether it is the scratch pad of the session that is written on.
    let isPad: Bool

    package init(text: String) {
        field = TextField(text)
        isPad = false
    }

    package init(pad text: String) {
        field = TextField(text)
        isPad = true
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .save:
            Reaction(
                desk.ask(isPad ? .scratch(field.text) : .note(field.text.foldingWhiteSpace), now: now), .pop)
        case .cancel: Reaction([], .pop)
        }
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        field.take(input)
        return .none
    }

    package func view(_ desk: Desk) -> Frame { NoteView(self, desk).frame }
}
