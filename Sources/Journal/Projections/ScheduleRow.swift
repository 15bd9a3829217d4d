import Assessment
import GRDB
import Memory

/// The row of an item's schedule, with what the chance of a guess depends on.
struct ScheduleRow {
    var schedule: Schedule?
    var options: Int
    var keys: Int

    init(_ history: ItemHistory) {
        schedule = history.schedule
        options = history.answers.last?.options ?? 0
        keys = history.answers.last?.keys ?? 0
    }

    init(_ row: StoredRow) {
        schedule = Schedule(
            memory: MemoryState(
                stability: max(0.001, row.decimal("stability")),
                difficulty: max(1, min(10, row.decimal("difficulty")))),
            phase: Schedule.Phase(number: row.int("phase"), step: row.int("step")),
            reviewed: limited(row.number("reviewed")), due: limited(row.number("due")),
            lapses: Int(limited(row.number("lapses"))))
        options = max(0, min(100, row.int("options")))
        keys = max(0, min(100, row.int("keys")))
    }

    var guess: GuessChance { GuessChance(options: options, keys: keys) }

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
                "reviewed": schedule.reviewed, "due": schedule.due, "lapses": schedule.lapses, "options": options,
                "keys": keys,
            ], onConflict: .replace)
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
