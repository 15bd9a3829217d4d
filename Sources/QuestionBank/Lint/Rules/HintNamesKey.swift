import Assessment

extension LintRule {
    static let hintNamesKey = LintRule(
        RulePage(
            "hint-names-key", .advice, summary: "A hint names words of the key that no distractor has.",
            reason: """
                A hint should name a step of work. Where it says words that stand in the key alone, it can be matched with the
                options without any work. Words of the stem do not count, nor does a hint that names as many words of a
                distractor alone, as one does that sets two things against each other. In a bank of a hundred items or more,
                a single word counts only if at most one item of fifty has it: others, such as “call”, point nowhere.
                """,
            bad: """
                ## Which setting makes rare tokens likelier?

                - [ ] A lower ceiling for the length
                - [x] A higher temperature
                - [ ] A stop sequence

                ### Hint
                Think of what the temperature does before a token is drawn.
                """,
            good: """
                ## Which setting makes rare tokens likelier?

                - [ ] A lower ceiling for the length
                - [x] A higher temperature
                - [ ] A stop sequence

                ### Hint
                Which of them changes the probabilities before a token is drawn?
                """), for: .choices, in: .english
    ) { item, context in
        item.item.hints.compactMap { text in
            let hint = Passage(text, language: .english)
            let words = item.ownWords(namedIn: hint)
            guard words.count > 1 || words.words.contains(where: { context.isTelling(Word(hash: $0)) }) else {
                return nil
            }
            return .advice(
                "The hint names words of the key alone: \(hint.text(of: words)).",
                mend: "Name a step of work, or something that the options do not say.")
        }
    }
}

extension ItemText {
    /// The words of the hint that the keys have and no distractor; none where a distractor has as many alone.
    fileprivate func ownWords(namedIn hint: Passage) -> WordSet {
        let keyWords = keys.reduce(WordSet([])) { $0.union($1.text.content) }
        let others = distractors.reduce(WordSet([])) { $0.union($1.text.content) }
        let named = hint.content.subtracting(stem.content)
        let own = keyWords.subtracting(others).intersection(named)
        let next = distractors.map { $0.text.content.subtracting(keyWords).countShared(with: named) }.max() ?? 0
        return own.count > next ? own : WordSet([])
    }
}

extension LintContext {
    /// Whether so few items have a word that it points to one option.
    fileprivate func isTelling(_ word: Word) -> Bool { items < 100 || 50 * frequency[word, default: 0] <= items }
}
