extension BankRule {
    private static let id = "several-keys"

    static let severalKeys = BankRule(
        RulePage(
            id, .warning, summary: "Multiple-response items are too many or too few, or their keys can be counted on.",
            reason: """
                10 to 15 % of the items should have several keys. Over all of them 35 to 55 % of the options should be keys,
                and no number of keys should hold more than 60 % of the items: else “choose two” is a safe guess.
                """,
            bad: "40 multiple-response items, all with two keys.", good: "28 with two keys, 29 with three, 1 with four."
        )
    ) { linter in
        let items = linter.bank.multiples
        let options = items.flatMap(\.options)
        let byKeys = Dictionary(grouping: items, by: \.keys.count)
        let measures = [
            Measure.share(id, "multiple response", items.count, of: linter.bank.choices.count, in: 0.10...0.15),
            Measure.share(
                id, "keys among their options", options.count(where: \.isKey), of: options.count, in: 0.35...0.55),
            Measure.share(
                id, "items of the commonest number of keys", byKeys.values.map(\.count).max() ?? 0, of: items.count,
                in: 0...0.60),
        ]
        return Outcome(measures: measures.compactMap { $0 })
    }
}
