extension LintRule {
    static let repeatedStart = LintRule(
        RulePage(
            "repeated-start", .advice, summary: "Three options begin with the same three words.",
            reason: "What options repeat belongs into the stem: it is read once, and what differs stands out.",
            bad: """
                ## What is true of a vector store?

                - [x] It is used to find similar texts.
                - [ ] It is used to run code in a sandbox.
                - [ ] It is used to count the tokens.
                """,
            good: """
                ## What is a vector store used for?

                - [x] Finding similar texts
                - [ ] Running code in a sandbox
                - [ ] Counting the tokens
                """), for: .choices, share: 0.05
    ) { item, _ in
        guard item.options.count(where: { $0.form == .code }) < 3 else { return [] }
        let starts = item.options.map(\.text).filter { $0.tokens.count > 3 }
        let groups = Dictionary(grouping: starts) { $0.tokens.prefix(3).map(\.word) }
        guard let group = groups.values.first(where: { $0.count >= 3 }) else { return [] }
        return [
            .advice(
                "\(group.count) options begin with \(group[0].text(of: 0..<3).quoted).", mend: "Move it into the stem.")
        ]
    }
}
