import Assessment
import QuestionBank

extension DraftText {
    /// The text as items hold it, without characters that no text may hold.
    ///
    /// - Parameter keepsGaps: whether `Gaps.mark` stands for a gap and stays.
    package func rich(keepsGaps: Bool = false) -> RichText {
        let clean: (String) -> String = { text in
            let clean = text.withoutForbiddenCharacters
            return keepsGaps ? clean : clean.withoutGapMarks
        }
        let text =
            switch self {
            case .plain(let text): RichText(plain: clean(text))
            case .html(let text): RichText(html: clean(text))
            case .markdown(let text): RichText(markdown: clean(text), keepsMarks: keepsGaps)
            case .rich(let text): text
            }
        return text.withoutHeadings
    }
}

extension RichText {
    /// Rich text in which every sign means itself.
    package init(plain text: String) {
        guard text.utf8.contains(UInt8(ascii: "\n")) else {
            let words = text.foldingWhiteSpace
            self.init(words.isEmpty ? [] : [.paragraph([.text(words)])])
            return
        }
        var paragraphs: [[Inline]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = String(line).foldingWhiteSpace
            if words.isEmpty {
                if paragraphs.last?.isEmpty == false { paragraphs.append([]) }
                continue
            }
            if paragraphs.last?.isEmpty == false { paragraphs[paragraphs.count - 1].append(.lineBreak) }
            paragraphs[paragraphs.count - 1].append(.text(words))
        }
        self.init(paragraphs.filter { !$0.isEmpty }.map { .paragraph($0) })
    }

    /// Rich text from Markdown. Where HTML stands in it, it is read as HTML.
    package init(markdown: String, keepsMarks: Bool = false) {
        if let text = Markdown.text(markdown, keepsMarks: keepsMarks) {
            self = text
        } else {
            self.init(html: Markdown.html(markdown))
        }
    }

    /// The same text as the parts of one line, which is what an option is: blocks become lines, code becomes code spans.
    package var asLine: [Inline] {
        var line: [Inline] = []
        for part in blocks.flatMap(\.lines) where !part.isEmpty {
            if !line.isEmpty { line.append(.lineBreak) }
            line += part
        }
        return line
    }

    /// Headings would end a question: they become strong paragraphs.
    fileprivate var withoutHeadings: RichText {
        let areParagraphs = blocks.allSatisfy { if case .paragraph = $0 { true } else { false } }
        return areParagraphs ? self : RichText(blocks.map(\.withoutHeadings))
    }
}

extension Block {
    /// Each line of the block.
    fileprivate var lines: [[Inline]] {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): [inlines]
        case .code(_, let text):
            text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? [] : [.code(String($0))] }
        case .list(let list): list.items.flatMap { $0.flatMap(\.lines) }
        case .quote(let blocks): blocks.flatMap(\.lines)
        case .table(let table):
            ([table.heading] + table.rows).map { row in
                row.enumerated().flatMap { index, cell in (index > 0 ? [Inline.text(" ")] : []) + cell }
            }
        case .rule: []
        }
    }

    fileprivate var withoutHeadings: Block {
        switch self {
        case .heading(_, let inlines): .paragraph([.strong(inlines)])
        case .list(let list):
            .list(List(start: list.start, isTight: list.isTight, items: list.items.map { $0.map(\.withoutHeadings) }))
        case .quote(let blocks): .quote(blocks.map(\.withoutHeadings))
        case .paragraph, .code, .table, .rule: self
        }
    }
}

extension RichText {
    /// The sources of the pictures in the text.
    package var pictures: [String] { blocks.flatMap(\.inlines).flatMap(\.pictures) }

    /// What the text links to.
    var links: [String] { blocks.flatMap(\.inlines).flatMap(\.links) }
}

extension Block {
    /// All parts of lines in the block.
    fileprivate var inlines: [Inline] {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): inlines
        case .list(let list): list.items.flatMap { $0.flatMap(\.inlines) }
        case .quote(let blocks): blocks.flatMap(\.inlines)
        case .table(let table): (table.heading + table.rows.flatMap { $0 }).flatMap { $0 }
        case .code, .rule: []
        }
    }
}

extension Inline {
    fileprivate var pictures: [String] {
        switch self {
        case .image(let source, _): [source]
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
            inner.flatMap(\.pictures)
        case .text, .code, .softBreak, .lineBreak: []
        }
    }

    fileprivate var links: [String] {
        switch self {
        case .link(let destination, let inner): [destination] + inner.flatMap(\.links)
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.flatMap(\.links)
        case .text, .code, .softBreak, .lineBreak, .image: []
        }
    }
}
