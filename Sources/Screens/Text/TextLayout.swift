import Assessment
import Canvas

/// Lays rich text out in lines.
struct TextLayout {
    /// The columns there are.
    let width: Int
    /// How far code and tables are scrolled to the right, in columns.
    var sideways = 0

    /// The text's lines, blocks separated by blank ones.
    func lines(_ text: RichText, style: Style = .plain) -> [Line] { lines(text.blocks, style) }

    private func lines(_ blocks: [Block], _ style: Style, isTight: Bool = false) -> [Line] {
        var lines: [Line] = []
        for block in blocks {
            if !lines.isEmpty && !isTight { lines.append(Line()) }
            lines += self.lines(block, style)
        }
        return lines
    }

    private func lines(_ block: Block, _ style: Style) -> [Line] {
        switch block {
        case .paragraph(let inlines): Line(inlines.spans(style)).wrapped(to: width)
        case .heading(_, let inlines): Line(inlines.spans(.heading)).wrapped(to: width)
        case .code(_, let text): code(text)
        case .list(let list): self.list(list, style)
        case .quote(let blocks): narrower(by: 2).lines(blocks, .muted).prefixed(by: Span("│ ", .border))
        case .table(let table): table.lines(style).map(slid)
        case .rule: [Line([Span(String(run: "─", count: min(width, 20)), .border)])]
        }
    }

    /// Code is never wrapped: its lines mean something. Too long ones are scrolled sideways.
    func code(_ text: String) -> [Line] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            slid(Line([Span(TextCleaning.clean(String(line)), .code)]))
        }
    }

    /// Items behind a bullet or their number, with their further lines under the text.
    private func list(_ list: List, _ style: Style) -> [Line] {
        var lines: [Line] = []
        for (index, blocks) in list.items.enumerated() {
            if !lines.isEmpty && !list.isTight { lines.append(Line()) }
            let marker = list.start.map { "\($0 + index). " } ?? "• "
            let indent = marker.count
            let item = narrower(by: indent).lines(blocks, style, isTight: list.isTight)
            lines += (item.isEmpty ? [Line()] : item)
                .prefixed(by: Span(String(run: " ", count: indent), style), first: Span(marker, .muted))
        }
        return lines
    }

    /// The room that is left inside a list or a quotation.
    private func narrower(by columns: Int) -> TextLayout {
        TextLayout(width: max(1, width - columns), sideways: sideways)
    }

    /// A line that is not wrapped: what of it can be seen, with signs where it goes on.
    private func slid(_ line: Line) -> Line { line.window(from: sideways, columns: width) }
}

extension [Inline] {
    /// The words with the styles that their emphasis asks for.
    func spans(_ style: Style) -> [Span] { flatMap { $0.spans(style) } }
}

extension Inline {
    fileprivate func spans(_ style: Style) -> [Span] {
        switch self {
        case .text(let text): [Span(text, style)]
        case .code(let text): [Span(text, Style(.code, style.traits))]
        case .emphasis(let inner): inner.spans(style.with(.italic))
        case .strong(let inner): inner.spans(style.with(.bold))
        case .strikethrough(let inner): inner.spans(style.with(.dim))
        case .link(let destination, let inner): link(destination, inner, style)
        case .image(_, let alternative): [Span("[\(alternative)]", style.with(.italic))]
        case .softBreak: [Span(" ", style)]
        case .lineBreak: [Span("\n", style)]
        }
    }

    /// A terminal cannot be clicked into a page, so the address is shown where the words are not the address.
    private func link(_ destination: String, _ inner: [Inline], _ style: Style) -> [Span] {
        let words = inner.spans(Style(.link, style.traits))
        return inner.plainText == destination ? words : words + [Span(" (\(destination))", .muted)]
    }
}

extension Style {
    func with(_ traits: Traits) -> Style { Style(role, self.traits.union(traits)) }
}

extension [Line] {
    /// The lines behind a prefix, the first one behind its own.
    func prefixed(by prefix: Span, first: Span? = nil) -> [Line] {
        enumerated().map { index, line in Line([index == 0 ? first ?? prefix : prefix] + line.spans) }
    }
}

extension Line {
    /// The columns of the line that a window shows, with signs where the line goes on.
    func window(from first: Int, columns: Int) -> Line {
        guard columns > 2, first > 0 || self.columns > columns else { return self }
        let isCut = self.columns > first + columns
        let shown = slice(first + (first > 0 ? 1 : 0)..<max(first + 1, first + columns - (isCut ? 1 : 0)))
        return Line(first > 0 ? "‹" : "", .muted) + shown + Line(isCut ? "›" : "", .muted)
    }
}

extension Assessment.Table {
    /// The table's lines, with columns as wide as their widest cell.
    func lines(_ style: Style) -> [Line] {
        Canvas.Table(
            header: heading.map { Line($0.spans(.heading)) },
            rows: rows.map { row in row.map { Line($0.spans(style)) } },
            alignments: alignments.map { Canvas.Alignment($0) }
        ).lines()
    }
}

extension Canvas.Alignment {
    init(_ alignment: Assessment.Table.Alignment) {
        self =
            switch alignment {
            case .none, .left: .leading
            case .centre: .center
            case .right: .trailing
            }
    }
}
