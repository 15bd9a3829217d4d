import Assessment
import GRDB
import Memory

/// The row of an answer that stands: what folding it needs.
struct AnswerRow: Equatable {
    var event: Int64
    var item: String
    var at: Int64
    /// The learner's day, counted from 1970-01-01.
    var day: Int
    var score: Fraction
    /// Milliseconds.
    var taken: Int64
    var confidence: Confidence?
    var options: Int
    var keys: Int
    var isCrammed: Bool
    var rating: Rating
    /// The recall that memory foretold, in millionths; nil where it foretold nothing: at the first answer and those of
    /// the same day.
    var recall: Int64?

    var isRight: Bool { score == .one }
    var guess: GuessChance { GuessChance(options: options, keys: keys) }

    /// An answer that has just been given.
    init(
        _ answer: Answer, to item: String, in session: SessionRow, at record: EventRecord,
        _ choice: (options: Int, keys: Int), day: Int, pace: Pace
    ) {
        event = record.sequence
        self.item = item
        at = limited(record.at)
        self.day = day
        score = answer.score
        taken = limited(answer.taken, to: 1 << 40)
        confidence = answer.confidence
        (options, keys) = choice
        isCrammed = session.isCramming
        rating = Rating(answer, pace: pace)
    }
}

extension AnswerRow {
    static let columns = """
        event, item, at, day, points, point_parts, taken, confidence, options, keys, crammed, rating, recall
        """

    init(_ row: Columns) {
        event = row.number(0)
        item = row.text(1)
        at = limited(row.number(2))
        day = Int(limited(row.number(3), to: 1 << 26))
        score = Fraction(max(0, min(1_000_000, row.int(4))), max(1, min(1_000_000, row.int(5))))
        taken = limited(row.number(6), to: 1 << 40)
        confidence = row.optionalNumber(7).flatMap { Confidence(rawValue: Int($0)) }
        options = max(0, min(100, row.int(8)))
        keys = max(0, min(100, row.int(9)))
        isCrammed = row.flag(10)
        rating = Rating(rawValue: row.int(11)) ?? .again
        recall = row.optionalNumber(12).map { max(0, min(1_000_000, $0)) }
    }

    /// Answers to an item in the order in which they were given.
    ///
    /// - Parameter session: one whose answers are left out; nil: none.
    static func all(of key: ItemKey, before session: SessionID? = nil, _ db: Database) throws -> [AnswerRow] {
        let sql = """
            SELECT \(columns) FROM answer WHERE course = ? AND item = ? AND session IS NOT ? ORDER BY at, event
            """
        return try db.all(sql, [key.course, key.item, session?.text], AnswerRow.init)
    }
}

/// A number that is near enough for sums with it, such as a moment in milliseconds: a damaged row may hold any.
func limited(_ number: Int64, to bound: Int64 = 1 << 52) -> Int64 { min(max(number, -bound), bound) }
