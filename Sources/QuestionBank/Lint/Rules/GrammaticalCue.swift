extension LintRule {
    static let grammaticalCue = LintRule(
        RulePage(
            "grammatical-cue", .advice,
            summary: "The options go on with the stem's sentence, and not all fit.",
            reason: """
                A stem that ends in “a”, “an”, in “is”, “are” or the like, or in a colon makes grammar a clue: an option that
                does not fit can be struck. If the key alone fits, it is given away. Ask a whole question.
                """,
            bad: """
                ## A value that decides how random the output is is called a

                - [ ] attention head
                - [x] temperature
                - [ ] embedding
                """,
            good: """
                ## What is the value called that decides how random the output is?

                - [ ] Attention head
                - [x] Temperature
                - [ ] Embedding
                """), for: .choices, in: .english
    ) { item, _ in
        if item.question.text.hasSuffix(":") {
            return [.advice("The stem ends in a colon, so that options must fit its grammar.", mend: mend)]
        }
        guard let last = item.question.tokens.last,
            last.end == item.question.bytes.count || !last.traits.contains(.last)
        else { return [] }
        let ending = item.question.text(of: last).lowercased()
        guard let fits = fit(after: ending) else { return [] }
        let fitting = item.options.filter { fits($0.text) }
        guard fitting.count < item.options.count else { return [] }
        let onlyKeys = fitting.allSatisfy(\.isKey)
        return [
            .advice(
                "The stem ends in \(ending.quoted), which \(onlyKeys ? "the key alone fits" : "some options do not fit").",
                mend: mend)
        ]
    }

    private static let mend = "Ask a whole question."

    /// What an option has to be like to go on after a word; nil where anything goes.
    private static func fit(after word: String) -> ((Passage) -> Bool)? {
        switch word {
        case "a": { !$0.beginsWithVowel }
        case "an": \.beginsWithVowel
        case "is", "was", "has": { !$0.isPlural }
        case "are", "were", "have": \.isPlural
        default: nil
        }
    }
}

extension Passage {
    fileprivate var beginsWithVowel: Bool { "aeiouAEIOU".utf8.contains(bytes.first ?? 0) }

    private static let singulars: WordList = "a an one each this that"
    private static let plurals: WordList = "two three four several many both these those"
    private static let prepositions: WordList = "of in on at for with from to by that which who"
    private static let and = Word("and")

    /// Whether a noun phrase speaks of several: by its determiner, an “and”, or the ending of its head noun, which stands
    /// before the first preposition.
    fileprivate var isPlural: Bool {
        let words = tokens.prefix { !Self.prepositions.contains($0.word) }
        guard let first = words.first, let head = words.last else { return false }
        if Self.singulars.contains(first.word) { return false }
        if Self.plurals.contains(first.word) || words.contains(where: { $0.word == Self.and }) { return true }
        let noun = text(of: head)
        return noun.hasSuffix("s") && !["ss", "us", "is"].contains { noun.hasSuffix($0) }
    }
}
