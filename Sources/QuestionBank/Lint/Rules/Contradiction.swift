extension LintRule {
    private static let antonyms: [(Word, Word)] = [
        ("before", "after"), ("more", "less"), ("local", "remote"), ("true", "false"), ("increase", "decrease"),
        ("first", "last"), ("higher", "lower"), ("with", "without"), ("faster", "slower"), ("longer", "shorter"),
        ("larger", "smaller"), ("input", "output"), ("is", "isn't"),
    ].map { (Word($0), Word($1)) }

    private static let auxiliaries: WordList = "do does is be"

    static let contradiction = LintRule(
        RulePage(
            "contradiction", .advice, summary: "Two options differ in a negation or an antonym alone.",
            reason: """
                Of two options that contradict each other one must be right: a pair such as “it is” and “it is not” halves the
                work. Let each distractor stand for a misconception of its own.
                """,
            bad: """
                ## When does the agent check the arguments of a tool?

                - [x] It checks them before the tool is run.
                - [ ] It checks them after the tool is run.
                - [ ] Arguments are left to the user.
                """,
            good: """
                ## When does the agent check the arguments of a tool?

                - [x] Between the model's output and the run
                - [ ] While the system prompt is written
                - [ ] Once a day, together with the logs
                """), for: .oneKey, in: .english, share: 0.10
    ) { item, _ in
        guard item.key != nil, item.options.count > 2 else { return [] }
        return pairs(of: item.options).compactMap { left, right in
            guard left.form == .text, right.form == .text, left.text.tokens.count > 3, contradict(left.text, right.text)
            else { return nil }
            return .advice(
                "Two options contradict each other: \(left.text.text.quoted), \(right.text.text.quoted).",
                mend: "Replace one by another misconception.")
        }
    }

    private static func contradict(_ left: Passage, _ right: Passage) -> Bool {
        guard left.tokens.count + 2 >= right.tokens.count, right.tokens.count + 2 >= left.tokens.count else {
            return false
        }
        // Most pairs differ too much to be worth a closer look.
        let shared = left.content.countShared(with: right.content)
        guard left.content.count + right.content.count - 2 * shared <= 3 else { return false }
        let (a, b) = (Set(left.tokens.map(\.word)), Set(right.tokens.map(\.word)))
        let difference = a.symmetricDifference(b)
        guard !difference.isEmpty, difference.count <= 3 else { return false }
        if difference.contains(where: EnglishWords.negations.contains) {
            return difference.allSatisfy { EnglishWords.negations.contains($0) || auxiliaries.contains($0) }
        }
        return antonyms.contains { difference == [$0, $1] }
    }
}
