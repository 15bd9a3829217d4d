extension BankRule {
    private static let id = "objective-coverage"

    static let objectiveCoverage = BankRule(
        RulePage(
            id, .warning, summary: "An objective has a single item.",
            reason: "One item says little about an objective, and two forms cannot both test it: write at least two.",
            bad: "Objective 3.7 with one item.", good: "Objective 3.7 with one easy and one hard item.")
    ) { linter in
        let few = linter.itemsByObjective.filter { $0.items < 2 }
        return Outcome(
            measures: few.map { .number(id, "items of objective \($0.objective)", Double($0.items), in: 2...10_000) })
    }
}

extension Linter {
    /// How many items each objective has, in the natural order of labels: 2.9 before 2.10.
    var itemsByObjective: [(objective: String, items: Int)] {
        let counts = Dictionary(grouping: texts.compactMap(\.item.metadata.objective)) { $0 }
        return counts.map { ($0, $1.count) }.sorted {
            $0.objective.naturalOrder.lexicographicallyPrecedes($1.objective.naturalOrder, by: <)
        }
    }
}

extension String {
    /// The parts between full stops, numbers padded.
    fileprivate var naturalOrder: [String] {
        split(separator: ".").map {
            $0.allSatisfy(\.isNumber) ? String(repeating: "0", count: max(0, 9 - $0.count)) + $0 : String($0)
        }
    }
}
