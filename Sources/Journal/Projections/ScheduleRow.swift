import Assessment
import GRDB
import Memory

/// The row of an item's schedule, with the chance of a guess.
///
/// Reviews and forecasts weigh every item of a course by it. So it has a table of its own, which is read in one go without
/// the answers from which it follows.
struct ScheduleRow {
    /// Nil where the item has no answer any more; then there is no row.
    var schedule: Schedule?
    /// Of the question as it was asked last.
    var guess: GuessChance

    init(_ history: ItemHistory) {
        schedule = history.schedule
        guess = history.answers.last?.guess ?? .none
    }

    /// A damaged row may hold any number, so each is brought into the range in which the memory model is defined.
    init(_ row: StoredRow) {
        schedule = Schedule(
            memory: MemoryState(
                stability: max(0.001, row.decimal("stability")),
                difficulty: max(1, min(10, row.decimal("difficulty")))),
            phase: Schedule.Phase(number: row.int("phase"), step: row.int("step")),
            reviewed: limited(row.number("reviewed")), due: limited(row.number("due")),
            lapses: Int(limited(row.number("lapses"))))
        guess = GuessChance(row.decimal("guess"))
    }

    func save(_ key: ItemKey, _ db: Database) throws {
        guard let schedule else {
            return try db.run(
                "DELETE FROM schedule WHERE course = :course AND item = :item",
                ["course": key.course, "item": key.item])
        }
        try db.insert(
            into: "schedule",
            [
                "course": key.course, "item": key.item, "stability": schedule.memory.stability,
                "difficulty": schedule.memory.difficulty, "phase": schedule.phase.number, "step": schedule.phase.step,
                "reviewed": schedule.reviewed, "due": schedule.due, "lapses": schedule.lapses,
                "guess": guess.value,
            ], onConflict: .replace)
    }
}

/// The answers to an item with what memory predicted of each, and where they leave its schedule.
struct ItemHistory {
    private(set) var answers: [AnswerRow] = []
    /// Nil before the first answer.
    private(set) var schedule: Schedule?

    /// - Parameter answers: in the order in which they were given.
    init(_ answers: [AnswerRow], _ scheduler: Scheduler) {
        for answer in answers { take(answer, scheduler) }
    }

    /// Days are the learner's own: an item learnt in the evening and asked in the morning has slept a night.
    private mutating func take(_ answer: AnswerRow, _ scheduler: Scheduler) {
        var answer = answer
        let days = answers.last.map { max(0, answer.day &- $0.day) }
        answer.recall = schedule.flatMap { schedule in
            guard let days, days > 0 else { return nil }
            return millionths(scheduler.parameters.retrievability(of: schedule.memory, after: Double(days)))
        }
        schedule = scheduler.schedule(
            after: schedule, answer.rating, isCrammed: answer.isCrammed, at: answer.at, guess: answer.guess, days: days)
        answers.append(answer)
    }
}

extension Schedule.Phase {
    static let reviewNumber = 2

    fileprivate init(number: Int, step: Int) {
        switch number {
        case 1: self = .learning(step: step)
        case 3: self = .relearning(step: step)
        default: self = .review
        }
    }

    /// As FSRS numbers them.
    var number: Int {
        switch self {
        case .learning: 1
        case .review: Self.reviewNumber
        case .relearning: 3
        }
    }

    var step: Int {
        switch self {
        case .learning(let step), .relearning(let step): step
        case .review: 0
        }
    }
}
