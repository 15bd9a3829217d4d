extension BankRule {
    private static let id = "telltale-words"

    static let telltaleWords = BankRule(
        RulePage(
            id, .warning, summary: "Absolute words mark distractors, or hedges mark keys.",
            reason: """
                The share of distractors with an absolute word should not be above 15 %, nor more than 10 points above that
                of keys; the share of keys with a hedge not more than 10 points above that of distractors.
                """,
            bad: "55 % of the distractors say “only” or “always”, and 8 % of the keys.",
            good: "3 % of the distractors do, and 2 % of the keys.")
    ) { linter in
        guard Lexicon.Language(of: linter.course) == .english, linter.texts.count >= 20 else { return Outcome() }
        let options = linter.texts.flatMap(\.options)
        let (keys, distractors) = (options.filter(\.isKey), options.filter { !$0.isKey })
        let absolutes = (keys.share(with: LintRule.absolutes), distractors.share(with: LintRule.absolutes))
        let hedges = (keys.share(with: LintRule.hedges), distractors.share(with: LintRule.hedges))
        return Outcome(measures: [
            .number(id, "distractors with absolute words, %", absolutes.1, in: 0...15),
            .number(id, "the same, points above keys", absolutes.1 - absolutes.0, in: -100...10),
            .number(id, "hedged keys, points above distractors", hedges.0 - hedges.1, in: -100...10),
        ])
    }
}

extension [ItemText.Option] {
    /// In per cent.
    fileprivate func share(with words: WordList) -> Double {
        isEmpty ? 0 : 100 * Double(count { $0.text.first(of: words) != nil }) / Double(count)
    }
}
