extension LintRule {
    static let convergence = LintRule(
        RulePage(
            "convergence", .advice, summary: "The key shares by far the most words with the other options.",
            reason: """
                Distractors made by changing one part of the key each leave the key in their middle: it has the most in
                common with all others. It is too much where the key shares half as many words again as any distractor
                does, and three more. Vary parts independently, or write distractors of their own.
                """,
            bad: """
                ## What does the loop do after a tool call?

                - [x] It appends the result and calls the model again.
                - [ ] It appends the result and ends.
                - [ ] It appends the whole question, then waits again.
                - [ ] It deletes the result, then calls the model.
                """,
            good: """
                ## What does the loop do after a tool call?

                - [x] It appends the result and calls the model.
                - [ ] It asks the user whether to go on.
                - [ ] It starts anew with an empty memory.
                - [ ] It returns the result as the answer.
                """), for: .choices, in: .english
    ) { item, _ in
        guard let key = item.keyIndex else { return [] }
        let shared = item.sharedWithOthers
        guard let next = shared.indices.filter({ $0 != key }).map({ shared[$0] }).max(),
            shared[key] >= next + 3, 2 * shared[key] >= 3 * next
        else { return [] }
        return [
            .advice(
                "The key shares \(shared[key]) words with the other options, a distractor at most \(next).",
                mend: "Write distractors that are not made from the key.")
        ]
    }
}

extension ItemText {
    /// For each option how many words it shares with each of the others, added up.
    var sharedWithOthers: [Int] {
        options.indices.map { index in
            options.indices.reduce(0) { sum, other in
                other == index ? sum : sum + options[index].text.content.countShared(with: options[other].text.content)
            }
        }
    }
}
