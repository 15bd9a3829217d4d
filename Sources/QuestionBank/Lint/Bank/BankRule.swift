import Assessment

/// A rule for a whole bank: what there is to say of it, and a pure function that measures the bank.
struct BankRule: Sendable {
    let page: RulePage
    let check: @Sendable (Linter) -> Outcome

    struct Outcome {
        var measures: [Measure] = []
        /// What single items do wrong among the others, by their index.
        var flaws: [(item: Int, flaw: Flaw)] = []
    }

    init(_ page: RulePage, check: @escaping @Sendable (Linter) -> Outcome) {
        self.page = page
        self.check = check
    }

    /// All rules for banks, in the order of reports.
    static let all: [BankRule] = [
        similarItems, nearTwins, crossCueing, factReuse, keyPosition, keyLengths, telltaleWords, telltaleOverlap,
        flawShares, readingLength, objectiveCoverage, topicWeights, balance, optionCounts, severalKeys, stemKinds,
        cleanItems,
        guessable, copying,
    ]
}

/// The items of a bank or of one of its topics.
struct ItemGroup {
    /// Nil for the whole bank.
    let topic: TopicID?
    let texts: [ItemText]

    var singles: [ItemText] { texts.filter { $0.key != nil } }
    var multiples: [ItemText] { texts.filter { $0.kind == .multipleResponse } }
    /// Those whose options are compared with each other.
    var choices: [ItemText] { texts.filter { Set.choices.contains($0.kind) } }
}

extension Linter {
    var bank: ItemGroup { ItemGroup(topic: nil, texts: texts) }

    /// The topics that have items, in the order of the blueprint.
    var groups: [ItemGroup] {
        let byTopic = Dictionary(grouping: texts, by: \.item.topic)
        let known = course.topics.map(\.id)
        let others = Set(byTopic.keys).subtracting(known).sorted { $0.text < $1.text }
        return (known + others).compactMap { topic in byTopic[topic].map { ItemGroup(topic: topic, texts: $0) } }
    }

    /// The bank, and its topics where there are several.
    var scopes: [ItemGroup] { groups.count > 1 ? [bank] + groups : [bank] }
}
