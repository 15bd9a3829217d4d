/// Which items a study session asks, and in which order.
package struct StudyPlan: Equatable, Sendable {
    /// Which items can be asked: all; those never answered; those missed and not yet right twice since; of these, where
    /// the learner was sure; those that were right last, where the learner was unsure; those marked.
    package enum Pool: String, Sendable, CaseIterable { case all, new, missed, misconceptions, guesses, marked }
    /// The order of the files, or that of a seed.
    package enum Order: String, Sendable, CaseIterable { case file, shuffled }

    package var pool: Pool
    /// Empty: every topic.
    package var topics: Set<TopicID>
    /// How many items at most; nil: as many as there are.
    package var count: Int?
    package var order: Order

    package init(pool: Pool = .all, topics: Set<TopicID> = [], count: Int? = nil, order: Order = .shuffled) {
        self.pool = pool
        self.topics = topics
        self.count = count
        self.order = order
    }

    /// The form of this plan. The same seed, items and standing always give the same form.
    ///
    /// - Parameters:
    ///   - outlines: the course's items in the order of its files.
    ///   - standing: what the learner did with an item.
    package func form(from outlines: [ItemOutline], seed: Seed, standing: (ItemOutline) -> Standing) -> Form {
        let isWhole = pool == .all && topics.isEmpty
        let pooled = isWhole ? outlines : outlines.filter { includes($0, standing($0)) }
        let groups = pooled.groupedByScenario
        let ordered = order == .file ? groups : seed.shuffled(groups) { $0[0].id }
        return Form(
            taken(from: ordered).map {
                Form.Entry($0, seed: seed, isMarked: standing($0).isMarked)
            })
    }

    /// As many items as wanted. A scenario that has more than are still wanted is passed over as long as there is
    /// anything else.
    private func taken(from groups: [[ItemOutline]]) -> [ItemOutline] {
        guard let count else { return Array(groups.joined()) }
        var (items, passedOver): ([ItemOutline], [ItemOutline]) = ([], [])
        for group in groups where items.count < count {
            if items.count + group.count <= count { items += group } else { passedOver += group }
        }
        return items + passedOver.prefix(count - items.count)
    }

    /// Whether an item belongs to the plan's pool and topics.
    ///
    /// - Parameter standing: looked up only where the pool depends on it.
    package func includes(_ outline: ItemOutline, _ standing: @autoclosure () -> Standing) -> Bool {
        guard topics.isEmpty || topics.contains(outline.topic) else { return false }
        return switch pool {
        case .all: true
        case .new: standing().answers == 0
        case .missed: standing().isMissed
        case .misconceptions: standing().isMisconception
        case .guesses: standing().isGuess
        case .marked: standing().isMarked
        }
    }
}

/// What a learner's earlier sessions say about an item.
package struct Standing: Equatable, Sendable {
    /// How often it was answered; undone answers do not count.
    package var answers: Int
    /// Whether it was answered wrong and not yet right twice since, on different days.
    package var isMissed: Bool
    /// Whether the learner was sure of such a wrong answer.
    package var isMisconception: Bool
    /// Whether the last answer was a lucky guess: right, and the learner was unsure.
    package var isGuess: Bool
    package var isMarked: Bool
    /// When it was seen last, in milliseconds since 1970-01-01 UTC; nil: never.
    package var seen: Int64?

    package init(
        answers: Int = 0, isMissed: Bool = false, isMisconception: Bool = false, isGuess: Bool = false,
        isMarked: Bool = false, seen: Int64? = nil
    ) {
        self.answers = answers
        self.isMissed = isMissed
        self.isMisconception = isMisconception
        self.isGuess = isGuess
        self.isMarked = isMarked
        self.seen = seen
    }
}
