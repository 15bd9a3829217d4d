extension LintRule {
    static let unevenOptions = LintRule(
        RulePage(
            "uneven-options", .advice, summary: "The longest option is more than twice as long as the shortest.",
            reason: """
                Options of very different length draw the eye to the odd one and are slow to compare. The rule leaves
                differences of up to 25 characters alone.
                """,
            bad: """
                ## Why is the temperature set to 0 in a test of a prompt?

                - [ ] It is faster.
                - [x] The same input then gives nearly the same output each time.
                - [ ] The model then reads the whole of the prompt before it begins to write.
                """,
            good: """
                ## Why is the temperature set to 0 in a test of a prompt?

                - [ ] The model needs less time for a token.
                - [x] The same input gives nearly the same output.
                - [ ] The prompt is read twice before the answer.
                """), for: .choices, share: 0.10
    ) { item, _ in
        let lengths = item.options.map(\.text.length)
        guard let shortest = lengths.min(), let longest = lengths.max(), longest > 2 * shortest,
            longest - shortest > 25
        else { return [] }
        return [
            .advice(
                "The options have between \(shortest) and \(longest) characters.",
                mend: "Bring them nearer to one length.")
        ]
    }
}
