import Assessment
import GRDB
import Memory

/// The row of a session.
struct SessionRow {
    let course: String
    let label: String
    let mode: String
    let started: Int64
    private var last: Int64
    private var steady: Int64
    private var elapsed: Int64
    let limit: Int64?
    /// The cut score in per cent; nil: nothing is to be passed.
    let cut: Int?
    /// The points that a wrong answer costs.
    let penalty: Fraction
    /// What was foretold when it began.
    let forecast: Forecast?
    /// The points that it came to; nil before it is submitted.
    var points: Fraction?
    /// Whether items are asked out of turn.
    let isCramming: Bool
    /// Seconds east of UTC.
    let offset: Int
    /// How many options and keys each question has.
    let choices: Choices
    var answered: Int
    var current: Int
    var state: String
    private let firstEvent: Int64
    private var lastEvent: Int64
    private var events: Int
}

extension SessionRow {
    /// The row that a session's first event makes.
    init(_ opening: Opening, _ event: Event, _ record: EventRecord) {
        self.init(
            course: opening.course.text, label: opening.label, mode: opening.rules.mode.rawValue, started: record.at,
            last: record.at, steady: event.at.steady, elapsed: 0, limit: opening.rules.limit,
            cut: opening.rules.cut, penalty: opening.rules.penalty, forecast: opening.forecast, points: nil,
            isCramming: opening.rules.isCramming, offset: Int(limited(Int64(opening.offset), to: Self.day)),
            choices: Choices(opening), answered: 0, current: 0, state: "running", firstEvent: record.sequence,
            lastEvent: record.sequence, events: 1)
    }

    /// The row as it was written; nil where there is none.
    init?(_ id: SessionID, _ db: Database) throws {
        let sql = "SELECT \(Self.columns) FROM session WHERE session = ?"
        guard let row = try db.first(sql, [id.text], { SessionRow($0) }) else { return nil }
        self = row
    }

    /// No offset is larger, in seconds.
    private static let day: Int64 = 86_400

    private static let columns = """
        course, label, mode, started, last, steady, elapsed, time_limit, cut, penalty, forecast, points, cramming,
        offset, choices, answered, current, state, first_event, last_event, events
        """

    private init(_ row: Columns) {
        self.init(
            course: row.text(0), label: row.text(1), mode: row.text(2), started: row.number(3), last: row.number(4),
            steady: row.number(5), elapsed: row.number(6), limit: row.optionalNumber(7),
            cut: row.optionalNumber(8).map { Int($0) }, penalty: Fraction(row.text(9)) ?? .zero,
            forecast: row.optionalText(10).flatMap(Forecast.init),
            points: row.optionalText(11).flatMap { Fraction($0) }, isCramming: row.flag(12),
            offset: Int(limited(row.number(13), to: Self.day)),
            choices: Choices(text: row.text(14)),
            answered: row.int(15), current: row.int(16), state: row.text(17), firstEvent: row.number(18),
            lastEvent: row.number(19), events: row.int(20))
    }

    func save(_ id: SessionID, _ db: Database) throws {
        try db.run(
            "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                id.text, course, label, mode, started, last, steady, elapsed, limit, cut, penalty.description,
                forecast?.text, points?.description, isCramming, offset, choices.text, answered, current, state,
                firstEvent, lastEvent, events,
            ])
    }

    /// The time since the event before counts unless the session was taken up again, as in `Session.evolve`.
    mutating func advance(by event: Event, _ record: EventRecord) {
        let passed = event.kind == .resumed ? 0 : max(0, event.at.steady &- steady)
        elapsed &+= passed
        steady = event.at.steady
        pass(record)
    }

    mutating func pass(_ record: EventRecord) {
        last = record.at
        lastEvent = record.sequence
        events &+= 1
    }
}

extension Forecast {
    /// Three numbers, as a row keeps them.
    fileprivate var text: String { "\(pass) \(low) \(high)" }

    init?(_ text: String) {
        let numbers = text.split(separator: " ").compactMap { Int($0) }.filter { (0...1000).contains($0) }
        guard numbers.count == 3 else { return nil }
        self.init(pass: numbers[0], low: numbers[1], high: numbers[2])
    }
}
