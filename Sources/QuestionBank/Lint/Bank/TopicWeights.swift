extension BankRule {
    private static let id = "topic-weights"

    static let topicWeights = BankRule(
        RulePage(
            id, .warning, summary: "A topic has more or fewer items than its weight says.",
            reason: "The share of a topic's items should lie within one point of its weight in `course.yml`.",
            bad: "A topic of weight 12 with 9 % of the items.", good: "The same with 11.6 %.")
    ) { linter in
        let measures = linter.course.topics.compactMap { topic -> Measure? in
            guard let weight = topic.weight else { return nil }
            let count = linter.texts.count { $0.item.topic == topic.id }
            let share = Double(weight) / 100
            return .share(
                id, "items, by weight \(weight)", count, of: linter.texts.count,
                in: max(0, share - 0.01)...(share + 0.01),
                topic: topic.id)
        }
        return Outcome(measures: measures)
    }
}
