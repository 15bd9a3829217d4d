import Assessment

extension BankRule {
    private static let id = "clean-items"

    static let cleanItems = BankRule(
        RulePage(
            id, .warning, summary: "Too many items have errors, warnings or waivers.",
            reason: "No item with an error, 95 % without a warning, 3 % at most with a waiver.",
            bad: "One item in ten with a warning.", good: "One in a hundred.")
    ) { linter in
        func items(with level: Rule.Level) -> Set<ItemID> {
            Set(linter.findings.filter { $0.level == level }.compactMap(\.item))
        }
        let all = linter.texts.count
        let clean = all - items(with: .error).union(items(with: .warning)).count
        let measures = [
            Measure.share(id, "items without an error", all - items(with: .error).count, of: all, in: 1...1),
            Measure.share(id, "items without error or warning", clean, of: all, in: 0.95...1),
            Measure.share(id, "items with a waiver", linter.waived.count, of: all, in: 0...0.03),
        ]
        return Outcome(measures: measures.compactMap { $0 })
    }
}
