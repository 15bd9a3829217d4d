extension LintRule {
    static let longOption = LintRule(
        RulePage(
            "long-option", .advice, summary: "An option has more than 25 words.",
            reason: "Options are compared with each other in the head. What they all need belongs into the stem.",
            bad: """
                ## Why does an agent keep its observations?

                - [x] The next call of the model reads them, and since the model itself remembers nothing between two calls, what was seen earlier would otherwise be lost for all the later steps of the run.
                - [ ] They are sold.
                - [ ] They are trained on.
                """,
            good: """
                ## Why does an agent keep its observations?

                - [x] The model's next call reads them.
                - [ ] The user pays for each of them.
                - [ ] The weights are trained on them.
                """), for: .choices
    ) { item, _ in
        item.options.compactMap { option in
            let words = option.text.tokens.count
            guard words > 25 else { return nil }
            return .advice("An option has \(words) words; 25 are plenty.", mend: "Move what all need into the stem.")
        }
    }
}
