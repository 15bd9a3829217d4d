extension LintRule {
    static let noQuestion = LintRule(
        RulePage(
            "no-question", .advice, summary: "The stem asks nothing.",
            reason: """
                Without a question the options must be read before anybody knows what is wanted, and the item turns into a
                set of true-or-false statements. Ask a question that can be answered before the options are seen; a blank
                (`___`) will do too. A question of fewer than four words says too little, and so does one of fewer than six
                where the options are whole sentences: they have to say what was asked.
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
                """), for: .choices, share: 0.10
    ) { item, _ in
        guard item.stem.asks else {
            return [.advice("The stem has neither a question nor a blank.", mend: "Ask what is to be answered.")]
        }
        let enough = item.options.allSatisfy(\.text.isSentence) ? 6 : 4
        guard item.stem.tokens.count < enough, !item.hasListing else { return [] }
        return [.advice("The question has fewer than \(enough == 6 ? "six" : "four") words.", mend: mend)]
    }
}

extension LintRule {
    private static let mend = "Put the problem into the stem."
}

extension Passage {
    /// Whether it has a full stop and words enough for a subject and a verb.
    fileprivate var isSentence: Bool { endsWithStop && tokens.count > 3 }

    /// Question marks of Latin, Arabic, Greek and full-width writing, or three underscores.
    private static let marks = ["?", "؟", "？", "\u{37E}", "___"].map { Array($0.utf8) }

    fileprivate var asks: Bool {
        bytes.contains(UInt8(ascii: "?")) || Self.marks.contains { bytes.firstRange(of: $0) != nil }
    }
}
