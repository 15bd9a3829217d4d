import Assessment
import GRDB
import Memory

/// The row of an answer: what folding the answers to an item needs of it.
struct AnswerRow: Equatable {
    var event: Int64
    var item: String
    var at: Int64
    /// The learner's day, counted from 1970-01-01.
    var day: Int
    var score: Fraction
    /// The milliseconds that count as time on the item.
    var taken: Int64
    var confidence: Confidence?
    /// The chance of having guessed it, of the question as it was asked.
    var guess: GuessChance
    var isCrammed: Bool
    /// Whether it was typed, counted as wrong and claimed to be meant right.
    var isClaimed: Bool
    var rating: Rating
    /// The recall that memory predicted, in millionths; nil where it predicted nothing: for the first answer to an item and
    /// for those of the same day.
    var recall: Int64?
    /// Whether the session goes on as if the answer had not been given.
    var isUndone = false

    var isRight: Bool { score == .one }

    /// An answer that has just been given.
    init(
        _ answer: Answer, to item: String, in session: SessionRow, at record: EventRecord,
        guess: GuessChance, day: Int, pace: Pace
    ) {
        event = record.sequence
        self.item = item
        at = limited(record.at)
        self.day = day
        score = answer.score
        taken = Self.time(of: answer, in: session.mode).counted
        confidence = answer.confidence
        self.guess = guess
        isCrammed = session.isCramming
        isClaimed = answer.isClaimed
        rating = Rating(answer, pace: pace)
    }

    /// An answer of another program. What it asks there is recalled and not chosen, so nothing is guessed.
    init(_ review: PastReview, to item: String, at record: EventRecord, day: Int) {
        event = record.sequence
        self.item = item
        at = limited(record.at)
        self.day = day
        score = review.rating.isRecall ? .one : .zero
        taken = AnswerTime(taken: limited(review.taken, to: 1 << 40), isTimed: false).counted
        guess = GuessChance(0)
        isCrammed = review.isCrammed
        isClaimed = false
        rating = review.rating
    }
}

// Time on an item.
extension AnswerRow {
    /// The time that counts of an answer: of a card that was left open, five minutes at most.
    private static func time(of answer: Answer, in mode: Rules.Mode) -> AnswerTime {
        AnswerTime(taken: limited(answer.taken, to: 1 << 40), isTimed: mode == .exam)
    }

    /// Whether the time says how fast the learner is: the answer is right, and the card was not left open.
    static func showsPace(_ answer: Answer, in mode: Rules.Mode) -> Bool {
        answer.score == .one && time(of: answer, in: mode).showsPace
    }
}

extension AnswerRow {
    static let columns = """
        event, item, at, day, points, point_parts, taken, confidence, guess, crammed, claimed, rating, recall, undone
        """

    /// A damaged row may hold any number, so each is brought into its range.
    init(_ row: StoredRow) {
        event = row.number("event")
        item = row.text("item")
        at = limited(row.number("at"))
        day = Int(limited(row.number("day"), to: 1 << 26))
        score = Fraction(
            max(0, min(1_000_000, row.int("points"))), max(1, min(1_000_000, row.int("point_parts"))))
        taken = limited(row.number("taken"), to: 1 << 40)
        confidence = row.optionalNumber("confidence").flatMap { Confidence(rawValue: Int($0)) }
        guess = GuessChance(row.decimal("guess"))
        isCrammed = row.flag("crammed")
        isClaimed = row.flag("claimed")
        rating = Rating(rawValue: row.int("rating")) ?? .again
        recall = row.optionalNumber("recall").map { max(0, min(1_000_000, $0)) }
        isUndone = row.flag("undone")
    }

    /// Writes the row, unless the question has an answer already.
    ///
    /// - Returns: whether it was written.
    func insert(_ answer: Answer, _ subject: Subject, _ session: SessionID, course: String, _ db: Database) throws
        -> Bool
    {
        try insert(
            session: session.text, question: Int64(subject.question), course: course, subject.fingerprint,
            answer.response, hints: answer.hints, changes: answer.changes, db)
    }

    /// The same of an answer of another program, whose response nobody knows. It stands in no session; its event tells it
    /// from the others there.
    func insert(of fingerprint: Fingerprint, course: String, _ db: Database) throws -> Bool {
        try insert(session: "", question: event, course: course, fingerprint, .unknown, hints: 0, changes: 0, db)
    }

    private func insert(
        session: String, question: Int64, course: String, _ fingerprint: Fingerprint, _ response: Response, hints: Int,
        changes: Int, _ db: Database
    ) throws -> Bool {
        try db.insert(
            into: "answer",
            [
                "event": event, "session": session, "question": question, "course": course, "item": item,
                "fingerprint": fingerprint.description, "at": at, "day": day, "points": score.numerator,
                "point_parts": score.denominator, "taken": taken, "undone": isUndone, "hints": hints,
                "changes": changes, "confidence": confidence?.rawValue,
                "response": response.json.text, "guess": guess.value, "claimed": isClaimed,
                "crammed": isCrammed, "rating": rating.rawValue, "recall": recall,
            ], onConflict: .ignore)
        return db.changesCount == 1
    }

    /// Answers to an item in the order in which they were given.
    ///
    /// - Parameter session: one whose answers are left out; nil: none.
    static func all(of key: ItemKey, before session: SessionID? = nil, _ db: Database) throws -> [AnswerRow] {
        let sql = """
            SELECT \(columns) FROM answer
            WHERE course = :course AND item = :item AND session IS NOT :session ORDER BY at, event
            """
        return try db.all(
            sql, ["course": key.course, "item": key.item, "session": session?.text], AnswerRow.init)
    }
}
