import Assessment
import GRDB

/// Names an item in the projections: by its id or, where it has none, by `~` and its fingerprint.
struct ItemKey: Hashable {
    var course: String
    var item: String
}

/// The row of an item: what the learner did with it.
struct ItemRow {
    var isMarked = false
    var note: String?
    /// When it was on the screen last, in milliseconds since 1970-01-01 UTC; nil: never.
    var seen: Int64?
    /// What its answers come to.
    var record = AnswerRecord()
    /// What the course's tally counts of it by now.
    private(set) var counted = Counted()

    /// The course's tally is a sum over all items. Keeping what it has of each one makes a change of one item a change of the
    /// sum, without a look at the others.
    struct Counted: Equatable {
        var isAnswered = false
        var isMissed = false
        var isMisconception = false
        var isGuess = false
        var isMarked = false
    }

    init() {}

    /// The row as it was written, or one of an item of which nothing is known.
    init(_ key: ItemKey, _ db: Database) throws {
        let sql = "SELECT * FROM item WHERE course = :course AND item = :item"
        self = try db.first(sql, ["course": key.course, "item": key.item], ItemRow.init) ?? ItemRow()
    }

    private init(_ row: StoredRow) {
        record = AnswerRecord(
            answers: row.int("answers"), correct: row.int("correct"), outcome: row.choice("outcome"),
            first: row.optionalFlag("first"), answered: row.optionalNumber("answered"), taken: row.number("taken"),
            isMissed: row.flag("missed"), isMisconception: row.flag("misconception"), isGuess: row.flag("lucky"),
            claimed: row.int("claimed"))
        isMarked = row.flag("marked")
        note = row.optionalText("note")
        seen = row.optionalNumber("seen")
        counted = now
    }

    func save(_ key: ItemKey, _ db: Database) throws {
        guard !isEmpty else {
            return try db.run(
                "DELETE FROM item WHERE course = :course AND item = :item", ["course": key.course, "item": key.item])
        }
        try db.insert(
            into: "item",
            [
                "course": key.course, "item": key.item, "answers": record.answers, "correct": record.correct,
                "outcome": record.outcome?.rawValue, "first": record.first, "answered": record.answered,
                "taken": record.taken, "missed": record.isMissed, "misconception": record.isMisconception,
                "lucky": record.isGuess, "claimed": record.claimed, "marked": isMarked, "note": note, "seen": seen,
            ], onConflict: .replace)
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

    /// Whether nothing is known of the item, so that it needs no row.
    private var isEmpty: Bool { !isMarked && note == nil && seen == nil && record.answers == 0 }

    var now: Counted {
        Counted(
            isAnswered: record.answers > 0, isMissed: record.isMissed, isMisconception: record.isMisconception,
            isGuess: record.isGuess, isMarked: isMarked)
    }
}
