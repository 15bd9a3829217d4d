extension BankRule {
    private static let id = "stem-kinds"

    static let stemKinds = BankRule(
        RulePage(
            id, .warning, summary: "Too few stems show code or a trace, or too many ask for the best.",
            reason: """
                In a bank with any code in it, a quarter of the stems should show code or a trace to read. “Best” may stand in
                15 % of the questions. The share of the items that name a version is shown for whoever checks facts again.
                """,
            bad: "3 % of the stems of a course on programming with code.", good: "40 % of them.")
    ) { linter in
        let texts = linter.texts
        let code = texts.count(where: \.hasListing)
        // A best answer is asked for as one.
        let others = texts.filter { $0.kind != .bestAnswer }
        var measures = [
            Measure.share(
                id, "“best” in the question", others.count { $0.best != nil }, of: others.count, in: 0...0.15),
            Measure.share(
                id, "items that name a version", texts.count { $0.item.metadata.version != nil }, of: texts.count,
                in: 0...1),
        ]
        if code > 0 { measures.append(.share(id, "code or a trace in the stem", code, of: texts.count, in: 0.25...1)) }
        return Outcome(measures: measures.compactMap { $0 })
    }
}
