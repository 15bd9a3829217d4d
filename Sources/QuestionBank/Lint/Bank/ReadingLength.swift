extension BankRule {
    private static let id = "reading-length"

    static let readingLength = BankRule(
        RulePage(
            id, .warning, summary: "Stems or options are long.",
            reason: "Half of the stems should have 35 words or fewer, and half of the options 14 or fewer, code aside.",
            bad: "Stems with a median of 48 words.", good: "Stems with a median of 18 words, options with one of 10.")
    ) { linter in
        guard linter.texts.count >= 20 else { return Outcome() }
        let options = linter.texts.flatMap(\.options).map(\.text.tokens.count)
        return Outcome(measures: [
            .number(id, "median words of a stem", median(linter.texts.map(\.stemWords)), in: 0...35),
            .number(id, "median words of an option", median(options), in: 0...14),
        ])
    }

    private static func median(_ values: [Int]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
