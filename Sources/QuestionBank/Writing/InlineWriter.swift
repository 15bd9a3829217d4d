import Assessment

/// Writes the parts of a line as Markdown.
///
/// Whether a mark of emphasis works depends on the characters at both sides of it (CommonMark 0.29, section 6.4).
/// Where it would not, such a character is written as an entity, which counts as punctuation. So are blanks where
/// Markdown would drop them.
struct InlineWriter {
    /// What the line is part of.
    enum Context { case paragraph, heading, cell }

    private let tokens: [InlineToken]
    private let context: Context
    /// The characters that are written as entities.
    private var entities: Set<Int> = []
    /// The characters of formulas, dollars and all, which are written as they stand.
    private var formulas: Set<Int> = []
    /// Whether two dollars might be taken for the marks of a formula.
    private let hasDollars: Bool

    static func markdown(_ inlines: [Inline], in context: Context) -> String {
        if inlines.count == 1, case .text(let words) = inlines[0], words.isPlainMarkdown { return words }
        return InlineWriter(inlines, in: context).markdown
    }

    private init(_ inlines: [Inline], in context: Context) {
        self.context = context
        tokens = InlineTokens(inlines, in: context).tokens
        // The other cells of a row may have dollars too.
        hasDollars = tokens.reduce(context == .cell ? 1 : 0) { $0 + $1.dollars } > 1
        protectBlanks()
        var count = -1
        while entities.count > count {
            count = entities.count
            for index in tokens.indices { protectMark(at: index) }
        }
        findFormulas()
    }

    /// A formula stands in one text, and nothing in it has to be written otherwise.
    private mutating func findFormulas() {
        guard hasDollars else { return }
        var start = 0
        while start < tokens.count {
            let run = tokens[start...].prefix { $0.scalar != nil }
            for range in Formulas.ranges(in: run.compactMap(\.scalar)) {
                let inner = range.lowerBound + start..<range.upperBound + start
                let whole = withDollars(inner)
                let isSplit = context == .cell && inner.contains { tokens[$0].scalar == "|" }
                if !isSplit, entities.isDisjoint(with: whole) { formulas.formUnion(whole) }
            }
            start = run.endIndex + 1
        }
    }

    private func withDollars(_ inner: Range<Int>) -> Range<Int> {
        let marks = inner.lowerBound > 1 && tokens[inner.lowerBound - 2].scalar == "$" ? 2 : 1
        return inner.lowerBound - marks..<inner.upperBound + marks
    }

    private mutating func protectBlanks() {
        for (index, token) in tokens.enumerated() {
            guard case .character(let scalar) = token, scalar == " " || scalar == "\t" else { continue }
            if scalar == "\t" || isLineEdge(index - 1) || isLineEdge(index + 1) { entities.insert(index) }
        }
    }

    private func isLineEdge(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return true }
        if case .lineEnd = tokens[index] { return true }
        return false
    }

    private mutating func protectMark(at index: Int) {
        guard case .mark(let mark, _, let opens) = tokens[index] else { return }
        let inner = neighbour(of: index, towards: opens ? 1 : -1)
        let outer = neighbour(of: index, towards: opens ? -1 : 1)
        if let scalar = character(at: inner), scalar.isBlank { entities.insert(inner) }
        let touchesWord = character(at: inner)?.isWord == true
        if touchesWord, mark != "_" { return }
        guard let scalar = character(at: outer), !scalar.isBlank, !scalar.isASCIIPunctuation else { return }
        entities.insert(outer)
    }

    /// cmark-gfm looks past tildes for what stands beside a mark.
    private func neighbour(of index: Int, towards step: Int) -> Int {
        var other = index + step
        while tokens.indices.contains(other), case .mark("~", _, _) = tokens[other] { other += step }
        return other
    }

    /// The character at an index, if it is one and is not written as an entity.
    private func character(at index: Int) -> Unicode.Scalar? {
        guard tokens.indices.contains(index), !entities.contains(index), case .character(let scalar) = tokens[index]
        else { return nil }
        return scalar
    }
}

