import Assessment

extension BankRule {
    private static let id = "balance"

    static let balance = BankRule(
        RulePage(
            id, .warning, summary: "Recall outweighs application and analysis, or difficulties are lopsided.",
            reason: """
                Of a topic's items 40 % at most should ask for recall, 40 % at least for application and 15 % at least for
                analysis; 20 to 40 % should be easy, 35 to 55 % medium and 15 to 35 % hard. Items without the label do not
                count.
                """,
            bad: "80 % recall.", good: "25 % recall, 52 % application, 23 % analysis.")
    ) { linter in
        Outcome(measures: linter.scopes.flatMap { cognition(of: $0) + difficulty(of: $0) })
    }

    private static func cognition(of group: ItemGroup) -> [Measure] {
        let limits: [(Item.Cognition, ClosedRange<Double>)] = [
            (.recall, 0...0.40), (.application, 0.40...1), (.analysis, 0.15...1),
        ]
        let labels = group.texts.compactMap(\.item.metadata.cognition)
        return limits.compactMap { label, limits in
            .share(id, label.rawValue, labels.count { $0 == label }, of: labels.count, in: limits, topic: group.topic)
        }
    }

    private static func difficulty(of group: ItemGroup) -> [Measure] {
        let limits: [(Item.Difficulty, ClosedRange<Double>)] = [
            (.easy, 0.20...0.40), (.medium, 0.35...0.55), (.hard, 0.15...0.35),
        ]
        let labels = group.texts.compactMap(\.item.metadata.difficulty)
        return limits.compactMap { label, limits in
            .share(id, label.rawValue, labels.count { $0 == label }, of: labels.count, in: limits, topic: group.topic)
        }
    }
}
