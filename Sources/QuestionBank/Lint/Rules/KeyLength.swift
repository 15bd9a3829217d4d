extension LintRule {
    static let keyLength = LintRule(
        RulePage(
            "key-length", .advice, summary: "The key is far longer or shorter than the distractors are.",
            reason: """
                The key's length over the mean of the distractors should lie between 0.6 and 1.4.
                With several keys their means are compared. A key that stands out by its length is found
                without knowledge, also where it is the shortest.
                """,
            bad: """
                ## Which command shows the state of the working tree?

                - [ ] The command that lists every commit of the branch
                - [x] `git status`
                - [ ] The command that compares two commits by line
                """,
            good: """
                ## Which command shows the state of the working tree?

                - [ ] `git log`
                - [x] `git status`
                - [ ] `git diff`
                """), for: .choices
    ) { item, _ in
        guard let keys = item.keys.meanLength, let distractors = item.distractors.meanLength, distractors > 0,
            abs(keys - distractors) > 6
        else { return [] }
        let ratio = keys / distractors
        guard ratio < 0.6 || ratio > 1.4 else { return [] }
        let percent = Int((100 * ratio).rounded())
        return [
            .advice(
                "The key is \(percent) % as long as the distractors are on average.",
                mend: ratio > 1
                    ? "Shorten the key or lengthen distractors." : "Lengthen the key or shorten distractors.")
        ]
    }
}

extension [ItemText.Option] {
    /// In characters; nil where there are none.
    var meanLength: Double? { isEmpty ? nil : Double(map(\.text.length).reduce(0, +)) / Double(count) }
}
