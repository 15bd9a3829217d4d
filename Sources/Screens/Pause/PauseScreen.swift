import Assessment
import Canvas

/// A pause of an exam: no question can be seen.
package struct PauseScreen: Screen {
    package enum Action: Equatable, Sendable { case goOn, leave }

    package static let title = "Pause"

    package static let keymap = Keymap<Action>([
        Binding([.enter, .character("P")], .goOn, "⏎", brief: "go on", "end the pause and go on with the exam"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "leave", "leave; the exam is kept"),
    ])

    package init() {}

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .goOn: return Reaction(desk.ask(.unpause, now: now))
        case .leave: return desk.leaveSession(now: now)
        }
    }

    package func view(_ desk: Desk) -> Frame {
        var frame = Frame(size: desk.size)
        let body = Chrome.body(desk.size)
        let text = "The exam is paused and its clock stands. The questions are hidden until you go on."
        let lines = [Line()] + Line(text).wrapped(to: max(1, body.size.columns - 2), indent: 1, hanging: 1)
        frame.draw(lines, in: body, scroll: 0)
        frame.cursor = Point(column: 1, row: body.origin.row + 1)
        Chrome(title: desk.sitting?.title ?? "", keys: keys(at: desk)).draw(on: &frame, desk)
        return frame
    }
}
