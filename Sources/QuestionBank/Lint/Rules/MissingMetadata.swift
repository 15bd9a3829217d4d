extension LintRule {
    static let missingMetadata = LintRule(
        RulePage(
            "missing-metadata", .advice, summary: "The item does not say its objective, difficulty or cognition.",
            reason: """
                Coverage and balance of a bank are counted by these labels: what is tested, how hard it is meant to be, and
                whether it asks for recall, application or analysis.
                """,
            bad: """
                ## What does a tokenizer do?

                - [x] It cuts text into tokens.
                - [ ] It buys new tokens.
                - [ ] It draws tokens.
                """,
            good: """
                ## What does a tokenizer do?
                <!-- difficulty: easy; cognition: recall; objective: 2.1 -->

                - [x] It cuts text into tokens.
                - [ ] It buys new tokens.
                - [ ] It draws tokens.
                """), for: .all
    ) { item, _ in
        let metadata = item.item.metadata
        let labels = [
            ("objective", metadata.objective == nil), ("difficulty", metadata.difficulty == nil),
            ("cognition", metadata.cognition == nil),
        ]
        let missing = labels.filter(\.1).map { "`\($0.0)`" }
        guard !missing.isEmpty else { return [] }
        return [
            .advice("The item has no \(missing.joined(separator: ", ")).", mend: "Add it to the item's metadata.")
        ]
    }
}
