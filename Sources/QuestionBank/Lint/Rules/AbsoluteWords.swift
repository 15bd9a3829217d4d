extension LintRule {
    /// Words that leave no exception.
    static let absolutes: WordList = """
        always never only all none every must cannot exclusively entirely solely completely guarantee guarantees
        guaranteed
        """

    static let absoluteWords = LintRule(
        RulePage(
            "absolute-words", .advice, summary: "Distractors hold absolute words and the key holds none.",
            reason: """
                “Always”, “never” and “only” make a sentence easy to refute, and test-takers know it. Two distractors with
                such words are enough. Make distractors wrong by their matter, not by exaggeration.
                """,
            bad: """
                ## Which statement about a system prompt holds?

                - [ ] It is always shown to the user.
                - [x] It is sent along with each request.
                - [ ] It can never be changed by a program.
                """,
            good: """
                ## Which statement about a system prompt holds?

                - [ ] It is shown to the user as a message.
                - [x] It is sent along with each request.
                - [ ] It is stored in the model's weights.
                """), for: .choices, in: .english
    ) { item, _ in
        let words = item.distractors.compactMap { option in
            option.text.first(of: absolutes).map { option.text.text(of: $0) }
        }
        guard words.count >= 2, item.keys.allSatisfy({ $0.text.first(of: absolutes) == nil }) else { return [] }
        let list = words.map(\.quoted).joined(separator: ", ")
        return [
            .advice(
                "\(words.count) distractors hold absolute words and no key does: \(list).",
                mend: "Make them wrong by their matter instead.")
        ]
    }
}
