extension BankRule {
    /// Its figures are the scores of the bots, which stand in the report beside the measures.
    static let guessable = BankRule(
        RulePage(
            "guessable", .error, summary: "A bot that knows nothing finds keys more or less often than chance.",
            reason: """
                Each bot follows one habit of test-takers: the longest option, the one that echoes the stem, the one most like
                the others. Each is tested on the bank and on every topic, to both sides, and all tests together err in one
                bank of a hundred (Holm's correction). A bot that does well shows that items have a cue in common: find it
                and write better distractors. One that does badly shows the same: “never the shortest” is knowledge too.
                """,
            bad: "The bot that takes the longest option scores 72 % where chance is 27 %.",
            good: "It scores 28 % where chance is 25 %, on 413 items.")
    ) { _ in Outcome() }
}
