extension LintRule {
    /// Words that keep a way out.
    static let hedges: WordList = "usually often may might can typically generally"

    static let hedgedKey = LintRule(
        RulePage(
            "hedged-key", .advice, summary: "The key alone is hedged.",
            reason: """
                “Usually”, “may” and “can” make a sentence hard to refute: where only the key has such a word, it is found
                by its caution. Say it outright, or give a distractor the same caution.
                """,
            bad: """
                ## What follows from a higher temperature?

                - [ ] The model reads more of the user's prompt.
                - [x] Rare tokens may be drawn more often.
                - [ ] The context window grows by some size.
                """,
            good: """
                ## What follows from a higher temperature?

                - [ ] The model reads more of the user's prompt.
                - [x] Rare tokens are drawn with more weight.
                - [ ] The context window grows by some size.
                """), for: .oneKey, in: .english
    ) { item, _ in
        guard let key = item.key, let word = key.text.first(of: hedges),
            item.distractors.allSatisfy({ $0.text.first(of: hedges) == nil })
        else { return [] }
        return [
            .advice(
                "The key alone is hedged: \(key.text.text(of: word).quoted).",
                mend: "Say it outright, or hedge a distractor too.")
        ]
    }
}
