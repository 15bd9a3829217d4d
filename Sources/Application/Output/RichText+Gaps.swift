import Assessment

extension RichText {
    /// The text with a line where a gap is.
    var showingGaps: RichText { RichText(blocks.map(\.showingGaps)) }
}

extension Block {
    fileprivate var showingGaps: Block {
        switch self {
        case .paragraph(let inlines): .paragraph(inlines.showingGaps)
        case .heading(let level, let inlines): .heading(level: level, inlines.showingGaps)
        case .code(let language, let text): .code(language: language, text: text.showingGaps)
        case .list(let list): .list(list.showingGaps)
        case .quote(let blocks): .quote(blocks.map(\.showingGaps))
        case .table(let table): .table(table.showingGaps)
        case .rule: .rule
        }
    }
}

extension List {
    fileprivate var showingGaps: List {
        var list = self
        list.items = items.map { $0.map(\.showingGaps) }
        return list
    }
}

extension Table {
    fileprivate var showingGaps: Table {
        var table = self
        table.rows = rows.map { $0.map(\.showingGaps) }
        return table
    }
}

extension [Inline] {
    fileprivate var showingGaps: [Inline] { map(\.showingGaps) }
}

extension Inline {
    fileprivate var showingGaps: Inline {
        switch self {
        case .text(let text): .text(text.showingGaps)
        case .code(let text): .code(text.showingGaps)
        case .emphasis(let inner): .emphasis(inner.showingGaps)
        case .strong(let inner): .strong(inner.showingGaps)
        case .strikethrough(let inner): .strikethrough(inner.showingGaps)
        case .link(let destination, let inner): .link(destination: destination, inner.showingGaps)
        case .image, .softBreak, .lineBreak: self
        }
    }
}

extension String {
    fileprivate var showingGaps: String { replacing(String(Gaps.mark), with: "____") }
}
