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
        /// The mean share of words in common with each other option, from 0 to 1: unlike `shared` whatever the lengths.
        var likeness = 0.0
        /// Clauses hung on: commas and the like, and words such as `because`.
        var clauses = 0
        /// How near its words are to those of the stem, those that both have aside, from 0 to 1.
        var nearness = 0.0
        /// Digits, and three for each word of code.
        var digitsAndCode = 0
        var isAbsolute = false
        var isHedged = false
        var isNegative = false
    }

    /// Nil for an item with several keys.
    init?(_ item: ItemText, _ vectors: WordVectors, in language: Lexicon.Language) {
        guard let key = item.keyIndex else { return nil }
        let shared = item.sharedWithOthers
        id = item.item.id
        topic = item.item.topic
        let texts = item.options.map(\.text)
        options = texts.indices.map { index in
            var option = Option(texts[index], stem: item.stem, shared: shared[index], in: language)
            option.likeness = texts.likeness(of: index)
            option.nearness = vectors.nearness(
                of: texts[index].content.subtracting(item.stem.content), to: item.stem.content)
            return option
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
        clauses = text.clauseMarks
        guard language == .english else { return }
        clauses += text.prose.dropFirst().count { EnglishWords.conjunctions.contains($0.word) }
        isAbsolute = text.first(of: LintRule.absolutes) != nil
        isHedged = text.first(of: LintRule.hedges) != nil
        isNegative = text.first(of: EnglishWords.negations) != nil
    }
}

extension Passage {
    /// Commas and semicolons after words and opening brackets before them, code aside.
    fileprivate var clauseMarks: Int {
        prose.count { token in
            let before = token.start > 0 ? bytes[Int(token.start) - 1] : nil
            let after = Int(token.end) < bytes.count ? bytes[Int(token.end)] : nil
            return before == UInt8(ascii: "(") || after == UInt8(ascii: ",") || after == UInt8(ascii: ";")
        }
    }
}

extension [Passage] {
    /// The mean similarity of one to each of the others.
    fileprivate func likeness(of index: Int) -> Double {
        let others = indices.filter { $0 != index }
        let sum = others.reduce(0) { $0 + self[index].content.similarity(to: self[$1].content) }
        return others.isEmpty ? 0 : sum / Double(others.count)
    }
}
