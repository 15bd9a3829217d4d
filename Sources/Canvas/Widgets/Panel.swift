/// A box with a title in its border: `╭ Title ───╮`.
package struct Panel: Equatable, Sendable {
    package var title: Line
    package var content: [Line]
    package var border: Style

    package init(title: Line, content: [Line], border: Style = .border) {
        self.title = title
        self.content = content
        self.border = border
    }

    /// The width that the content of a panel has.
    package static func contentColumns(in columns: Int) -> Int { max(0, columns - 4) }

    /// The panel as lines of a width: two more than the content has, or as many as asked for, with the content cut off or
    /// blank rows below it. Nothing where not even a border fits.
    package func lines(columns: Int, rows: Int? = nil) -> [Line] {
        let rows = rows ?? content.count + 2
        guard columns >= 4, rows >= 2 else { return [] }
        let inner = Self.contentColumns(in: columns)
        let body = (0..<rows - 2).map { row in
            let line = row < content.count ? content[row] : Line()
            return Line("│ ", border) + line.fitted(to: inner) + Line(" │", border)
        }
        let bottom = Line("╰" + String(run: "─", count: columns - 2) + "╯", border)
        return [top(columns: columns)] + body + [bottom]
    }

    private func top(columns: Int) -> Line {
        let room = columns - 4
        let shown = title.truncated(to: room - 2)
        let label = shown.isEmpty ? Line() : Line(" ", border) + shown + Line(" ", border)
        let rest = columns - 2 - label.columns
        return Line("╭", border) + label + Line(String(run: "─", count: rest) + "╮", border)
    }
}
