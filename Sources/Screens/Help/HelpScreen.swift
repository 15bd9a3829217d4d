import Assessment
import Canvas

/// All keys that work on the screen it was called from, one a line.
package struct HelpScreen: TextScreen {
    package enum Action: Equatable, Sendable { case close }

    package static let title = "Help"

    package static let isReadByPages = true
    package static let keymap = Keymap<Action>([
        Binding([.enter, .character("?")], .close, "back to the screen")
    ])

    /// What the screen is called whose keys are shown.
    private let subject: String
    private let rows: [HelpRow]
    package var scroll = 0

    package init(of screen: some Screen, at desk: Desk) {
        subject = type(of: screen).title
        rows = screen.helpRows(at: desk)
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction { .back }

    package func text(at desk: Desk) -> ScrolledText {
        let region = Chrome.body(desk.size)
        let width = 3 + (rows.map { Span($0.label(desk.signs)).columns }.max() ?? 0)
        let lines = rows.flatMap { row in
            Line(row.help).wrapped(
                to: max(1, region.size.columns - 1),
                first: Line("  \(row.label(desk.signs))", .footerKey).padded(to: width + 2),
                hanging: Line.blank(width + 2))
        }
        let more = Line("C-l draws the screen anew.", .muted).wrapped(
            to: max(1, region.size.columns - 1), indent: 2, hanging: 2)
        return ScrolledText(lines: [Line()] + lines + [Line()] + more, region: region)
    }

    package func view(_ desk: Desk) -> Frame {
        var frame = Frame(size: desk.size)
        let text = text(at: desk)
        frame.draw(text, scroll: scroll)
        frame.cursor = Point(column: 0, row: text.region.origin.row)
        Chrome(title: "Help · \(subject)", footer: footerRows(at: desk)).draw(on: &frame, desk)
        return frame
    }
}
