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

    /// The first place where the phrase stands.
    func range(in tokens: [Token]) -> Range<Int>? {
        guard let first = places.first, tokens.count >= places.count else { return nil }
        for start in 0...(tokens.count - places.count) where first.contains(tokens[start].word) {
            let end = start + places.count
            if zip(tokens[start..<end], places).allSatisfy({ $1.contains($0.word) }) { return start..<end }
        }
        return nil
    }
}
