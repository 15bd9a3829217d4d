extension LintRule {
    static let missingTeaching = LintRule(
        RulePage(
            "missing-teaching", .advice,
            summary: "An option has no rationale, or the item no explanation or hint.",
            reason: """
                Most is learned after answering. Each option needs its rationale: why the key holds, which misconception a
                distractor stands for. The explanation says the whole, and a hint helps on without it.
                """,
            bad: """
                ## Which message comes first in a conversation?

                - [x] The system message
                - [ ] The assistant's message
                - [ ] The tool's message
                """,
            good: """
                ## Which message comes first in a conversation?

                - [x] The system message

                  It sets how the model is to behave.
                - [ ] The assistant's message

                  It answers something that came before.
                - [ ] The tool's message

                  It follows a call that the model wrote.

                ### Hint
                What must be known before anything is said?

                ### Explanation
                The system message sets the frame in which all others are read.
                """), for: .all
    ) { item, _ in
        var flaws: [Flaw] = []
        // What can be wrong by itself needs a reason of its own; other kinds are taught as a whole.
        let elements = item.kind == .statements || item.isChoice ? item.item.interaction.elements : []
        for element in elements where element.rationale == nil {
            let text = element.text.plainText.quoted
            let noun = item.isChoice ? "option" : "statement"
            flaws.append(
                .advice("The \(noun) \(text) has no rationale.", mend: "Say below it why it is right or wrong."))
        }
        if item.item.explanations.isEmpty {
            flaws.append(.advice("The item has no explanation.", mend: "Add one under `### Explanation`."))
        }
        if item.item.hints.isEmpty {
            flaws.append(.advice("The item has no hint.", mend: "Add one under `### Hint`."))
        }
        return flaws
    }
}
