extension LintRule {
    static let optionCount = LintRule(
        RulePage(
            "option-count", .advice, summary: "The item has too few or too many options, or nothing but keys.",
            reason: """
                With one key four options are best, and three where there is no third plausible distractor (Rodriguez 2005);
                two are a coin. With several keys four to six options leave something to find, and at least one must be wrong.
                """,
            bad: """
                ## Is Python compiled to bytecode before it is run?

                - [x] Yes
                - [ ] No
                """,
            good: """
                ## What is Python compiled to before it is run?

                - [x] Bytecode
                - [ ] Assembler
                - [ ] Nothing
                """), for: .choices
    ) { item, _ in
        let count = item.options.count
        if item.key != nil {
            guard count < 3 || count > 4 else { return [] }
            return [.advice("The item has \(count) options and one key.", mend: "Give it four options, or three.")]
        }
        if item.distractors.isEmpty {
            return [.advice("Every option is a key.", mend: "Add distractors.")]
        }
        guard count < 4 || count > 6 else { return [] }
        return [.advice("The item has \(count) options and several keys.", mend: "Give it four to six options.")]
    }
}
