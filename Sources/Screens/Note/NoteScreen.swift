import Assessment
import Canvas

/// A note on the question, or the scratch pad of an exam, written in one field over the card.
package struct NoteScreen: Screen {
    package enum Action: Equatable, Sendable { case save, cancel }

    package static let title = "Note"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .save, brief: "save", "save the note; an empty one takes it away"),
        Binding([.escape], .cancel, brief: "cancel", "leave the note as it was"),
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

    package var panelRows: Int? { 4 }

    /// Keys are text here.
    package func offers(_ action: CommonAction, at desk: Desk) -> Bool { false }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .save:
            Reaction(
                desk.ask(isPad ? .scratch(field.text) : .note(field.text.foldingWhiteSpace), now: now), .back)
        case .cancel: .back
        }
    }

    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction { .none }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        field.take(input)
        return .none
    }

    package func view(_ desk: Desk) -> Frame {
        let size = desk.size
        var frame = Frame(size: size)
        let first = size.rows - (panelRows ?? 0)
        frame.draw(Rule.progress(1, columns: size.columns), at: Point(column: 0, row: first))
        frame.draw(
            Line(isPad ? " Scratch pad" : " Your note on this question", .heading), at: Point(column: 0, row: first + 1)
        )
        frame.draw(field, at: Point(column: 1, row: first + 2), columns: size.columns - 2)
        frame.draw(
            footerLine(footerRows(at: desk), signs: desk.signs, columns: size.columns),
            at: Point(column: 0, row: size.rows - 1))
        return frame
    }
}
