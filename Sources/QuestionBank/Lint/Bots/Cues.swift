import Assessment

/// What can be seen of a single-choice item by somebody who knows nothing of its subject.
struct Cues: Sendable {
    let id: ItemID
    let topic: TopicID
    let options: [Option]
    /// Which option is the key.
    let key: Int
    /// Names the item, whatever its place in the bank.
    let fingerprint: UInt64

    struct Option: Sendable {
        /// In characters.
        var length = 0
        /// Words in common with the stem.
        var echoes = 0
        /// Words in common with each other option, added up.
        var shared = 0
        /// Digits, and three for each word of code.
        var digitsAndCode = 0
        var isAbsolute = false
        var isHedged = false
        var isNegative = false
    }

    /// Nil for an item with several keys.
    init?(_ item: ItemText, in language: Lexicon.Language) {
        guard let key = item.keyIndex else { return nil }
        let shared = item.sharedWithOthers
        id = item.item.id
        topic = item.item.topic
        options = item.options.indices.map { index in
            Option(item.options[index].text, stem: item.stem, shared: shared[index], in: language)
        }
        self.key = key
        fingerprint = item.item.fingerprint.value
    }
}

extension Cues.Option {
    fileprivate init(_ text: Passage, stem: Passage, shared: Int, in language: Lexicon.Language) {
        length = text.length
        echoes = text.content.countShared(with: stem.content)
        self.shared = shared
        let digits = text.bytes.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        digitsAndCode = digits + 3 * text.tokens.count { $0.traits.contains(.code) }
        guard language == .english else { return }
        isAbsolute = text.first(of: LintRule.absolutes) != nil
        isHedged = text.first(of: LintRule.hedges) != nil
        isNegative = text.first(of: EnglishWords.negations) != nil
    }
}
