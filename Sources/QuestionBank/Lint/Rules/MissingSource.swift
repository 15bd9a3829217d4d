import Assessment

extension LintRule {
    static let missingSource = LintRule(
        RulePage(
            "missing-source", .advice, summary: "The item says neither which fact it rests on nor where to read it.",
            reason: """
                An item that nobody can check is an opinion. Give labels of facts in `facts:`, or a link under
                `### Reference`; best both.
                """,
            bad: """
                ## How many bits has a byte?

                - [ ] 4
                - [x] 8
                - [ ] 16
                """,
            good: """
                ## How many bits has a byte?

                - [ ] 4
                - [x] 8
                - [ ] 16

                ### Reference
                - <https://www.rfc-editor.org/rfc/rfc4949>
                """), for: .all
    ) { item, _ in
        guard item.item.metadata.facts.isEmpty, item.item.references == nil else { return [] }
        return [
            .advice("The item names no fact and no reference.", mend: "Add `facts: …` or a link under `### Reference`.")
        ]
    }
}
