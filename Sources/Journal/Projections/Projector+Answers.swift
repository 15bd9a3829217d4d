import Assessment
import GRDB
import Memory

// Answers, and what they say of memory.
extension Projector {
    /// The first answer to a question stands until it is undone; one to a question not in the form is none.
    mutating func answer(
        _ answer: Answer, _ subject: Subject, _ session: SessionRow, _ record: EventRecord
    ) throws {
        guard let choice = session.choices[subject.question] else { return }
        let key = try resolve(subject, session)
        let calendar = try settings(of: key.course).calendar(offset: session.offset)
        let row = AnswerRow(
            answer, to: key.item, in: session, at: record, choice, day: calendar.day(of: limited(record.at)),
            pace: try tally(of: key.course).pace)
        guard try insert(row, answer, subject, key, record) else { return }
        try change(record.session) { $0.answered &+= 1 }
        try change(tally: key.course) { tally in
            tally.studied(at: record.at)
            if row.isRight { tally.pace.add(row.taken) }
        }
        counts.count(row, of: key.course, sign: 1)
        changed.insert(key)
    }

    /// Whether it could be: the question may have an answer already.
    private func insert(
        _ row: AnswerRow, _ answer: Answer, _ subject: Subject, _ key: ItemKey, _ record: EventRecord
    ) throws -> Bool {
        try db.run(
            """
            INSERT OR IGNORE INTO answer
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)
            """,
            [
                row.event, record.session.text, subject.question, key.course, key.item,
                subject.fingerprint.description, row.at, row.day, row.score.numerator, row.score.denominator, row.taken,
                answer.hints, answer.changes, row.confidence?.rawValue,
                answer.response.map(\.description).joined(separator: " "), row.options, row.keys, row.isCrammed,
                row.rating.rawValue,
            ])
        return db.changesCount == 1
    }

    mutating func undo(_ subject: Subject, _ record: EventRecord) throws {
        let place: StatementArguments = [record.session.text, subject.question]
        let sql = "SELECT \(AnswerRow.columns), course FROM answer WHERE session = ? AND question = ?"
        guard let (answer, course) = try db.first(sql, place, { (AnswerRow($0), $0.text(13)) }) else { return }
        try db.run("DELETE FROM answer WHERE event = ?", [answer.event])
        try change(record.session) { $0.answered &-= 1 }
        if answer.isRight { try change(tally: course) { $0.pace.remove(answer.taken) } }
        counts.count(answer, of: course, sign: -1)
        changed.insert(ItemKey(course: course, item: answer.item))
    }

    /// Adds up what a session came to.
    mutating func submit(_ id: SessionID, penalty: Fraction) throws {
        let sql = "SELECT \(AnswerRow.columns) FROM answer WHERE session = ?"
        let points = try db.all(sql, [id.text]) { Scoring.points(AnswerRow($0).score, penalty: penalty) }
        try change(id) { row in
            row.state = "submitted"
            row.points = points.reduce(.zero, +)
        }
    }

    /// Folds what the answers to an item come to: its record, its schedule, and what memory foretold of each.
    mutating func fold(_ key: ItemKey) throws {
        let answers = try AnswerRow.all(of: key, db)
        var record = AnswerRecord()
        for answer in answers { record.count(answer.score, on: answer.day, at: answer.at, taken: answer.taken) }
        var row = try item(key)
        row.record = record
        items[key] = row

        let history = ItemHistory(answers, try settings(of: key.course).scheduler)
        for (before, after) in zip(answers, history.answers) where before.recall != after.recall {
            try db.run("UPDATE answer SET recall = ? WHERE event = ?", [after.recall, after.event])
            counts.countForetold(before, of: key.course, sign: -1)
            counts.countForetold(after, of: key.course, sign: 1)
        }
        try ScheduleRow(history).save(key, db)
    }
}
