import Assessment
import GRDB
import Memory

/// The row of a course: what Home counts of it, and how fast its learner answers.
///
/// Home opens with one row a course, however many items and answers there are.
struct TallyRow {
    private var answered = 0
    private var missed = 0
    private var misconceptions = 0
    private var guesses = 0
    private var marked = 0
    /// When the learner last studied in the course; nil: never.
    private var last: Int64?
    /// Of the right answers so far. Whether the next one is quick is judged by it.
    var pace = Pace()

    init(_ course: String, _ db: Database) throws {
        guard let row = try db.first("SELECT * FROM tally WHERE course = :course", ["course": course], TallyRow.init)
        else { return }
        self = row
    }

    private init(_ row: StoredRow) {
        answered = row.int("answered")
        missed = row.int("missed")
        misconceptions = row.int("misconceptions")
        guesses = row.int("guesses")
        marked = row.int("marked")
        last = row.optionalNumber("last")
        pace = Pace(count: row.int("pace_count"), sum: row.number("pace_sum"), squares: row.number("pace_squares"))
    }

    func save(_ course: String, _ db: Database) throws {
        try db.insert(
            into: "tally",
            [
                "course": course, "answered": answered, "missed": missed, "misconceptions": misconceptions,
                "guesses": guesses, "marked": marked, "last": last, "pace_count": pace.count, "pace_sum": pace.sum,
                "pace_squares": pace.squares,
            ], onConflict: .replace)
    }

    /// Notes that something was answered, or chosen where answers count at the end. Nothing else is study.
    mutating func studied(at moment: Int64) { last = max(last ?? moment, moment) }

    /// Counts what has changed of an item.
    mutating func count(_ item: ItemRow) {
        let (was, is_) = (item.counted, item.now)
        answered &+= (is_.isAnswered ? 1 : 0) - (was.isAnswered ? 1 : 0)
        missed &+= (is_.isMissed ? 1 : 0) - (was.isMissed ? 1 : 0)
        misconceptions &+= (is_.isMisconception ? 1 : 0) - (was.isMisconception ? 1 : 0)
        guesses &+= (is_.isGuess ? 1 : 0) - (was.isGuess ? 1 : 0)
        marked &+= (is_.isMarked ? 1 : 0) - (was.isMarked ? 1 : 0)
    }
}
