extension BankRule {
    /// Its findings come from `Copying`, where pages to compare with are at hand.
    static let copying = BankRule(
        RulePage(
            "copying", .error, summary: "Eight words in a row are those of a page that the item is about.",
            reason: """
                A question in the words of the course asks for recognition, and the words are not ours. Code, lists and
                references do not count.
                """,
            bad: """
                ## Is it so that an agent is a system that leverages a model to interact with its environment?

                - [x] Yes
                - [ ] No
                - [ ] At times
                """,
            good: """
                ## What does a program need, besides a language model, to be called an agent?

                - [x] Ways to act on its surroundings
                - [ ] A body of metal and plastic
                - [ ] A second language model
                """)
    ) { _ in Outcome() }
}
