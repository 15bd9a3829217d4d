import Assessment

/// What is known of a word, looked up once for each that occurs.
struct Lexicon {
    let language: Language
    private var entries: [Word: Entry] = [:]
    private var letters: [UInt8] = []

    enum Language: Sendable {
        case english
        /// One whose words cannot be told apart by meaning here.
        case other

        /// English where the course names no language.
        init(of course: Course) {
            let tag = course.language?.lowercased() ?? "en"
            self = tag == "en" || tag.hasPrefix("en-") ? .english : .other
        }
    }

    struct Entry {
        let word: Word
        let root: Word
        let traits: Token.Traits
    }

    init(_ language: Language) { self.language = language }

    /// - Parameter bytes: a word as it is written.
    mutating func entry(for bytes: ArraySlice<UInt8>) -> Entry {
        letters.removeAll(keepingCapacity: true)
        for byte in bytes { letters.append(byte.lowercased) }
        let word = Word(letters: letters)
        if let entry = entries[word] { return entry }
        let entry = newEntry(word)
        entries[word] = entry
        return entry
    }

    private func newEntry(_ word: Word) -> Entry {
        var traits: Token.Traits = []
        if letters.first.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) == true {
            traits.insert(.number)
        }
        guard language == .english else { return Entry(word: word, root: word, traits: traits) }
        if EnglishWords.function.contains(word) { traits.insert(.function) }
        let root = EnglishWords.root(of: String(decoding: letters, as: UTF8.self))
        return Entry(word: word, root: Word(letters: Array(root.utf8)), traits: traits)
    }
}

extension UInt8 {
    /// The letter in lower case, in ASCII.
    fileprivate var lowercased: UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
    }
}