// Characters.
extension InlineWriter {
    private var markdown: String {
        var text: [UInt8] = []
        text.reserveCapacity(tokens.count + tokens.count / 8)
        for (index, token) in tokens.enumerated() {
            switch token {
            case .character(let scalar): write(scalar, at: index, to: &text)
            case .source(let source): text += source.utf8
            case .mark(let mark, let times, _): text += String(repeating: mark, count: times).utf8
            case .lineEnd(let mark):
                text += mark.utf8
                text.append(.lineFeed)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func write(_ scalar: Unicode.Scalar, at index: Int, to text: inout [UInt8]) {
        guard !entities.contains(index) else {
            text += "&#\(scalar.value);".utf8
            return
        }
        if !formulas.contains(index), needsEscape(scalar, at: index) { text.append(UInt8(ascii: "\\")) }
        if scalar.isASCII { text.append(UInt8(truncatingIfNeeded: scalar.value)) } else { text += scalar.utf8 }
    }

    private func needsEscape(_ scalar: Unicode.Scalar, at index: Int) -> Bool {
        switch scalar {
        case "\\": character(at: index + 1)?.isASCIIWord != true
        case "`", "*", "[", "]": true
        case "~": [index - 1, index + 1].contains(where: isTilde)
        case "$": hasDollars
        case "_": !isWithinWord(index)
        case "<", "&": opensSomething(index)
        // Two braces would open a gap.
        case "{": character(at: index + 1) == "{"
        case "!": character(at: index + 1) == nil
        case "|": context == .cell || isLineEdge(index - 1)
        case "#": context == .heading || isLineEdge(index - 1)
        case ">", "-", "+", "=", ":": isLineEdge(index - 1)
        case ".", ")": endsNumber(index)
        default: false
        }
    }

    /// Only two tildes strike out, and three open a fence; but cmark-gfm looks past one for what stands beside a mark.
    private func isTilde(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        if case .mark = tokens[index] { return true }
        return tokens[index].scalar == "~"
    }

    /// An underscore between letters is a mere letter; those at the edge of a text may yet become entities.
    private func isWithinWord(_ index: Int) -> Bool {
        (index - 2...index + 2).allSatisfy { character(at: $0) != nil }
            && character(at: index - 1)?.isASCIIWord == true && character(at: index + 1)?.isASCIIWord == true
    }

    /// Whether a tag, a comment or an entity could begin here.
    private func opensSomething(_ index: Int) -> Bool {
        guard let next = character(at: index + 1) else { return true }
        return !next.isBlank && !"=,.;".unicodeScalars.contains(next)
    }

    /// Whether the line begins with digits that this character would make the number of a list.
    private func endsNumber(_ index: Int) -> Bool {
        var start = index
        while let digit = character(at: start - 1), ("0"..."9").contains(digit) { start -= 1 }
        return start < index && isLineEdge(start - 1)
    }
}

extension String {
    /// Whether the text as a whole line needs no escape in any context, as most text does not. It begins with a letter, so
    /// that signs which mean something at the beginning of a line or behind its number mean nothing in it.
    fileprivate var isPlainMarkdown: Bool {
        guard let first = utf8.first, first >= 0x80 || Self.letters.contains(first), let last = utf8.last,
            last != .blank, last != UInt8(ascii: "!")
        else { return false }
        return utf8.withContiguousStorageIfAvailable { bytes in
            let plain = Self.plain
            return bytes.allSatisfy { $0 >= 0x80 || plain[Int($0)] }
        } ?? false
    }

    private static let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    /// Whether an ASCII character means nothing but itself within a line.
    private static let plain = {
        let signs = letters.union("0123456789 ,;?'\"/%@^().-:+=>!}".utf8)
        return (0..<0x80).map { signs.contains($0) }
    }()
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { properties.isWhitespace }
    fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
    fileprivate var isASCIIWord: Bool { isASCIILetter || ("0"..."9").contains(self) }
    fileprivate var isASCIIPunctuation: Bool { value > 0x20 && value < 0x7F && !isASCIIWord }
}
