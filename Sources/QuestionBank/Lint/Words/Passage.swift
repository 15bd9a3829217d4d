import Assessment

/// A text without markup, cut into words once for all rules. Code blocks are left out, code spans are not.
struct Passage: Sendable {
    /// The text in UTF-8, white space folded.
    let bytes: [UInt8]
    let tokens: [Token]
    /// In characters.
    let length: Int
    /// The words that carry meaning, by their roots.
    let content: WordSet

    init(_ text: RichText, in lexicon: inout Lexicon) { self.init(text.blocks, in: &lexicon) }

    /// A text that no other rule asks for.
    init(_ text: RichText, language: Lexicon.Language) {
        var lexicon = Lexicon(language)
        self.init(text, in: &lexicon)
    }

    init(_ blocks: [Block], in lexicon: inout Lexicon) {
        var writer = PassageWriter()
        for block in blocks { writer.write(block) }
        writer.finish()
        var cutter = PassageCutter(bytes: writer.bytes, code: writer.code)
        tokens = cutter.cut(in: &lexicon)
        bytes = writer.bytes
        length = bytes.count { $0 & 0xC0 != 0x80 }
        content = WordSet(tokens.lazy.filter { !$0.traits.contains(.function) }.map(\.root))
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The words outside code spans.
    var prose: [Token] { tokens.filter { !$0.traits.contains(.code) } }

    func text(of token: Token) -> String {
        String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    func text(of range: Range<Int>) -> String {
        guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
        return String(decoding: bytes[Int(first.start)..<Int(last.end)], as: UTF8.self)
    }

    /// The words whose roots are given, as they are written, for a message.
    func text(of roots: WordSet) -> String {
        var seen: Set<Word> = []
        let words = tokens.filter { roots.contains($0.root) && seen.insert($0.root).inserted }
        return words.map { text(of: $0).quoted }.joined(separator: ", ")
    }

    /// The first word of a list outside code.
    func first(of list: WordList) -> Token? {
        tokens.first { !$0.traits.contains(.code) && list.contains($0.word) }
    }
}

/// Writes blocks as plain text and remembers which parts of it are code.
private struct PassageWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var code: [Range<Int>] = []

    mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let inlines), .heading(_, let inlines): write(inlines)
        case .list(let list): for item in list.items { write(item) }
        case .quote(let blocks): write(blocks)
        case .table(let table): for row in [table.heading] + table.rows { for cell in row { write(cell) } }
        case .code, .rule: break
        }
        separate()
    }

    /// Takes the blank at the end away.
    mutating func finish() { if bytes.last == UInt8(ascii: " ") { bytes.removeLast() } }

    private mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

    private mutating func write(_ inlines: [Inline]) {
        for inline in inlines { write(inline) }
        separate()
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let words): append(words)
        case .code(let words):
            let start = bytes.count
            append(words)
            code.append(start..<bytes.count)
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
            for inline in inner { write(inline) }
        case .image(_, let alternative): append(alternative)
        case .softBreak, .lineBreak: separate()
        }
    }

    private mutating func append(_ text: String) {
        for byte in text.utf8 {
            if byte == UInt8(ascii: " ") || byte == .lineFeed || byte == .tab { separate() } else { bytes.append(byte) }
        }
    }

    private mutating func separate() {
        if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
    }
}
