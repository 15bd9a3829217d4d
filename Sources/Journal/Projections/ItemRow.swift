import Assessment
import GRDB

/// Names an item in the projections.
struct ItemKey: Hashable {
    var course: String
    var item: String
}

/// The row of an item: what the learner did with it.
struct ItemRow {
    var isMarked = false
    var note: String?
    var seen: Int64?
    /// What its answers come to.
    var record = AnswerRecord()
    /// What the course's tally counts of it by now.
    private(set) var counted = Counted()

    struct Counted: Equatable {
        var isAnswered = false
        var isMissed = false
        var isMarked = false
    }

    init() {}

    /// The row as it was written, or one of an item of which nothing is known.
    init(_ key: ItemKey, _ db: Database) throws {
        let sql = """
            SELECT answers, correct, outcome, first, answered, taken, missed, marked, note, seen FROM item
            WHERE course = ? AND item = ?
            """
        self = try db.first(sql, [key.course, key.item], ItemRow.init) ?? ItemRow()
    }

    private init(_ row: Columns) {
        record = AnswerRecord(
            answers: row.int(0), correct: row.int(1), outcome: row.optionalText(2).flatMap(Outcome.init),
            first: row.optionalNumber(3).map { $0 != 0 }, answered: row.optionalNumber(4), taken: row.number(5),
            isMissed: row.flag(6))
        isMarked = row.flag(7)
        note = row.optionalText(8)
        seen = row.optionalNumber(9)
        counted = now
    }

    func save(_ key: ItemKey, _ db: Database) throws {
        guard !isEmpty else {
            return try db.run("DELETE FROM item WHERE course = ? AND item = ?", [key.course, key.item])
        }
        try db.run(
            "INSERT OR REPLACE INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                key.course, key.item, record.answers, record.correct, record.outcome?.rawValue, record.first,
                record.answered, record.taken, record.isMissed, isMarked, note, seen,
            ])
    }

    /// Takes over what was recorded of the same item before it had its id.
    mutating func inherit(_ old: ItemRow) {
        isMarked = isMarked || old.isMarked
        note = note ?? old.note
        seen = [seen, old.seen].compactMap { $0 }.max()
    }

    /// The row after another has inherited what it held.
    var emptied: ItemRow {
        var row = ItemRow()
        row.counted = counted
        return row
    }

    private var isEmpty: Bool { !isMarked && note == nil && seen == nil && record.answers == 0 }

    var now: Counted { Counted(isAnswered: record.answers > 0, isMissed: record.isMissed, isMarked: isMarked) }
}
