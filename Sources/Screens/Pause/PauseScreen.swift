import Assessment
import Canvas

/// A pause of an exam: no question can be seen.
package struct PauseScreen: TextScreen {
    package enum Action: Equatable, Sendable { case goOn }

    package static let title = "Pause"

    package static let keymap = Keymap<Action>([
        Binding([.enter, .character("z")], .goOn, brief: "go on", "end the pause and go on with the exam")
    ])

    package var scroll = 0

    package init() {}

    /// The help of a pause would lie over what the pause hides.
    package func offers(_ action: CommonAction, at desk: Desk) -> Bool { action != .help }

    package func described(_ row: HelpRow, _ action: CommonAction, at desk: Desk) -> HelpRow {
        var row = row
        if action == .back { (row.brief, row.help) = ("leave", "leave; the exam is kept") }
        return row
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        Reaction(desk.ask(.unpause, now: now))
    }

    package mutating func goBack(at desk: inout Desk, now: Instant) -> Reaction { desk.leaveSession(now: now) }

    package func text(at desk: Desk) -> ScrolledText {
        let region = Chrome.body(desk.size)
        let sentence = "The exam is paused and its clock stands. The questions are hidden until you go on."
        let lines = Line(sentence).wrapped(to: max(1, region.size.columns - 2), indent: 1, hanging: 1)
        return ScrolledText(lines: [Line()] + lines, region: region)
    }

    package func view(_ desk: Desk) -> Frame {
        var frame = Frame(size: desk.size)
        let text = text(at: desk)
        frame.draw(text, scroll: scroll)
        frame.cursor = Point(column: 1, row: text.region.origin.row + 1)
        Chrome(title: desk.sitting?.title ?? "", footer: footerRows(at: desk)).draw(on: &frame, desk)
        return frame
    }
}
