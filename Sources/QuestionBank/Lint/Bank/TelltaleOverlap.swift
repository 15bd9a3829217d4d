extension BankRule {
    private static let id = "telltale-overlap"

    static let telltaleOverlap = BankRule(
        RulePage(
            id, .warning, summary: "Keys share words with the stem or the other options too often.",
            reason: """
                The key may share more words with the other options than any distractor does in 30 % of the items with four
                options, and more with the stem in 15 % of all single-choice items.
                """,
            bad: "In 21 % of the items the key alone echoes the stem most.",
            good: "In 9 % it does; distractors were given words of the stem as well.")
    ) { linter in
        guard Lexicon.Language(of: linter.course) == .english else { return Outcome() }
        let singles = linter.bank.singles
        let four = singles.filter { $0.options.count == 4 }
        let converging = four.count { $0.keyIsAlone(in: $0.sharedWithOthers) }
        let echoing = singles.count { $0.keyIsAlone(in: $0.echoes.map(\.count)) }
        let measures = [
            Measure.share(id, "key most like the others, of 4", converging, of: four.count, in: 0...0.30),
            Measure.share(id, "key alone echoes the stem most", echoing, of: singles.count, in: 0...0.15),
        ]
        return Outcome(measures: measures.compactMap { $0 })
    }
}

extension ItemText {
    /// Whether the key's number is larger than that of every distractor.
    fileprivate func keyIsAlone(in numbers: [Int]) -> Bool {
        guard let key = keyIndex else { return false }
        return numbers.indices.allSatisfy { $0 == key || numbers[$0] < numbers[key] }
    }
}
