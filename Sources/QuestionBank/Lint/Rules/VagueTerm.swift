extension LintRule {
    private static let vague: WordList = "frequently rarely significant significantly"
    private static let criteria: WordList =
        "for to if when given under because without so and while where with in of by"

    static let vagueTerm = LintRule(
        RulePage(
            "vague-term", .advice, summary: "A word means something else to everybody.",
            reason: """
                How often is “frequently”? Learners differ, and so do keys. Give a number or leave the word out. “Best” needs a
                criterion: best for what, or under which limit?
                """,
            bad: """
                ## Which index is the best?

                - [x] The inverted index
                - [ ] The tree of prefixes
                - [ ] The table of hashes
                """,
            good: """
                ## Which index is best for finding the documents that hold a word?

                - [x] The inverted index
                - [ ] The tree of prefixes
                - [ ] The table of hashes
                """), for: .all, in: .english, share: 0.05, scenario: flaw(in:)
    ) { item, _ in
        let vague = flaw(in: [item.stem] + item.parts)
        guard vague.isEmpty else { return vague }
        guard let best = item.best, item.stemWords < 20,
            !item.question.tokens[best...].contains(where: { criteria.contains($0.word) })
        else { return [] }
        return [.advice("“Best” has no criterion.", mend: "Say for what, or under which limit.")]
    }

    private static func flaw(in scenario: ScenarioText) -> [Flaw] { flaw(in: [scenario.sentences]) }

    /// The first vague word.
    private static func flaw(in passages: [Passage]) -> [Flaw] {
        for passage in passages {
            guard let word = passage.first(of: vague) else { continue }
            return [.advice("\(passage.text(of: word).quoted) is vague.", mend: "Give a number, or leave it out.")]
        }
        return []
    }
}

extension ItemText {
    /// Where the question says “best”.
    var best: Int? {
        let best = Word("best")
        return question.tokens.firstIndex { $0.word == best && !$0.traits.contains(.code) }
    }
}
