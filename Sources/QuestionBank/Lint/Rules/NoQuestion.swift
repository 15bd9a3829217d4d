extension LintRule {
    static let noQuestion = LintRule(
        RulePage(
            "no-question", .warning, summary: "The stem asks nothing.",
            reason: """
                Without a question the options must be read before anybody knows what is wanted, and the item turns into a
                set of true-or-false statements. Ask a question that can be answered before the options are seen; a blank
                (`___`) will do too. A question of fewer than four words says too little.
                """,
            bad: """
                ## Tokens

                - [x] They are pieces of words.
                - [ ] They are whole sentences.
                - [ ] They are single pixels.
                """,
            good: """
                ## What are the tokens that a language model reads?

                - [x] Pieces of words
                - [ ] Whole sentences
                - [ ] Single pixels
                """), share: 0.10
    ) { item, _ in
        guard item.stem.asks else {
            return [.warning("The stem has neither a question nor a blank.", mend: "Ask what is to be answered.")]
        }
        guard item.stem.tokens.count < 4, !item.hasListing else { return [] }
        return [.warning("The question has fewer than four words.", mend: "Put the problem into the stem.")]
    }
}

extension Passage {
    /// Question marks of Latin, Arabic, Greek and full-width writing, or three underscores.
    private static let marks = ["?", "؟", "？", "\u{37E}", "___"].map { Array($0.utf8) }

    fileprivate var asks: Bool {
        bytes.contains(UInt8(ascii: "?")) || Self.marks.contains { bytes.firstRange(of: $0) != nil }
    }
}
