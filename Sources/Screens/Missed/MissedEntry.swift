import Assessment

/// An item that was answered wrong and not yet right twice since, on different days.
package struct MissedEntry: Equatable, Sendable {
    /// As the course calls it or, where it is no longer there, as the journal does.
    package var item: ItemID
    /// Nil where the item is no longer in the course.
    package var topic: TopicID?
    package var topicTitle: String
    /// Its first line; nil where nothing is kept of it.
    package var stem: String?
    /// The probability that it is recalled now, from 0 to 1. Nil where memory predicts nothing: of an item that was
    /// answered today, and of one of which it holds nothing.
    package var recall: Double?
    package var answers: Int
    package var right: Int
    /// Whether the learner was sure of a wrong answer since it has been missed.
    package var isMisconception: Bool
    package var isMarked: Bool
    /// How often each response was given, but for those that were claimed; right ones and those to earlier wordings among them.
    package var responses: [Response: Int]

    package init(
        item: ItemID, topic: TopicID?, topicTitle: String, stem: String?, recall: Double?, answers: Int, right: Int,
        isMisconception: Bool = false, isMarked: Bool = false, responses: [Response: Int] = [:]
    ) {
        self.item = item
        self.topic = topic
        self.topicTitle = topicTitle
        self.stem = stem
        self.recall = recall
        self.answers = answers
        self.right = right
        self.isMisconception = isMisconception
        self.isMarked = isMarked
        self.responses = responses
    }

    /// How often it was not answered fully right.
    package var wrong: Int { max(0, answers - right) }
    /// Such as `wrong 3 of 5 answers · misconception`.
    package var record: String {
        let wrong = "wrong \(wrong) of \(count(answers, "answer"))"
        return isMisconception ? "\(wrong) · \(Misjudgement.misconception.title)" : wrong
    }
    package var isInCourse: Bool { topic != nil }
    /// What to show of it in one line.
    package var name: String { (stem ?? item.text).showingGaps }
}

/// In which order missed items are listed. Those that are no longer in the course come last in each.
package enum MissedOrder: String, Equatable, Sendable, CaseIterable {
    /// Most likely to be forgotten by now first.
    case risk
    /// Most often wrong first, then by risk.
    case misses
    /// By the course's order of topics, then by risk.
    case topic

    /// - Parameter topics: in the order of the course.
    package func sorted(_ entries: [MissedEntry], topics: [TopicID] = []) -> [MissedEntry] {
        let positions = Dictionary(zip(topics, topics.indices)) { first, _ in first }
        return entries.enumerated().map { index, entry in
            let own =
                switch self {
                case .risk: 0
                case .misses: -entry.wrong
                case .topic: entry.topic.flatMap { positions[$0] } ?? topics.count
                }
            return (rank: (entry.isInCourse ? 0 : 1, own, entry.recall ?? 1, index), entry: entry)
        }.sorted { $0.rank < $1.rank }.map(\.entry)
    }
}
