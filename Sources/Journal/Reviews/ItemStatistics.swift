import Assessment
import GRDB
import Memory

/// What a learner did with an item, in numbers.
package struct ItemStatistics: Equatable, Sendable {
    package var answers: Int
    package var right: Int
    /// How many of the right ones were typed otherwise and claimed.
    package var claimed: Int
    /// Whether the first answer was right; nil before it.
    package var isFirstRight: Bool?
    /// Milliseconds for all answers.
    package var taken: Int64
    /// Whether it was answered wrong and not yet right twice since, on different days.
    package var isMissed: Bool
    package var isMarked: Bool
}

/// The same of all items of a course, found as `Memories` finds them.
package struct CourseStatistics: Equatable, Sendable {
    private var rows: [String: ItemStatistics]

    init(_ rows: [String: ItemStatistics]) { self.rows = rows }

    package subscript(outline: ItemOutline) -> ItemStatistics? {
        rows[outline.id.text] ?? rows[ItemID(derivedFrom: outline.fingerprint).text]
    }

    /// How many items were answered, those that are no longer in the course among them.
    package var answered: Int { rows.values.count { $0.answers > 0 } }

    /// How many right answers to any of them were typed otherwise and claimed.
    package var claimed: Int { rows.values.reduce(0) { $0 &+ $1.claimed } }
}

/// A day of the learner's in numbers.
package struct DayStatistics: Equatable, Sendable {
    /// Counted from 1970-01-01.
    package var day: Int
    package var answers: Int
    package var right: Int
    /// Milliseconds for all answers.
    package var taken: Int64
}

/// What was predicted of an exam when it began, and what it came to.
package struct CheckedForecast: Equatable, Sendable {
    package var session: SessionID
    package var course: CourseID
    package var exam: String
    /// Milliseconds since 1970-01-01 UTC.
    package var started: Int64
    package var forecast: Forecast
    /// The share of the points, as a score is compared with the cut score.
    package var share: Fraction
    package var isPassed: Bool
}

extension Journal {
    /// What is known of every item of a course, marked and seen ones among them.
    package func statistics(of course: CourseID) throws(JournalError) -> CourseStatistics {
        try reading { db in
            var rows: [String: ItemStatistics] = [:]
            let sql =
                "SELECT item, answers, correct, claimed, first, taken, missed, marked FROM item WHERE course = :course"
            try db.each(sql, ["course": course.text]) { row in
                rows[row.text("item")] = ItemStatistics(
                    answers: row.int("answers"), right: row.int("correct"), claimed: row.int("claimed"),
                    isFirstRight: row.optionalFlag("first"), taken: row.number("taken"), isMissed: row.flag("missed"),
                    isMarked: row.flag("marked"))
            }
            return CourseStatistics(rows)
        }
    }

    /// The days on which something was answered, in their order.
    package func days(of course: CourseID) throws(JournalError) -> [DayStatistics] {
        try reading { db in
            let sql = "SELECT day, answers, correct, taken FROM day WHERE course = :course ORDER BY day"
            return try db.all(sql, ["course": course.text]) {
                DayStatistics(
                    day: $0.int("day"), answers: $0.int("answers"), right: $0.int("correct"), taken: $0.number("taken"))
            }
        }
    }

    /// What answers say of predictions of a kind, the lowest bin first.
    package func evidence(of course: CourseID, _ kind: Evidence.Kind) throws(JournalError) -> [Evidence] {
        try reading { db in
            let sql = """
                SELECT bin, answers, correct, expected, guess FROM evidence
                WHERE course = :course AND kind = :kind AND answers > 0 ORDER BY bin
                """
            return try db.all(sql, ["course": course.text, "kind": kind.rawValue]) { row in
                let scale = Double(row.int("answers")) * 1_000_000
                return Evidence(
                    bin: row.int("bin"), answers: row.int("answers"), right: row.int("correct"),
                    expected: Double(row.number("expected")) / scale, guess: Double(row.number("guess")) / scale)
            }
        }
    }

    /// The exams that were submitted and of which something had been predicted, the first first. A row that cannot be is left
    /// out: only a damaged file has one.
    package func checkedForecasts(of course: CourseID) throws(JournalError) -> [CheckedForecast] {
        try reading { db in
            let sql = """
                SELECT session, label, started, forecast, points, questions, cut
                FROM session WHERE course = :course AND forecast IS NOT NULL AND points IS NOT NULL ORDER BY started, session
                """
            return try db.all(sql, ["course": course.text]) { row in
                let (questions, cut) = (row.int("questions"), row.int("cut"))
                guard let forecast = row.optionalText("forecast").flatMap(Forecast.init),
                    let points = row.optionalText("points").flatMap({ Fraction($0) }),
                    (1...100_000).contains(questions), (0...100).contains(cut)
                else { return nil }
                return CheckedForecast(
                    session: SessionID(row.text("session")), course: course, exam: row.text("label"),
                    started: row.number("started"), forecast: forecast, share: points / questions,
                    isPassed: Scoring.passes(points, of: questions, cut: cut))
            }.compactMap { $0 }
        }
    }
}
