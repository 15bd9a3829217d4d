import Assessment
import Canvas

/// What every screen has around its body: a title with something at its right, a line that shows progress, the footer,
/// a notice.
struct Chrome {
    /// At the left of the first row.
    var title: String
    /// At the right of the title.
    var aside: [Span] = []
    /// The share of the line under the title that is drawn heavy, from 0 to 1.
    var progress = 1.0
    /// The keys that the footer names, as many as fit.
    var footer: [HelpRow]

    /// Rows above the body: the title and the line under it.
    static let top = 2
    /// Rows below the body: the footer.
    static let bottom = 1

    /// The rows that a body has.
    static func bodyHeight(_ size: Size) -> Int { max(0, size.rows - top - bottom) }

    /// The part of a frame that is a screen's own; its last column is left for a scroll bar.
    static func body(_ size: Size) -> Rect {
        Rect(column: 0, row: top, columns: size.columns - 1, rows: bodyHeight(size))
    }

    /// Draws the rows around the body. A notice covers the last rows of the body, so it is drawn after that.
    func draw(on frame: inout Frame, _ desk: Desk) {
        let size = frame.size
        frame.drawSpread(Line(" \(title)", .title), Line(aside + desk.clock + [Span(" ")]), row: 0)
        frame.drawProgress(progress, row: 1)
        frame.draw(
            footerLine(footer, signs: desk.signs, columns: size.columns), at: Point(column: 0, row: size.rows - 1))
        drawNotice(on: &frame, desk)
    }

    /// A notice is said until the next key; where there is none, what could not be saved is said until it is.
    private func drawNotice(on frame: inout Frame, _ desk: Desk) {
        guard let text = desk.notice ?? desk.unsaved.map({ "Not saved yet: \($0.why) Trying again." }) else { return }
        let all = Line(text, .warning).wrapped(to: max(1, frame.size.columns - 2))
        var lines = all.prefix(max(1, Self.bodyHeight(frame.size) / 2))
        if lines.count < all.count, let last = lines.popLast() { lines.append(last + Line(" …", .warning)) }
        for (index, line) in lines.enumerated() {
            let row = frame.size.rows - 1 - lines.count + index
            frame.fill(Rect(column: 0, row: row, columns: frame.size.columns, rows: 1))
            frame.draw(line.truncated(to: frame.size.columns - 1), at: Point(column: 1, row: row))
        }
    }
}

/// The footer of a screen: those of its keys that have a brief name, as many as fit; that of the help in any case.
func footerLine(_ rows: [HelpRow], signs: Signs, columns: Int) -> Line {
    var hints: [KeyHint] = []
    hints.reserveCapacity(rows.count)
    var help: KeyHint?
    for row in rows {
        guard let brief = row.brief else { continue }
        let hint = KeyHint(row.firstLabel(signs), brief)
        if row.keys.first == .character("?") { help = hint } else { hints.append(hint) }
    }
    return Footer.line(hints, last: help, columns: columns)
}

extension Frame {
    /// Draws a field that is being written, with the terminal's cursor in it.
    mutating func draw(_ field: TextField, at point: Point, columns: Int) {
        let (line, cursor) = field.layout(columns: columns)
        draw(line, at: point)
        self.cursor = Point(column: point.column + cursor, row: point.row)
    }
}

extension TextField {
    /// Edits the text with a key or with what was pasted; whether it was something for it.
    @discardableResult
    mutating func take(_ input: Input) -> Bool {
        switch input {
        case .key(let key): return handle(key)
        case .paste(let text):
            insert(text)
            return true
        default: return false
        }
    }
}
