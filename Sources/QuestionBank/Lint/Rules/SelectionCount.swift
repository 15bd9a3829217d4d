extension LintRule {
    private static let thatApply: Phrase = "all that|which apply"
    private static let counts: [(Phrase, Int)] = [
        ("choose|select|mark|which|what two", 2), ("choose|select|mark|which|what three", 3),
        ("choose|select|mark|which|what four", 4),
    ]
    private static let plural: Phrase = "choose|select all"

    static let selectionCount = LintRule(
        RulePage(
            "selection-count", .warning, .advice,
            summary: "The stem does not say how many options to choose, or says it wrongly.",
            reason: """
                A learner must know whether one option is wanted or several. With several keys write “Choose all that apply.”
                or how many there are; with one, neither.
                """,
            bad: """
                ## What can stand in a tool's schema?

                - [x] A description
                - [x] The type of an argument
                - [ ] The user's password
                - [ ] The model's weights
                """,
            good: """
                ## What can stand in a tool's schema? Choose all that apply.

                - [x] A description
                - [x] The type of an argument
                - [ ] The user's password
                - [ ] The model's weights
                """), for: .choices, in: .english
    ) { item, _ in
        let words = item.stem.prose
        let asksAll = thatApply.range(in: words) != nil || plural.range(in: words) != nil
        let asked = counts.first { $0.0.range(in: words) != nil }?.1
        let keys = item.keys.count
        if keys > 1, !asksAll, asked == nil {
            return [
                .advice("There are \(keys) keys, and the stem does not say so.", mend: "Write “Choose all that apply.”")
            ]
        }
        if keys == 1, asksAll {
            return [.warning("The stem asks for several, and there is one key.", mend: "Ask for one, or add keys.")]
        }
        guard let asked, keys > 1, asked != keys else { return [] }
        return [.warning("The stem asks for \(asked), and there are \(keys) keys.", mend: "Make the two agree.")]
    }
}
