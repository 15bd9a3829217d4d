import Assessment

extension BankRule {
    static let nearTwins = BankRule(
        RulePage(
            "near-twins", .warning, summary: "Two items resemble each other, and one form may hold both.",
            reason: """
                Items that have two fifths of the words of stem and key in common, small words aside, may each be worth asking,
                but side by side the second is answered by the first. Name one in the other's `not-with`; on one side is enough. Items that are yet
                more alike break `similar-items`, and those of one scenario are asked together on purpose.
                """,
            bad: """
                ## A tool returns an error in step 2. What should the agent do in step 3?

                - [x] Read the message and change the call
                - [ ] Repeat the same call at once
                - [ ] End the run without a word

                ## A tool returns nothing in step 2. What should the agent do in step 3?

                - [x] Check the arguments of the call
                - [ ] Repeat the same call at once
                - [ ] End the run without a word
                """,
            good: """
                ## A tool returns an error in step 2. What should the agent do in step 3?
                <!-- id: step-error -->

                - [x] Read the message and change the call
                - [ ] Repeat the same call at once
                - [ ] End the run without a word

                ## A tool returns nothing in step 2. What should the agent do in step 3?
                <!-- id: step-nothing; not-with: step-error -->

                - [x] Check the arguments of the call
                - [ ] Repeat the same call at once
                - [ ] End the run without a word
                """)
    ) { linter in
        let words = linter.texts.map(\.meaningOfStemAndKey)
        let all = linter.texts.map(\.stemAndKey)
        let pairs = similarPairs(words, threshold: 0.4).filter { left, right in
            all[left].similarity(to: all[right]) < similar && !linter.areApart(left, right)
                && !linter.texts[left].isAskedTogether(with: linter.texts[right])
        }
        return Outcome(
            flaws: pairs.map { left, right in
                let other = linter.subjects[left]
                let flaw = Flaw.warning(
                    "The item resembles \(other.item.id) (\(other.file):\(other.line)), and one form may hold both.",
                    mend: "Write `not-with: \(other.item.id)`, or ask for another side of the matter.")
                return (right, flaw)
            })
    }
}

extension ItemText {
    /// The words of the stem, its code too, and of the keys, without those that say little.
    fileprivate var meaningOfStemAndKey: WordSet {
        keys.reduce(stem.content.union(WordSet(codeWords))) { $0.union($1.text.content) }
    }

    fileprivate func isAskedTogether(with other: ItemText) -> Bool {
        item.metadata.scenario != nil && item.metadata.scenario == other.item.metadata.scenario
    }
}
