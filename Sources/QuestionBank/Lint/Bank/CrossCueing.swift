extension BankRule {
    static let crossCueing = BankRule(
        RulePage(
            "cross-cueing", .warning, summary: "The stem of an item holds the key of another.",
            reason: """
                If both stand in one form, the second gives the first away. Name one in the other's `not-with`, or reword.
                """,
            bad: """
                ## What does the router pick?

                - [x] a branch of the program
                - [ ] the words of the answer
                - [ ] the size of the window

                ## A model's output selects a branch of the program. What is it called?

                - [x] A router
                - [ ] A tokenizer
                - [ ] A retriever
                """,
            good: """
                ## What does the router pick?
                <!-- id: router-picks -->

                - [x] a branch of the program
                - [ ] the words of the answer
                - [ ] the size of the window

                ## A model's output selects a branch of the program. What is it called?
                <!-- id: router-name; not-with: router-picks -->

                - [x] A router
                - [ ] A tokenizer
                - [ ] A retriever
                """)
    ) { linter in
        let keys = KeyIndex(linter.texts)
        var outcome = Outcome()
        for (index, text) in linter.texts.enumerated() {
            for other in keys.items(within: text.stem) where other != index && !linter.areApart(index, other) {
                let cued = linter.texts[other].item
                let flaw = Flaw.warning(
                    "The stem holds the key of \(cued.id) (\(linter.subjects[other].file):\(linter.subjects[other].line)).",
                    mend: "Write `not-with: \(cued.id)`, or reword the stem.")
                outcome.flaws.append((index, flaw))
            }
        }
        return outcome
    }
}

/// Keys of at least four words, by all their words in a row.
private struct KeyIndex {
    private var items: [Word: [Int]] = [:]
    private var lengths: Set<Int> = []

    init(_ texts: [ItemText]) {
        for (index, text) in texts.enumerated() {
            guard let words = text.key?.text.tokens.map(\.word), words.count >= 4 else { continue }
            items[Word(run: words[...]), default: []].append(index)
            lengths.insert(words.count)
        }
    }

    /// The items whose keys stand in a text.
    func items(within stem: Passage) -> [Int] {
        let words = stem.tokens.map(\.word)
        var found: Set<Int> = []
        for length in lengths where length <= words.count {
            for start in 0...(words.count - length) {
                found.formUnion(items[Word(run: words[start..<(start + length)])] ?? [])
            }
        }
        return found.sorted()
    }
}
