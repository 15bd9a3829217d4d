import Assessment
import GRDB
import Memory

// Answers, and what they say of memory.
extension Projector {
    /// Takes in an answer. One to a question that the form does not have is none.
    ///
    /// For memory, the missed list and all statistics the first answer to a question is the one that counts, see `undo`.
    mutating func answer(
        _ answer: Answer, _ subject: Subject, _ session: SessionRow, _ event: Event, _ record: EventRecord,
        _ id: SessionID
    ) throws {
        guard let guess = session.guesses[subject.question] else { return }
        if let earlier = try self.answer(to: subject.question, in: id) {
            if earlier.isUndone { try setUndone(false, earlier, in: id) }
            return
        }
        let key = try resolve(subject, session)
        // The learner may have travelled since the session began. Events of before do not say.
        let calendar = try settings(of: key.course).calendar(offset: event.at.offset ?? session.offset)
        let row = AnswerRow(
            answer, to: key.item, in: session, at: record, guess: guess, day: calendar.day(of: limited(record.at)),
            pace: try tally(of: key.course).pace)
        guard try row.insert(answer, subject, id, course: key.course, db) else { return }
        try change(id) { $0.answered &+= 1 }
        try studied(id, at: record.at)
        if AnswerRow.showsPace(answer, in: session.mode) { try change(tally: key.course) { $0.pace.add(row.taken) } }
        counts.count(row, of: key.course)
        changed.insert(key)
    }

    /// Takes in an answer that was given in another program. It stands in no session, so it is never undone or claimed, and it
    /// says nothing of how fast the learner answers here.
    mutating func takeOver(_ review: PastReview, of item: CourseItem, at moment: Instant, _ record: EventRecord) throws
    {
        let key = try resolve(item)
        let calendar = try settings(of: key.course).calendar(offset: moment.offset ?? 0)
        let row = AnswerRow(review, to: key.item, at: record, day: calendar.day(of: limited(record.at)))
        guard try row.insert(of: item.fingerprint, course: key.course, db) else { return }
        try change(tally: key.course) { $0.studied(at: record.at) }
        counts.count(row, of: key.course)
        changed.insert(key)
    }

    /// Takes in that an answer was meant right. Only the first one can be: whoever answers again has seen what is accepted.
    mutating func claim(_ answer: Answer, _ subject: Subject, _ session: SessionRow, in id: SessionID) throws {
        guard let before = try self.answer(to: subject.question, in: id), !before.isUndone, !before.isRight,
            try response(to: subject.question, in: id) == answer.response.json.text
        else { return }
        let key = try resolve(subject, session)
        var after = before
        after.score = answer.score
        after.isClaimed = true
        after.rating = Rating(answer, pace: try tally(of: key.course).pace)
        try db.run(
            """
            UPDATE answer SET points = :points, point_parts = :parts, rating = :rating, claimed = 1
            WHERE event = :event
            """,
            [
                "points": after.score.numerator, "parts": after.score.denominator, "rating": after.rating.rawValue,
                "event": before.event,
            ])
        counts.recount(before, as: after, of: key.course)
        changed.insert(key)
    }

    private func response(to question: Int, in session: SessionID) throws -> String? {
        let sql = "SELECT response FROM answer WHERE session = :session AND question = :question"
        return try db.first(sql, ["session": session.text, "question": question]) { $0.text("response") }
    }

    /// Takes an answer back, for the session only.
    ///
    /// Undoing is there for somebody who has pressed the wrong key, and the score of the session follows the answer that is
    /// given next. But an answer can be undone only where feedback comes at once: the correct options were on the screen by
    /// then. A miss that could be erased after looking at the key would leave the question out of the missed list though it
    /// was not known, and the right answer that follows would tell memory that it was. So the first answer stays what memory,
    /// missed list and statistics count, and the next one to the same question counts for the session alone.
    mutating func undo(_ subject: Subject, in id: SessionID) throws {
        guard let answer = try answer(to: subject.question, in: id), !answer.isUndone else { return }
        try setUndone(true, answer, in: id)
    }

    private mutating func setUndone(_ isUndone: Bool, _ answer: AnswerRow, in id: SessionID) throws {
        try db.run(
            "UPDATE answer SET undone = :undone WHERE event = :event", ["undone": isUndone, "event": answer.event])
        try change(id) { $0.answered &+= isUndone ? -1 : 1 }
    }

    private func answer(to question: Int, in session: SessionID) throws -> AnswerRow? {
        let sql = "SELECT \(AnswerRow.columns) FROM answer WHERE session = :session AND question = :question"
        return try db.first(sql, ["session": session.text, "question": question], AnswerRow.init)
    }

    /// Adds up what a session came to.
    mutating func submit(_ id: SessionID, penalty: Fraction) throws {
        // Not to know costs nothing.
        let sql = """
            SELECT \(AnswerRow.columns) FROM answer WHERE session = :session AND NOT undone AND response <> :unknown
            """
        let arguments: StatementArguments = ["session": id.text, "unknown": Response.unknown.json.text]
        let points = try db.all(sql, arguments) { Scoring.points(AnswerRow($0).score, penalty: penalty) }
        try change(id) { row in
            row.state = .submitted
            row.points = points.reduce(.zero, +)
        }
    }

    /// Computes anew what the answers to an item come to: its record, its schedule, and what memory predicted of each.
    mutating func fold(_ key: ItemKey) throws {
        let answers = try AnswerRow.all(of: key, db)
        var record = AnswerRecord()
        for answer in answers { record.count(answer) }
        var row = try item(key)
        row.record = record
        items[key] = row

        let history = ItemHistory(answers, try settings(of: key.course).scheduler)
        for (before, after) in zip(answers, history.answers) where before.recall != after.recall {
            try db.run(
                "UPDATE answer SET recall = :recall WHERE event = :event",
                ["recall": after.recall, "event": after.event])
            counts.countPrediction(of: before, of: key.course, sign: -1)
            counts.countPrediction(of: after, of: key.course, sign: 1)
        }
        try ScheduleRow(history).save(key, db)
    }
}
