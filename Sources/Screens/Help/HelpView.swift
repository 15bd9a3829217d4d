import Canvas

/// Draws the keys of a screen, one a line.
struct HelpView {
    private let screen: HelpScreen
    private let desk: Desk
    private let body: Rect

    static func height(_ size: Size) -> Int { Chrome.bodyHeight(size) }

    init(_ screen: HelpScreen, _ desk: Desk) {
        self.screen = screen
        self.desk = desk
        body = Chrome.body(desk.size)
    }

    var frame: Frame {
        var frame = Frame(size: desk.size)
        frame.draw(lines, in: body, scroll: clamped(screen.scroll))
        frame.cursor = Point(column: 0, row: body.origin.row)
        Chrome(title: "Help · \(screen.subject)", keys: screen.keys(at: desk)).draw(on: &frame, desk)
        return frame
    }

    func clamped(_ scroll: Int) -> Int { clampedScroll(scroll, lines: lines.count, height: body.size.rows) }

    private var lines: [Line] {
        let width = 3 + (screen.keys.map { Span($0.keys).columns }.max() ?? 0)
        return [Line()]
            + screen.keys.flatMap { hint in
                Line(hint.help).wrapped(
                    to: max(1, body.size.columns - 1),
                    first: Line("  \(hint.keys)", .footerKey).padded(to: width + 2), hanging: Line.blank(width + 2))
            }
            + [Line(), Line("  C-l draws the screen anew. The same key means the same thing everywhere.", .muted)]
    }
}
