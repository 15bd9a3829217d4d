import Assessment
import Journal
import Memory
import QuestionBank
import Screens

extension Archive {
    /// Chooses what a review asks, writes its beginning to the journal, and holds the session.
    package func begin(_ beginning: ReviewBeginning, at now: Instant) throws(Failure) -> Held {
        let entry = try present(beginning.course)
        return try Failure.explaining {
            let memory = try CourseMemory(entry, in: self, at: now)
            let items = try items(beginning, memory)
            guard !items.isEmpty else { throw Failure(emptiness(of: beginning.pool, memory), .dataError) }
            return try start(opening(items, beginning, memory, at: now), of: entry, at: now)
        }
    }

    /// The items that a review asks, in the order in which it asks them.
    private func items(_ beginning: ReviewBeginning, _ memory: CourseMemory) throws -> [ItemID] {
        let items =
            switch beginning.pool {
            case .due: try memory.queue(limit: beginning.limit).items
            case .leeches: try memory.queue().leeches
            case .missed: try memory.missed(butNot: Set(memory.queue().items))
            case .more: try Array(memory.ahead().prefix(beginning.limit ?? Self.moreItems))
            case .cram(.missed): try memory.missed()
            case .cram(.topic(let topic)): memory.all(of: topic)
            case .cram(.ahead(let days)): memory.due(within: days)
            }
        return beginning.limit.map { Array(items.prefix($0)) } ?? items
    }

    /// How many items are asked ahead of time unless the learner says otherwise: one sitting.
    private static let moreItems = 20

    /// The beginning of a review that asks these items.
    private func opening(
        _ items: [ItemID], _ beginning: ReviewBeginning, _ memory: CourseMemory, at now: Instant
    ) throws -> Opening {
        var rules = Rules.review
        // Out of turn an answer may put an item off, and never brings it back sooner.
        if case .cram = beginning.pool { rules.isCramming = true }
        let seed = Seed.random()
        let marked = try journal.marked(of: beginning.course)
        let asked = Set(items)
        // An identity that occurs twice in a course belongs to the first item that has it.
        let outlines = Dictionary(memory.outlines.filter { asked.contains($0.id) }.map { ($0.id, $0) }) { first, _ in
            first
        }
        let entries = items.compactMap { outlines[$0] }.map {
            Form.Entry($0, seed: seed, isMarked: marked.contains($0))
        }
        return Opening(
            course: beginning.course, label: beginning.pool.label, rules: rules, seed: seed, form: Form(entries),
            offset: now.offset ?? 0)
    }

    /// Why there is nothing to ask, and what can be done instead.
    private func emptiness(of pool: ReviewBeginning.Pool, _ memory: CourseMemory) -> String {
        switch pool {
        case .due where memory.memories.count == 0:
            "Nothing was learnt yet. Study something first; it then comes back by itself."
        case .due: "Nothing is due. You can still review what was missed and what comes due later."
        case .missed: "All missed questions are already due. Start the review instead."
        case .more: "Every question of the course was asked today. Come back tomorrow."
        case .leeches: "Nothing is set apart: no item was forgotten eight times."
        case .cram(.missed): "Nothing was missed."
        case .cram(.topic): "There are no questions on this topic."
        case .cram(.ahead(let days)): "Nothing comes due within \(days == 1 ? "a day" : "\(days) days")."
        }
    }
}

// The learner's days.
extension Archive {
    /// The learner's day, counted from 1970-01-01.
    package func today(in course: CourseID, at now: Instant) throws -> Int {
        try journal.settings(of: course).calendar(offset: now.offset ?? 0).day(of: now.wall)
    }

    /// Sets the day of the exam, which must be still to come.
    ///
    /// - Parameter day: counted from 1970-01-01; nil: there is no exam.
    package func setExamDay(_ day: Int?, of course: CourseID, at now: Instant) throws {
        guard let day else { return try journal.set(.examDay(nil), for: course) }
        let today = try today(in: course, at: now)
        guard day > today else {
            throw Failure(
                "\(CivilDate(dayNumber: day)) is \(day == today ? "today" : "over"). Name a day from \(CivilDate(dayNumber: today + 1)) on.",
                .usage)
        }
        try journal.set(.examDay(day), for: course)
    }
}

extension CourseMemory {
    /// Missed items, the most at risk first.
    fileprivate func missed(butNot others: Set<ItemID> = []) throws -> [ItemID] {
        let statistics = try statistics
        return mostAtRiskFirst { outline, _ in statistics[outline]?.isMissed == true && !others.contains(outline.id) }
    }

    /// Learnt items first, by risk, then those never answered.
    fileprivate func all(of topic: TopicID) -> [ItemID] {
        mostAtRiskFirst { outline, _ in outline.topic == topic }
            + askable.filter { $0.topic == topic && memories[$0] == nil }.map(\.id)
    }

    /// What comes due within a number of days from today, the most at risk first.
    fileprivate func due(within days: Int) -> [ItemID] {
        mostAtRiskFirst { _, memorised in calendar.day(of: memorised.schedule.due) <= today + days }
    }
}

extension ReviewBeginning.Pool {
    /// What the journal calls the pool, in the beginning of the session.
    fileprivate var label: String {
        switch self {
        case .due: "due"
        case .missed: "missed"
        case .leeches: "leeches"
        case .more: "more"
        case .cram: "cram"
        }
    }
}
