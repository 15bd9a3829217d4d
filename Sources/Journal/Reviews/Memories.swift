import Assessment
import GRDB
import Memory

/// Where an item stands in a learner's memory.
package struct Memorised: Equatable, Sendable {
    package var schedule: Schedule
    /// The chance to be right without knowing.
    package var guess: GuessChance
}

/// What a learner's memory holds of the items of a course.
package struct Memories: Equatable, Sendable {
    private let rows: [Memorised]
    /// For each item the index of its row. A dictionary of the rows themselves would be several times as large.
    private let indexes: [String: Int]

    /// - Parameter rows: each item once.
    init(_ rows: [(item: String, memorised: Memorised)]) {
        self.rows = rows.map(\.memorised)
        indexes = Dictionary(uniqueKeysWithValues: rows.indices.lazy.map { (rows[$0].item, $0) })
    }

    /// What is held of an item under its id or, before an event named that, under its fingerprint; nil before its first
    /// answer.
    package subscript(outline: ItemOutline) -> Memorised? {
        (indexes[outline.id.text] ?? indexes[ItemID(derivedFrom: outline.fingerprint).text]).map { rows[$0] }
    }

    /// What is held of an item that the journal calls so.
    package subscript(item: ItemID) -> Memorised? { indexes[item.text].map { rows[$0] } }

    package var count: Int { rows.count }
}

extension Journal {
    /// What memory holds of every item of a course that was answered.
    package func memories(of course: CourseID) throws(JournalError) -> Memories {
        try reading { db in
            var rows: [(item: String, memorised: Memorised)] = []
            try db.each("SELECT * FROM schedule WHERE course = :course", ["course": course.text]) { row in
                let kept = ScheduleRow(row)
                guard let schedule = kept.schedule else { return }
                rows.append((row.text("item"), Memorised(schedule: schedule, guess: kept.guess)))
            }
            return Memories(rows)
        }
    }

    /// The items that come due before a moment and have not been forgotten too often. `memories` would do as well; this reads an
    /// index, for Home.
    ///
    /// - Parameters:
    ///   - now: until when an item in a learning step is due, in milliseconds since 1970-01-01 UTC.
    ///   - tomorrow: until when any other is.
    package func due(of course: CourseID, now: Int64, tomorrow: Int64) throws(JournalError) -> [ItemID] {
        try reading { db in
            let sql = """
                SELECT item FROM schedule
                WHERE course = :course AND due < :tomorrow AND (phase = :review OR due <= :now) AND lapses < :leech
                """
            let arguments: StatementArguments = [
                "course": course.text, "tomorrow": tomorrow, "review": Schedule.Phase.reviewNumber, "now": now,
                "leech": Schedule.leechLapses,
            ]
            return try db.all(sql, arguments) { ItemID($0.text("item")) }
        }
    }

    /// What was answered on a day of the learner's, and what of it in reviews.
    package func answered(
        in course: CourseID, on day: Int
    ) throws(JournalError) -> (all: Set<ItemID>, reviewed: Set<ItemID>) {
        try reading { db in
            var (all, reviewed): (Set<ItemID>, Set<ItemID>) = ([], [])
            let sql = """
                SELECT answer.item AS item, session.mode = 'review' AND NOT session.cramming AS reviewed
                FROM answer JOIN session USING (session) WHERE answer.course = :course AND answer.day = :day
                """
            try db.each(sql, ["course": course.text, "day": day]) { row in
                all.insert(ItemID(row.text("item")))
                if row.flag("reviewed") { reviewed.insert(ItemID(row.text("item"))) }
            }
            return (all, reviewed)
        }
    }

    /// The latest answers of which memory had predicted something, the latest first.
    package func checkedPredictions(in course: CourseID, limit: Int = 300) throws(JournalError) -> [CheckedPrediction] {
        try reading { db in
            let sql = """
                SELECT \(AnswerRow.columns) FROM answer WHERE course = :course AND recall IS NOT NULL
                ORDER BY day DESC, event DESC LIMIT :limit
                """
            return try db.all(sql, ["course": course.text, "limit": limit], AnswerRow.init).compactMap { answer in
                guard let recall = answer.recall else { return nil }
                let item = SeenItem(recall: Double(recall) / 1_000_000, guess: answer.guess)
                return CheckedPrediction(item, isRight: answer.isRight)
            }
        }
    }

    /// All reviews, for the optimiser: the learner's days count, so each is given the moment at which its day begins.
    ///
    /// - Parameter course: nil for those of all courses.
    package func reviews(of course: CourseID?) throws(JournalError) -> [Review] {
        try reading { db in
            var numbers: [ItemKey: Int] = [:]
            let sql = """
                SELECT \(AnswerRow.columns), course FROM answer WHERE course = coalesce(:course, course)
                ORDER BY at, event
                """
            return try db.all(sql, ["course": course?.text]) { row in
                let answer = AnswerRow(row)
                let key = ItemKey(course: row.text("course"), item: answer.item)
                let number = numbers[key, default: numbers.count]
                numbers[key] = number
                return Review(
                    card: number, rating: answer.rating, at: Int64(answer.day) * 86_400_000, guess: answer.guess)
            }
        }
    }
}
