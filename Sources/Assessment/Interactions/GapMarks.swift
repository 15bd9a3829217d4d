extension RichText {
    /// The text with something in place of each mark of a gap, in the order of reading, from 0.
    package func fillingGaps(_ words: @escaping (Int) -> String) -> RichText {
        var filler = GapFiller(words: words)
        return RichText(blocks.map { filler.fill($0) })
    }

    /// The same text with lines to be filled where a stem has gaps.
    package var showingGaps: RichText { fillingGaps { _ in gapLine } }
}

extension String {
    /// The same text with lines to be filled where a stem has gaps.
    package var showingGaps: String {
        hasGapMarks
            ? split(separator: Gaps.mark, omittingEmptySubsequences: false).joined(separator: gapLine) : self
    }
}

extension String {
    /// Whether a gap is in the text. Hardly any text has the byte that the mark begins with, and a byte is found sooner than a
    /// character.
    package var hasGapMarks: Bool { utf8.contains(0xEF) && contains(Gaps.mark) }
}

/// What stands for a gap where nothing can be filled in.
private let gapLine = "____"

/// Goes through a text and puts something in place of each mark.
private struct GapFiller {
    let words: (Int) -> String
    private var next = 0

    init(words: @escaping (Int) -> String) { self.words = words }

    mutating func fill(_ block: Block) -> Block {
        switch block {
        case .paragraph(let inlines): .paragraph(fill(inlines))
        case .heading(let level, let inlines): .heading(level: level, fill(inlines))
        case .code(let language, let text): .code(language: language, text: fill(text))
        case .list(let list):
            .list(List(start: list.start, isTight: list.isTight, items: list.items.map { $0.map { fill($0) } }))
        case .quote(let blocks): .quote(blocks.map { fill($0) })
        case .table(let table): .table(fill(table))
        case .rule: .rule
        }
    }

    private mutating func fill(_ table: Table) -> Table {
        let heading = table.heading.map { fill($0) }
        return Table(alignments: table.alignments, heading: heading, rows: table.rows.map { $0.map { fill($0) } })
    }

    private mutating func fill(_ inlines: [Inline]) -> [Inline] { inlines.map { fill($0) } }

    private mutating func fill(_ inline: Inline) -> Inline {
        switch inline {
        case .text(let text): .text(fill(text))
        case .code(let text): .code(fill(text))
        case .emphasis(let inner): .emphasis(fill(inner))
        case .strong(let inner): .strong(fill(inner))
        case .strikethrough(let inner): .strikethrough(fill(inner))
        case .link(let destination, let inner): .link(destination: destination, fill(inner))
        case .image, .softBreak, .lineBreak: inline
        }
    }

    private mutating func fill(_ text: String) -> String {
        guard text.hasGapMarks else { return text }
        var filled = ""
        for character in text {
            if character == Gaps.mark {
                filled += words(next)
                next += 1
            } else {
                filled.append(character)
            }
        }
        return filled
    }
}
