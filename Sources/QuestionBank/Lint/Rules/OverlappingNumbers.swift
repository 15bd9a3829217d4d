extension LintRule {
    static let overlappingNumbers = LintRule(
        RulePage(
            "overlapping-numbers", .advice, summary: "Ranges of numbers among the options overlap.",
            reason: "Where ranges overlap a value may lie in two of them, and both are then right. Make them disjoint.",
            bad: """
                ## How many messages does the window of this chat keep?

                - [ ] 0–10
                - [x] 10–20
                - [ ] 20–30
                """,
            good: """
                ## How many messages does the window of this chat keep?

                - [ ] 0–9
                - [x] 10–19
                - [ ] 20–29
                """), for: .choices
    ) { item, _ in
        let ranges = item.options.compactMap(\.text.range)
        guard ranges.count >= 2 else { return [] }
        let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
        guard zip(sorted, sorted.dropFirst()).contains(where: { $0.upperBound >= $1.lowerBound }) else { return [] }
        return [.advice("Ranges of numbers overlap.", mend: "Let each begin after the end of the one before.")]
    }
}

extension Passage {
    /// The range that the text is, such as `10–20`, `10 to 20` or `10-20 %`.
    fileprivate var range: ClosedRange<Int>? {
        guard let first = tokens.first, first.start == 0, first.traits.contains(.number) else { return nil }
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        let words = text.split { !$0.isLetter }
        guard numbers.count == 2, numbers[0] <= numbers[1], words.allSatisfy({ $0 == "to" }),
            words.count == 1 || text.contains(where: { $0 == "-" || $0 == "–" })
        else { return nil }
        return numbers[0]...numbers[1]
    }
}
