import Assessment
import Journal
import Memory
import QuestionBank
import Screens

extension Archive {
    /// Chooses what a review asks, and holds the session.
    package func begin(_ beginning: ReviewBeginning, at now: Instant) throws(Declined) -> Held {
        guard let entry = entry(beginning.course) else { throw Declined("This course cannot be found any more.") }
        do {
            let memory = try CourseMemory(entry, in: self, at: now)
            let items = try items(beginning, memory)
            guard !items.isEmpty else { throw Declined(emptiness(of: beginning.pool, memory)) }
            return try start(opening(items, beginning, memory, at: now), of: entry, at: now)
        } catch let declined as Declined {
            throw declined
        } catch {
            throw Declined(error)
        }
    }

    /// The items that a review asks, in its order.
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

    /// So many are asked ahead of time unless the learner says otherwise.
    private static let moreItems = 20

    private func opening(
        _ items: [ItemID], _ beginning: ReviewBeginning, _ memory: CourseMemory, at now: Instant
    ) throws -> Opening {
        var rules = Rules.review
        if case .cram = beginning.pool { rules.isCramming = true }
        let seed = Seed(.random(in: 0..<1 << 32))
        let marked = try journal.marked(of: beginning.course)
        let asked = Set(items)
        let outlines = Dictionary(memory.outlines.filter { asked.contains($0.id) }.map { ($0.id, $0) }) { first, _ in
            first
        }
        let entries = items.compactMap { outlines[$0] }.map {
            Form.Entry($0, seed: seed, isMarked: marked.contains($0))
        }
        return Opening(
            course: beginning.course, label: beginning.pool.label, rules: rules, seed: seed, form: Form(entries),
            offset: LocalDate.offset(at: now.wall))
    }

    private func emptiness(of pool: ReviewBeginning.Pool, _ memory: CourseMemory) -> String {
        switch pool {
        case .due where memory.memories.count == 0:
            "Nothing was learnt yet. Study something first; it comes back by itself."
        case .due: "Nothing is due. What was missed, and what comes due later, can be asked all the same."
        case .missed: "Nothing was missed but what is due anyway."
        case .more: "Everything was asked today."
        case .leeches: "Nothing is set apart: no item was forgotten eight times."
        case .cram(.missed): "Nothing was missed."
        case .cram(.topic): "There are no questions on this topic."
        case .cram(.ahead(let days)): "Nothing comes due within \(days) days."
        }
    }
}

extension Archive {
    /// The learner's day, counted from 1970-01-01.
    package func today(in course: CourseID, at now: Instant) throws -> Int {
        try journal.settings(of: course).calendar(offset: LocalDate.offset(at: now.wall)).day(of: now.wall)
    }

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
    fileprivate func missed(butNot others: Set<ItemID> = []) throws -> [ItemID] {
        let statistics = try statistics
        return mostAtRiskFirst { outline, _ in statistics[outline]?.isMissed == true && !others.contains(outline.id) }
    }

    /// Learnt items first, by risk, then those never answered.
    fileprivate func all(of topic: TopicID) -> [ItemID] {
        mostAtRiskFirst { outline, _ in outline.topic == topic }
            + askable.filter { $0.topic == topic && memories[$0] == nil }.map(\.id)
    }

    fileprivate func due(within days: Int) -> [ItemID] {
        mostAtRiskFirst { _, memorised in calendar.day(of: memorised.schedule.due) <= today + days }
    }
}

extension ReviewBeginning.Pool {
    /// What the journal calls it.
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
