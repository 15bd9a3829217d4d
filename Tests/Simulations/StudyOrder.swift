import Memory

/// By what a learner decides which item to take next. Each makes the queue of a day, of all items; as many are taken as
/// there are minutes.
package enum StudyOrder: CaseIterable, Sendable {
    /// As Swot does, with the day of the exam.
    case swot
    /// FSRS-6 at 0.9, without an exam and without allowance for guesses: due items, new ones, and the rest by when it is due.
    case reference
    /// Items answered wrong the last time, new ones, and the rest by when it was asked.
    case missedFirst
    /// All items shuffled, every day.
    case random

    /// All but Swot's.
    package static let others = allCases.filter { $0 != .swot }
}

/// What is known of a learner by the answers alone.
struct Notebook {
    private static let day: Int64 = 86_400_000

    private let order: StudyOrder
    private let items: Int
    private let flaw: Flaw?
    private let siblings: [Int: [Int]]
    private let exam: Int
    private var schedules: [Schedule?]
    private var missed: Set<Int> = []
    private var new: [Int]
    private var checked: [CheckedPrediction] = []
    private let scheduler: Scheduler
    private let guess: GuessChance

    /// - Parameters:
    ///   - items: how many; new ones are met in their order.
    ///   - siblings: of each item those not to be asked on the same day.
    ///   - exam: its day.
    ///   - flaw: what is got wrong.
    init(_ order: StudyOrder, items: Int, siblings: [Int: [Int]], exam: Int, flaw: Flaw?) {
        (self.order, self.items, self.siblings, self.exam, self.flaw) = (order, items, siblings, exam, flaw)
        new = Array(0..<items)
        schedules = Array(repeating: nil, count: items)
        let horizon = order == .swot ? Int64(exam) * Self.day : nil
        // √R is 0.9 where R is 0.81.
        scheduler = Scheduler(
            retention: flaw == .decayHalved ? 0.81 : 0.9, learningSteps: [], relearningSteps: [], horizon: horizon)
        guess = order == .swot && flaw != .guessingIgnored ? GuessChance(0.25) : .none
    }

    func isNew(_ item: Int) -> Bool { schedules[item] == nil }

    mutating func note(_ asked: Int, _ day: Int, isRight: Bool) {
        let item = flaw == .topicsMixedUp ? (asked + items / 2) % items : asked
        let now = Int64(day) * Self.day
        if order == .swot, let schedule = schedules[item] {
            let seen = SeenItem(
                recall: schedule.retrievability(at: now, scheduler.parameters).recall(flaw), guess: guess)
            checked.append(CheckedPrediction(seen, isRight: isRight))
        }
        schedules[item] = scheduler.schedule(after: schedules[item], isRight ? .good : .again, at: now, guess: guess)
        if let place = new.firstIndex(of: item) { new.remove(at: place) }
        if isRight { missed.remove(item) } else { missed.insert(item) }
    }

    func queue(_ day: Int, using generator: inout some RandomNumberGenerator) -> [Int] {
        switch order {
        case .swot: planned(day)
        case .reference: scheduled(day)
        case .missedFirst: missedFirst
        case .random: (0..<items).shuffled(using: &generator)
        }
    }

    private var known: [PlannedItem<Int>] {
        schedules.enumerated().compactMap { item, schedule in
            schedule.map { PlannedItem(item, $0, siblings: siblings[item] ?? []) }
        }
    }

    private func planned(_ day: Int) -> [Int] {
        let now = Int64(day) * Self.day
        let calendar = StudyCalendar(dayStart: 0)
        let known = known
        let due = Agenda(known, at: now, calendar, scheduler.parameters).today(limit: .max)
        let preparation = Int64(exam - 14) * Self.day
        let plan = ExamPlan(known, unseen: new, since: preparation, exam: exam, at: now, calendar, scheduler)
        let ahead = mostAtRiskFirst(known, at: now, scheduler.parameters).map(\.id)
        return plan.today(due: due, ahead: ahead, checked: checked) { siblings[$0] ?? [] }
    }

    private func scheduled(_ day: Int) -> [Int] {
        let byDue = known.sorted { ($0.schedule.due, $0.id) < ($1.schedule.due, $1.id) }
        let due = byDue.prefix { $0.schedule.due <= Int64(day) * Self.day }
        return due.map(\.id) + new + byDue.dropFirst(due.count).map(\.id)
    }

    private var missedFirst: [Int] {
        let byAge = known.sorted { ($0.schedule.reviewed, $0.id) < ($1.schedule.reviewed, $1.id) }.map(\.id)
        return byAge.filter(missed.contains) + new + byAge.filter { !missed.contains($0) }
    }
}
