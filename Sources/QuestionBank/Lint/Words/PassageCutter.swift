/// Cuts a text into words: letters, digits and underscores, with hyphens and apostrophes inside them.
struct PassageCutter {
    private let bytes: [UInt8]
    private let code: [Range<Int>]
    private var tokens: [Token] = []
    private var position = 0
    /// The index of the next code span.
    private var span = 0

    init(bytes: [UInt8], code: [Range<Int>]) {
        self.bytes = bytes
        self.code = code
    }

    mutating func cut(in lexicon: inout Lexicon) -> [Token] {
        tokens.reserveCapacity(bytes.count / 6 + 1)
        while position < bytes.count {
            let letter = letterLength(at: position)
            if letter == 0 {
                position += 1
            } else {
                cutWord(in: &lexicon)
            }
        }
        return tokens
    }

    private mutating func cutWord(in lexicon: inout Lexicon) {
        let start = position
        while position < bytes.count {
            let letter = letterLength(at: position)
            if letter > 0 {
                position += letter
            } else if let joint = jointLength(at: position), letterLength(at: position + joint) > 0 {
                position += joint
            } else {
                break
            }
        }
        let entry = lexicon.entry(for: bytes[start..<position])
        tokens.append(
            Token(
                word: entry.word, root: entry.root, start: Int32(start), end: Int32(position),
                traits: entry.traits.union(traits(from: start))))
    }

    private mutating func traits(from start: Int) -> Token.Traits {
        var traits: Token.Traits = []
        while span < code.count, code[span].upperBound <= start { span += 1 }
        if span < code.count, code[span].contains(start) { traits.insert(.code) }
        let word = bytes[start..<position]
        if word.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) { traits.insert(.capitals) }
        if endsSentence { traits.insert(.last) }
        return traits
    }

    /// Whether what follows is a full stop, a question mark or the like, and then a blank or the end.
    private var endsSentence: Bool {
        var index = position
        var hasMark = false
        while index < bytes.count, bytes[index] != UInt8(ascii: " ") {
            if letterLength(at: index) > 0 { return false }
            if ".?!:".utf8.contains(bytes[index]) { hasMark = true }
            index += 1
        }
        return hasMark
    }
}

// Letters.
extension PassageCutter {
    /// How many bytes the letter has that begins here; 0 where none does.
    ///
    /// Outside ASCII all is taken for a letter but the Latin-1 signs (lead byte C2), General Punctuation to
    /// Miscellaneous Symbols (U+2000 to U+2BFF) and CJK punctuation (U+3000 to U+303F).
    private func letterLength(at index: Int) -> Int {
        guard index < bytes.count else { return 0 }
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            return 1
        case 0xC3...0xDF: return 2
        case 0xE0...0xEF: return isSign(byte, index) ? 0 : 3
        case 0xF0...0xF7: return 4
        default: return 0
        }
    }

    private func isSign(_ lead: UInt8, _ index: Int) -> Bool {
        guard index + 1 < bytes.count else { return true }
        return (lead == 0xE2 && bytes[index + 1] < 0xB0) || (lead == 0xE3 && bytes[index + 1] == 0x80)
    }

    /// The length of a hyphen or an apostrophe, straight or curved (E2 80 99).
    private func jointLength(at index: Int) -> Int? {
        let byte = bytes[index]
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") { return 1 }
        let isCurved = byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
        return isCurved ? 3 : nil
    }
}
