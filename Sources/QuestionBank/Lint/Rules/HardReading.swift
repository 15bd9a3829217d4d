extension LintRule {
    static let hardReading = LintRule(
        RulePage(
            "hard-reading", .advice, summary: "The stem or the scenario reads as hard as a scholarly paper.",
            reason: """
                Above grade 14 of Flesch and Kincaid a text measures reading more than its subject. Shorten sentences first.
                Texts of fewer than 20 words, code, and the tables of a scenario are left alone.
                """,
            bad: """
                ## Considering the organisational responsibilities accompanying autonomous decision-making architectures, which methodological precautions characteristically accompany implementation of comprehensive authorisation infrastructures throughout international enterprises?

                - [ ] Interviews of customers
                - [x] Separate permissions
                - [ ] Larger context windows
                """,
            good: """
                ## An agent may send mail and delete files. Its owner wants it to do each only where that is needed. What should the owner set up?

                - [ ] Interviews of customers
                - [x] Separate permissions
                - [ ] Larger context windows
                """), for: .all, in: .english, scenario: flaws(of:)
    ) { item, _ in flaws(of: item.stem, called: "stem") }

    private static func flaws(of scenario: ScenarioText) -> [Flaw] { flaws(of: scenario.sentences, called: "scenario") }

    private static func flaws(of text: Passage, called name: String) -> [Flaw] {
        guard let grade = readingGrade(of: text), grade > 14 else { return [] }
        return [
            .advice(
                "The \(name)'s reading grade is \(Int(grade.rounded())); 14 is the limit.",
                mend: "Make shorter sentences of shorter words.")
        ]
    }

    /// The grade of Flesch and Kincaid, code aside; nil below 20 words.
    ///
    /// Source: Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report 8-75, Naval Technical Training.
    private static func readingGrade(of passage: Passage) -> Double? {
        let words = passage.prose
        guard words.count >= 20 else { return nil }
        let sentences = max(1, words.count { $0.traits.contains(.last) })
        let syllables = words.reduce(0) { $0 + passage.syllables(of: $1) }
        return 0.39 * Double(words.count) / Double(sentences) + 11.8 * Double(syllables) / Double(words.count) - 15.59
    }
}

extension Passage {
    /// Groups of vowels, without a silent e at the end; at least one.
    fileprivate func syllables(of token: Token) -> Int {
        var letters = bytes[Int(token.start)..<Int(token.end)].map { $0 | 0x20 }
        if letters.last == UInt8(ascii: "e") { letters.removeLast() }
        var count = 0
        var wasVowel = false
        for letter in letters {
            let isVowel = "aeiouy".utf8.contains(letter)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        return max(1, count)
    }
}
