extension LintRule {
    private static let negations: WordList = "not never no"

    static let doubleNegative = LintRule(
        RulePage(
            "double-negative", .advice, summary: "The stem is negative and an option is too.",
            reason: """
                “Which is NOT true: it does not …” measures patience with logic. Keep options positive under a negative stem.
                """,
            bad: """
                ## Which of these is NOT a property of a pure function?

                - [ ] It does not write to a file.
                - [x] It reads the clock.
                - [ ] It gives the same result for the same input.
                """,
            good: """
                ## Which of these makes a function impure?

                - [ ] It calls itself with a smaller number.
                - [x] It reads the clock of the machine.
                - [ ] It returns a pair of two numbers.
                """), for: .choices, in: .english
    ) { item, _ in
        guard item.negation != nil,
            let option = item.options.first(where: { $0.text.first(of: negations) != nil })
        else { return [] }
        return [
            .advice(
                "The stem is negative and so is an option: \(option.text.text.quoted).",
                mend: "Ask positively, or word the option without a negation.")
        ]
    }
}
