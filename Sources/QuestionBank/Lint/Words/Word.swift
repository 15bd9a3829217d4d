import CHash

/// A word, case aside, by the XXH3-64 of its letters.
struct Word: Hashable, Sendable {
    let hash: UInt64

    init(hash: UInt64) { self.hash = hash }

    /// - Parameter letters: in lower case.
    init(letters: some Collection<UInt8>) {
        hash =
            letters.withContiguousStorageIfAvailable { XXH3_64bits($0.baseAddress, $0.count) }
            ?? Array(letters).withUnsafeBufferPointer { XXH3_64bits($0.baseAddress, $0.count) }
    }

    init(_ text: some StringProtocol) { self.init(letters: Array(text.lowercased().utf8)) }

    /// Several words in a row as one.
    init(run: ArraySlice<Word>) {
        hash = run.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    }
}

/// Words that a rule looks for, written with blanks between them.
struct WordList: ExpressibleByStringLiteral, Sendable {
    private let words: WordSet

    init(stringLiteral text: String) {
        words = WordSet(text.split(whereSeparator: \.isWhitespace).map { Word($0) })
    }

    func contains(_ word: Word) -> Bool { words.contains(word) }
}

/// Words in a row; where several words are possible, a bar stands between them: `all|none of the above`.
struct Phrase: ExpressibleByStringLiteral, Sendable {
    private let places: [[Word]]

    init(stringLiteral text: String) {
        places = text.split(separator: " ").map { $0.split(separator: "|").map { Word($0) } }
    }

    /// The words that it may begin with.
    var beginnings: [Word] { places.first ?? [] }

    /// The first place where the phrase stands.
    func range(in tokens: [Token]) -> Range<Int>? {
        for start in tokens.indices { if let range = range(at: start, in: tokens) { return range } }
        return nil
    }

    /// Where it stands, if it begins at an index.
    func range(at start: Int, in tokens: [Token]) -> Range<Int>? {
        let end = start + places.count
        guard end <= tokens.count, beginnings.contains(tokens[start].word),
            zip(tokens[start..<end], places).allSatisfy({ $1.contains($0.word) })
        else { return nil }
        return start..<end
    }
}
