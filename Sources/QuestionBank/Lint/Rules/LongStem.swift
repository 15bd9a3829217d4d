extension LintRule {
    static let longStem = LintRule(
        RulePage(
            "long-stem", .advice, summary: "The stem has more than 60 words, code aside.",
            reason: "Long stems measure reading. Keep what is needed to answer, and cut the rest.",
            bad: """
                ## A team that has been working for several months on a service which answers the questions of customers about orders, deliveries, bills and much else besides has noticed, after a number of complaints that reached it by mail and by telephone, that the answers which the model writes differ from one day to the next although nothing at all was changed. Which setting should it look at?

                - [ ] The stop sequence
                - [x] The temperature
                - [ ] The user's name
                """,
            good: """
                ## A model answers the same question differently each day. Which setting should one look at?

                - [ ] The stop sequence
                - [x] The temperature
                - [ ] The user's name
                """), for: .all, share: 0.10
    ) { item, _ in
        let words = item.stemWords
        guard words > 60 else { return [] }
        return [.advice("The stem has \(words) words; 60 are plenty.", mend: "Cut what is not needed to answer.")]
    }
}

extension ItemText {
    /// How many words the stem has, code aside.
    var stemWords: Int { stem.tokens.count { !$0.traits.contains(.code) } }
}
