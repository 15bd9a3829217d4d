import Assessment

extension BankRule {
    private static let id = "clean-items"

    static let cleanItems = BankRule(
        RulePage(
            id, .warning, summary: "Too many items have warnings, advice or waivers.",
            reason: "No item with a warning, 95 % without advice, 3 % at most with a waiver.",
            bad: "One item in ten with advice.", good: "One in a hundred.")
    ) { linter in
        func items(with level: Rule.Level) -> Set<ItemID> {
            Set(linter.findings.filter { $0.level == level }.compactMap(\.item))
        }
        let all = linter.texts.count
        let clean = all - items(with: .warning).union(items(with: .advice)).count
        let measures = [
            Measure.share(id, "items without a warning", all - items(with: .warning).count, of: all, in: 1...1),
            Measure.share(id, "items without warning or advice", clean, of: all, in: 0.95...1),
            Measure.share(id, "items with a waiver", linter.waived.count, of: all, in: 0...0.03),
        ]
        return Outcome(measures: measures.compactMap { $0 })
    }
}
