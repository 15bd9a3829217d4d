extension BankRule {
    private static let id = "flaw-shares"

    static let flawShares = BankRule(
        RulePage(
            id, .warning, summary: "A flaw that may pass in single items is found in too many.",
            reason:
                "Waived or not, the items that break one of these rules may be so large a share of the bank and no larger.",
            bad: "Of 200 items 14 have a negative stem, each with a waiver.",
            good: "Of 200 items 6 have one.")
    ) { linter in
        let measures = LintRule.all.compactMap { rule -> Measure? in
            guard let share = rule.share else { return nil }
            let count = linter.broken.count { $0.contains(rule.page.id) }
            let items = linter.texts.count { rule.kinds.contains($0.kind) }
            return .share(id, "items with \(rule.page.id)", count, of: items, in: 0...share)
        }
        return Outcome(measures: measures)
    }
}
