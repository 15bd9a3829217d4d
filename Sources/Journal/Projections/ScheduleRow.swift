import Assessment
import GRDB
import Memory

/// The row of an item's schedule, with what its chance of a guess hangs on.
struct ScheduleRow {
    var schedule: Schedule?
    var options: Int
    var keys: Int

    init(_ history: ItemHistory) {
        schedule = history.schedule
        options = history.answers.last?.options ?? 0
        keys = history.answers.last?.keys ?? 0
    }

    static let columns = "stability, difficulty, phase, step, reviewed, due, lapses, options, keys"

    /// - Parameter column: where its columns begin.
    init(_ row: Columns, from column: Int32 = 0) {
        schedule = Schedule(
            memory: MemoryState(
                stability: max(0.001, row.decimal(column)), difficulty: max(1, min(10, row.decimal(column + 1)))),
            phase: Schedule.Phase(number: row.int(column + 2), step: row.int(column + 3)),
            reviewed: limited(row.number(column + 4)), due: limited(row.number(column + 5)),
            lapses: Int(limited(row.number(column + 6))))
        options = max(0, min(100, row.int(column + 7)))
        keys = max(0, min(100, row.int(column + 8)))
    }

    var guess: GuessChance { GuessChance(options: options, keys: keys) }

    func save(_ key: ItemKey, _ db: Database) throws {
        guard let schedule else {
            return try db.run("DELETE FROM schedule WHERE course = ? AND item = ?", [key.course, key.item])
        }
        try db.run(
            "INSERT OR REPLACE INTO schedule VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                key.course, key.item, schedule.memory.stability, schedule.memory.difficulty, schedule.phase.number,
                schedule.phase.step, schedule.reviewed, schedule.due, schedule.lapses, options, keys,
            ])
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
