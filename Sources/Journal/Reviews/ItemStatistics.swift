import Assessment
import GRDB
import Memory

/// What a learner did with an item, in numbers.
package struct ItemStatistics: Equatable, Sendable {
    package var answers: Int
    package var right: Int
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

/// What was foretold of an exam when it began, and what it came to.
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
    package func statistics(of course: CourseID) throws(JournalError) -> CourseStatistics {
        try reading { db in
            var rows: [String: ItemStatistics] = [:]
            let sql = "SELECT item, answers, correct, first, taken, missed, marked FROM item WHERE course = ?"
            try db.each(sql, [course.text]) { row in
                rows[row.text(0)] = ItemStatistics(
                    answers: row.int(1), right: row.int(2), isFirstRight: row.optionalNumber(3).map { $0 != 0 },
                    taken: row.number(4), isMissed: row.flag(5), isMarked: row.flag(6))
            }
            return CourseStatistics(rows)
        }
    }

    /// The days on which something was answered, in their order.
    package func days(of course: CourseID) throws(JournalError) -> [DayStatistics] {
        try reading { db in
            try db.all("SELECT day, answers, correct, taken FROM day WHERE course = ? ORDER BY day", [course.text]) {
                DayStatistics(day: $0.int(0), answers: $0.int(1), right: $0.int(2), taken: $0.number(3))
            }
        }
    }

    /// What answers say of forecasts of a kind, the lowest bin first.
    package func evidence(of course: CourseID, _ kind: Evidence.Kind) throws(JournalError) -> [Evidence] {
        try reading { db in
            let sql = """
                SELECT bin, answers, correct, expected, guess FROM evidence
                WHERE course = ? AND kind = ? AND answers > 0 ORDER BY bin
                """
            return try db.all(sql, [course.text, kind.rawValue]) { row in
                let scale = Double(row.int(1)) * 1_000_000
                return Evidence(
                    bin: row.int(0), answers: row.int(1), right: row.int(2),
                    expected: Double(row.number(3)) / scale, guess: Double(row.number(4)) / scale)
            }
        }
    }

    /// The exams that were submitted and of which something had been foretold, the first first.
    package func checkedForecasts(of course: CourseID) throws(JournalError) -> [CheckedForecast] {
        try reading { db in
            let sql = """
                SELECT session, label, started, forecast, points, length(choices) / 2, cut FROM session
                WHERE course = ? AND forecast IS NOT NULL AND points IS NOT NULL ORDER BY started, session
                """
            return try db.all(sql, [course.text]) { row in
                guard let forecast = row.optionalText(3).flatMap(Forecast.init),
                    let points = row.optionalText(4).flatMap({ Fraction($0) }), (1...100_000).contains(row.int(5)),
                    (0...100).contains(row.int(6))
                else { return nil }
                return CheckedForecast(
                    session: SessionID(row.text(0)), course: course, exam: row.text(1), started: row.number(2),
                    forecast: forecast, share: points / row.int(5),
                    isPassed: Scoring.passes(points, of: row.int(5), cut: row.int(6)))
            }.compactMap { $0 }
        }
    }
}
