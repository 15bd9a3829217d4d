import Assessment

extension LintRule {
    private static let phrases = StiltedPhrases(StiltedPhrase.all)

    static let stilted = LintRule(
        RulePage(
            "stilted", .advice, summary: "A text uses a phrase that nobody says.",
            reason: """
                Learners read some of these questions in a second language, and all of them in a hurry. A phrase out of an old
                book, or one translated word by word, stops them at what is not the subject. The message says what to write
                instead. Stem, options, rationales, hints, explanation and scenarios are all looked at; code is not.
                """,
            bad: """
                ## The tool has no description. Who chooses it all the same?

                - [ ] The parser, for want of a better name
                - [x] The model, by the name alone
                - [ ] The user, by the type alone
                """,
            good: """
                ## The tool has no description. Who can still choose it?

                - [ ] The parser, by the order alone
                - [x] The model, by the name alone
                - [ ] The user, by the type alone
                """), for: .all, in: .english, scenario: flaws(in:)
    ) { item, _ in
        // Words are looked for as they are written: their roots need not be known.
        flaws(in: [item.stem] + item.parts + item.teaching.map { Passage($0, language: .other) })
    }

    private static func flaws(in scenario: ScenarioText) -> [Flaw] { flaws(in: [scenario.sentences]) }

    private static func flaws(in passages: [Passage]) -> [Flaw] {
        passages.flatMap { passage in
            phrases.found(in: passage.tokens).map { phrase, range in
                .advice("\(passage.text(of: range).quoted) is stilted.", mend: "Write \(phrase.instead).")
            }
        }
    }
}
