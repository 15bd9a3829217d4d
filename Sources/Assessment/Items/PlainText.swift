extension RichText {
    /// The text alone, blocks separated by line ends: what is searched and what a fingerprint is made of.
    ///
    /// White space is folded outside code, so that wrapping a paragraph anew changes nothing.
    package var plainText: String {
        blocks.count == 1 ? blocks[0].plainText : blocks.map(\.plainText).joined(separator: "\n")
    }
}

extension Block {
    /// The words of a block: one line for a paragraph, more for what has lines of its own. A separator has none.
    package var plainText: String {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): inlines.plainText
        case .code(_, let text): text
        case .list(let list): list.items.map(Self.join).joined(separator: "\n")
        case .quote(let blocks): Self.join(blocks)
        case .table(let table):
            ([table.heading] + table.rows)
                .map { row in row.map(\.plainText).joined(separator: " ") }
                .joined(separator: "\n")
        case .rule: ""
        }
    }

    private static func join(_ blocks: [Block]) -> String { blocks.map(\.plainText).joined(separator: "\n") }
}

extension [Inline] {
    /// The words of a line, white space folded to single blanks.
    package var plainText: String {
        if count == 1, case .text(let words) = self[0] { return words.foldingWhiteSpace }
        var text = ""
        for inline in self { inline.append(to: &text) }
        return text.foldingWhiteSpace
    }
}

extension Inline {
    fileprivate func append(to text: inout String) {
        switch self {
        case .text(let words), .code(let words): text += words
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
            for inline in inner { inline.append(to: &text) }
        case .image(_, let alternative): text += alternative
        case .softBreak, .lineBreak: text += " "
        }
    }
}

extension String {
    /// The same words with single blanks between them and none around. Most text is folded already: looking costs less than
    /// splitting it.
    package var foldingWhiteSpace: String {
        isFolded ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether it is ASCII that has single blanks inside and no other white space: most text is.
    private var isFolded: Bool {
        var last: UInt8 = 0x20
        for byte in utf8 {
            guard byte < 0x80, !byte.isASCIIWhiteSpace || (byte == 0x20 && last != 0x20) else { return false }
            last = byte
        }
        return last != 0x20 || isEmpty
    }
}

extension UInt8 {
    /// Whether `Character.isWhitespace` holds of this ASCII character.
    fileprivate var isASCIIWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
