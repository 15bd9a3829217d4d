extension LintRule {
    static let keyLongest = LintRule(
        RulePage(
            "key-longest", .advice, summary: "The key is much longer than every distractor.",
            reason: """
                Authors qualify what must be true and leave the rest short, so whoever picks the longest option is right
                far too often. From 1.25 times the longest distractor on it shows.
                Shorten the key first; then give a distractor the same detail.
                """,
            bad: """
                ## What does a stop sequence do?

                - [ ] It ends the whole program.
                - [x] It ends the model's output as soon as the model has written a text that was agreed on.
                - [ ] It deletes the last message.
                """,
            good: """
                ## What does a stop sequence do?

                - [ ] It ends the program that called the model.
                - [x] It ends the output once that text appears.
                - [ ] It deletes the last message of the user.
                """), for: .oneKey
    ) { item, _ in
        guard let key = item.key, let longest = item.distractors.map(\.text.length).max(), longest > 0 else {
            return []
        }
        let ratio = Double(key.text.length) / Double(longest)
        guard key.text.length - longest > 5, ratio >= 1.25 else { return [] }
        return [
            .advice(
                "The key has \(key.text.length) characters, the longest distractor \(longest).",
                mend: "Shorten the key, or give a distractor as much detail.")
        ]
    }
}
