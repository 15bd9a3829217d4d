import Assessment
import GRDB
import Memory

/// The row of a course: what Home counts of it, and how fast its learner answers.
struct TallyRow {
    private var answered = 0
    private var missed = 0
    private var marked = 0
    /// When the learner last began, took up or answered something in the course.
    private var last: Int64 = 0
    var pace = Pace()

    init(_ course: String, _ db: Database) throws {
        let sql = """
            SELECT answered, missed, marked, last, pace_count, pace_sum, pace_squares FROM tally WHERE course = ?
            """
        guard let row = try db.first(sql, [course], TallyRow.init) else { return }
        self = row
    }

    private init(_ row: Columns) {
        answered = row.int(0)
        missed = row.int(1)
        marked = row.int(2)
        last = row.number(3)
        pace = Pace(count: row.int(4), sum: row.number(5), squares: row.number(6))
    }

    func save(_ course: String, _ db: Database) throws {
        try db.run(
            "INSERT OR REPLACE INTO tally VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [course, answered, missed, marked, last, pace.count, pace.sum, pace.squares])
    }

    mutating func studied(at moment: Int64) { last = max(last, moment) }

    /// Counts what has changed of an item.
    mutating func count(_ item: ItemRow) {
        let (was, is_) = (item.counted, item.now)
        answered &+= (is_.isAnswered ? 1 : 0) - (was.isAnswered ? 1 : 0)
        missed &+= (is_.isMissed ? 1 : 0) - (was.isMissed ? 1 : 0)
        marked &+= (is_.isMarked ? 1 : 0) - (was.isMarked ? 1 : 0)
    }
}
