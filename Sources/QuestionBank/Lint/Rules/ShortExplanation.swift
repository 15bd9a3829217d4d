import Assessment

extension LintRule {
    /// In words.
    private static let shortest = 60

    /// The question of both examples, up to its explanation.
    private static let question = """
        ## A tool returns nothing, and the agent calls it five times. What ends this?
        <!-- cognition: application -->

        - [x] A limit on steps
        - [ ] A longer prompt
        - [ ] A second tool

        ### Explanation

        """

    static let shortExplanation = LintRule(
        RulePage(
            "short-explanation", .advice, summary: "The explanation of more than recall has fewer than 60 words.",
            reason: """
                Who has to apply or to analyse something has to be shown the way to the answer: what is given, which rule
                holds, where the tempting answers go wrong. That takes 60 words or more, blocks of code aside. Recall needs fewer.
                """,
            bad: question + """
                A limit on steps ends the loop, whatever the model writes.
                """,
            good: question + """
                The model sees an empty observation and has no reason to try something else, so it writes the same call
                again. A longer prompt may ask it to give up, but nothing makes it obey. A second tool is one more thing to
                call. A limit on steps stands outside of the model: the program counts, and at the limit it stops, whatever
                was written last. Set it where you create the agent, and say in the final message that it was reached.
                """), for: .all
    ) { item, _ in
        guard let cognition = item.item.metadata.cognition, cognition != .recall else { return [] }
        let texts = item.item.explanations
        let words = texts.reduce(0) { $0 + Passage($1, language: .other).tokens.count }
        guard !texts.isEmpty, words < shortest else { return [] }
        return [
            .advice(
                "The explanation of an item for \(cognition.rawValue) has \(words) words; \(shortest) are the least.",
                mend: "Show the way from what is given to the answer, and where the tempting answers go wrong.")
        ]
    }
}
