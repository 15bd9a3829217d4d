extension BankRule {
    private static let id = "key-position"

    static let keyPosition = BankRule(
        RulePage(
            id, .warning, summary: "Keys stand in some places of the file more often than in others.",
            reason: """
                Authors hide keys in the middle (Attali and Bar-Hillel 2003). Options are shuffled, but not in items with
                `shuffle: no`, and not on every screen that shows the Markdown. Places should agree with chance by a
                chi-square test (p at least 0.01), lie between 20 and 30 % each from 200 items on, and no more than five keys
                in a row should stand in the same place. Where options keep their order, 30 to 70 % of the keys should stand
                first or last.
                """,
            bad: "46 % of the keys in the second place, none in the last.",
            good: "Places drawn by lot: 24, 27, 23 and 26 %.")
    ) { linter in
        let places = linter.bank.singles.filter { $0.options.count == 4 }.compactMap(\.keyIndex)
        let counts = (0..<4).map { place in places.count { $0 == place } }
        var outcome = Outcome()
        guard places.count >= 20 else { return outcome }
        let test = ChiSquare(observed: counts, expected: counts.map { _ in Double(places.count) / 4 })
        outcome.measures.append(.number(id, "places of keys, chi-square p", test.pValue, in: 0.01...1))
        let limits = places.count >= 200 ? 0.20...0.30 : 0...1.0
        for (place, count) in counts.enumerated() {
            let measure = Measure.share(id, "key in place \(place + 1) of 4", count, of: places.count, in: limits)
            outcome.measures += [measure].compactMap { $0 }
        }
        let run = longestRun(linter.bank.singles.compactMap(\.keyIndex))
        outcome.measures.append(.number(id, "keys in a row in one place", Double(run), in: 0...5))
        outcome.measures += [atAnEnd(linter.bank.singles)].compactMap { $0 }
        return outcome
    }

    private static func atAnEnd(_ items: [ItemText]) -> Measure? {
        let places = items.filter { $0.options.count == 4 && !$0.item.metadata.shuffle }.compactMap(\.keyIndex)
        let ends = places.count { $0 == 0 || $0 == 3 }
        return .share(id, "key at an end, where order is kept", ends, of: places.count, in: 0.3...0.7)
    }

    private static func longestRun(_ places: [Int]) -> Int {
        var (longest, run) = (0, 0)
        for (index, place) in places.enumerated() {
            run = index > 0 && places[index - 1] == place ? run + 1 : 1
            longest = max(longest, run)
        }
        return longest
    }
}
