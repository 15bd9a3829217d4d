extension BankRule {
    private static let id = "key-lengths"

    static let keyLengths = BankRule(
        RulePage(
            id, .warning, summary: "Over the bank, keys are longer or shorter than distractors.",
            reason: """
                Of the items with four options the key should be the longest in 15 to 30 % and the shortest in 15 to 30 %:
                chance is 25 %. Its length over the mean of the distractors should be 0.9 to 1.1 on average, and above 1.3 in
                15 % of the items at most.
                """,
            bad: "The key is the longest option in 72 % of the items.",
            good: "The key is the longest option in 23 %, the shortest in 24 %.")
    ) { linter in
        let items = linter.bank.singles.filter { $0.options.count == 4 }
        var (longest, shortest, long) = (0, 0, 0)
        var ratios = 0.0
        for item in items {
            guard let key = item.key?.text.length, let mean = item.distractors.meanLength, mean > 0 else { continue }
            let lengths = item.distractors.map(\.text.length)
            if key > lengths.max() ?? 0 { longest += 1 }
            if key < lengths.min() ?? 0 { shortest += 1 }
            if Double(key) / mean > 1.3 { long += 1 }
            ratios += Double(key) / mean
        }
        guard items.count >= 20 else { return Outcome() }
        let shares = [
            Measure.share(id, "key is longest of 4", longest, of: items.count, in: 0.15...0.30),
            Measure.share(id, "key is shortest of 4", shortest, of: items.count, in: 0.15...0.30),
            Measure.share(id, "key over 1.3 × distractors", long, of: items.count, in: 0...0.15),
        ]
        let mean = Measure.number(id, "mean of key / distractors", ratios / Double(items.count), in: 0.9...1.1)
        return Outcome(measures: shares.compactMap { $0 } + [mean])
    }
}
