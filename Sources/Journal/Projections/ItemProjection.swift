import Assessment
import GRDB

/// What the events say about the items of a course.
struct ItemProjection {
    let db: Database
    let course: String

    /// The row of an item, made if there is none.
    ///
    /// An item without an id goes by `~` and its fingerprint. Once an event names the same fingerprint with an id, all
    /// that was recorded without goes over to it, and what comes later without follows.
    func resolve(_ subject: Subject) throws -> Place {
        let fingerprint = subject.fingerprint.description
        guard subject.item.isDerived else {
            try adopt(fingerprint, by: subject.item.text)
            return try made(subject.item.text)
        }
        let sql = "SELECT item FROM alias WHERE course = ? AND fingerprint = ?"
        return try made(try db.first(sql, [course, fingerprint]) { $0.text(0) } ?? subject.item.text)
    }

    func place(_ item: String) -> Place { Place(db: db, course: course, id: item) }

    private func made(_ item: String) throws -> Place {
        try db.run("INSERT OR IGNORE INTO item (course, item) VALUES (?, ?)", [course, item])
        return place(item)
    }

    private func adopt(_ fingerprint: String, by item: String) throws {
        try db.run("INSERT OR IGNORE INTO alias VALUES (?, ?, ?)", [course, fingerprint, item])
        guard db.changesCount == 1 else { return }
        let derived = "~" + fingerprint
        let sql = "SELECT marked, note, seen FROM item WHERE course = ? AND item = ?"
        let old = try db.first(sql, [course, derived]) { ($0.number(0), $0.optionalText(1), $0.optionalNumber(2)) }
        guard let (marked, note, seen) = old else { return }
        let heir = try made(item)
        try db.run("UPDATE answer SET item = ? WHERE course = ? AND item = ?", [item, course, derived])
        try db.run(
            """
            UPDATE item SET marked = max(marked, ?), note = coalesce(note, ?), seen = max(coalesce(seen, ?), ?)
            WHERE course = ? AND item = ?
            """, [marked, note, seen, seen, course, item])
        try db.run("DELETE FROM item WHERE course = ? AND item = ?", [course, derived])
        try heir.weigh()
    }
}

extension ItemProjection {
    /// The row of an item.
    struct Place {
        let db: Database
        let course: String
        let id: String

        func seen(at moment: Int64) throws { try set("seen = max(coalesce(seen, 0), ?)", moment) }
        func mark(_ isMarked: Bool) throws { try set("marked = ?", isMarked) }
        func note(_ text: String) throws { try set("note = ?", text.isEmpty ? nil : text) }

        private func set(_ assignment: String, _ value: (any DatabaseValueConvertible)?) throws {
            try db.run("UPDATE item SET \(assignment) WHERE course = ? AND item = ?", [value, course, id])
        }

        /// Counts the answers that stand, from the first on.
        func weigh() throws {
            var record = AnswerRecord()
            let sql = "SELECT at, points, point_parts FROM answer WHERE course = ? AND item = ? ORDER BY at, event"
            try db.each(sql, [course, id]) { record.count(.init($0.int(1), $0.int(2)), at: $0.number(0)) }
            try db.run(
                """
                UPDATE item SET answers = ?, correct = ?, outcome = ?, answered = ?, missed = ?
                WHERE course = ? AND item = ?
                """,
                [
                    record.answers, record.correct, record.outcome?.rawValue, record.answered, record.isMissed, course,
                    id,
                ])
        }
    }
}

/// What the answers to an item, in their order, come to.
struct AnswerRecord: Equatable {
    private(set) var answers = 0
    private(set) var correct = 0
    private(set) var outcome: Outcome?
    /// When the last answer was given.
    private(set) var answered: Int64?
    /// Whether it was answered wrong and not yet right twice since, on different days.
    private(set) var isMissed = false
    /// The day of the first right answer since the last wrong one.
    private var firstRightDay: Int64?

    mutating func count(_ score: Fraction, at moment: Int64) {
        answers += 1
        answered = moment
        outcome = Outcome(score: score)
        guard score == .one else {
            isMissed = true
            firstRightDay = nil
            return
        }
        correct += 1
        let day = Day(moment)
        if let firstRightDay, firstRightDay != day.number { isMissed = false }
        firstRightDay = firstRightDay ?? day.number
    }
}

/// A day of UTC.
struct Day: Hashable {
    /// From 1970-01-01.
    let number: Int64

    init(_ moment: Int64) {
        let length: Int64 = 86_400_000
        number = moment / length - (moment % length < 0 ? 1 : 0)
    }
}
