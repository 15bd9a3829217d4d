extension BankRule {
    private static let id = "option-counts"

    static let optionCounts = BankRule(
        RulePage(
            id, .warning, summary: "Too few single-choice items have four options.",
            reason: "Four options in 80 % of the single-choice items at least, three in the others.",
            bad: "Half of the items with three options.", good: "97 % with four options, 3 % with three.")
    ) { linter in
        let measures = linter.scopes.flatMap { group -> [Measure?] in
            let counts = group.singles.map(\.options.count)
            return [
                .share(
                    id, "single choice with 4 options", counts.count { $0 == 4 }, of: counts.count, in: 0.80...1,
                    topic: group.topic),
                .share(
                    id, "single choice with 3 or 4 options", counts.count { $0 == 3 || $0 == 4 }, of: counts.count,
                    in: 1...1,
                    topic: group.topic),
            ]
        }
        return Outcome(measures: measures.compactMap { $0 })
    }
}
