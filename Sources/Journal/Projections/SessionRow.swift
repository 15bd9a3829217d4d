import Assessment
import GRDB
import Memory

/// The row of a session.
struct SessionRow {
    let course: String
    let label: String
    let mode: Rules.Mode
    let started: Int64
    private var last: Int64
    /// The moment of the last event on the clock that nobody sets, see `isDropped`.
    private var steady: Int64
    /// The cut score in per cent; nil: nothing is to be passed.
    let cut: Int?
    /// The points that a wrong answer costs.
    let penalty: Fraction
    /// What was predicted when it began.
    let forecast: Forecast?
    /// The points that it came to; nil before it is submitted.
    var points: Fraction?
    /// Whether items are asked out of turn.
    let isCramming: Bool
    /// Seconds east of UTC, where it began.
    let offset: Int
    let questions: Int
    let guesses: Guesses
    var answered: Int
    var current: Int
    var state: SessionOutline.State
    /// Whether anything was answered, or chosen where answers count at the end. Undoing does not change it.
    var isStudied: Bool
    private let firstEvent: Int64
    private var lastEvent: Int64
    private var events: Int
}

extension SessionRow {
    /// The row that a session's first event makes.
    init(_ opening: Opening, _ event: Event, _ record: EventRecord) {
        self.init(
            course: opening.course.text, label: opening.label, mode: opening.rules.mode, started: record.at,
            last: record.at, steady: event.at.steady,
            cut: opening.rules.cut, penalty: opening.rules.penalty, forecast: opening.forecast, points: nil,
            isCramming: opening.rules.isCramming, offset: Int(limited(Int64(opening.offset), to: Self.day)),
            questions: opening.form.entries.count, guesses: Guesses(opening), answered: 0, current: 0,
            state: .running, isStudied: false,
            firstEvent: record.sequence, lastEvent: record.sequence, events: 1)
    }

    /// The row as it was written; nil where there is none.
    init?(_ id: SessionID, _ db: Database) throws {
        let sql = "SELECT * FROM session WHERE session = :session"
        guard let row = try db.first(sql, ["session": id.text], { SessionRow($0) }) else { return nil }
        self = row
    }

    /// No offset is larger, in seconds.
    private static let day: Int64 = 86_400

    private init(_ row: StoredRow) {
        self.init(
            course: row.text("course"), label: row.text("label"), mode: row.choice("mode") ?? .study,
            started: row.number("started"), last: row.number("last"), steady: row.number("steady"),
            cut: row.optionalNumber("cut").map { Int($0) }, penalty: Fraction(row.text("penalty")) ?? .zero,
            forecast: row.optionalText("forecast").flatMap(Forecast.init),
            points: row.optionalText("points").flatMap { Fraction($0) }, isCramming: row.flag("cramming"),
            offset: Int(limited(row.number("offset"), to: Self.day)), questions: row.int("questions"),
            guesses: Guesses(text: row.text("guesses")),
            answered: row.int("answered"), current: row.int("current"), state: row.choice("state") ?? .ended,
            isStudied: row.flag("studied"), firstEvent: row.number("first_event"),
            lastEvent: row.number("last_event"), events: row.int("events"))
    }

    func save(_ id: SessionID, _ db: Database) throws {
        try db.insert(
            into: "session",
            [
                "session": id.text, "course": course, "label": label, "mode": mode.rawValue, "started": started,
                "last": last, "steady": steady, "cut": cut,
                "penalty": penalty.description, "forecast": forecast?.text, "points": points?.description,
                "cramming": isCramming, "offset": offset, "questions": questions, "guesses": guesses.text,
                "answered": answered,
                "current": current, "state": state.rawValue, "studied": isStudied, "first_event": firstEvent,
                "last_event": lastEvent, "events": events,
            ], onConflict: .replace)
    }

    /// Whether an event says that the exam ended before it was taken up for the last time.
    ///
    /// That cannot be. It was written so when an exam was dropped after its time had run out: taking it up to drop it let its
    /// clock run out first, and every choice became an answer. See `History`.
    func isDropped(by event: Event) -> Bool {
        guard mode == .exam, state == .running, event.at.steady < steady else { return false }
        return switch event.kind {
        case .answered, .closed, .submitted(.time): true
        default: false
        }
    }

    /// Takes in that an event happened, whatever it says.
    mutating func advance(by event: Event, _ record: EventRecord) {
        steady = event.at.steady
        pass(record)
    }

    /// The same of an event that this program cannot read.
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

/// The chance of a guess for each question of a form: all that an answer needs of its question.
struct Guesses: Equatable {
    /// The numbers with a blank after each. A number is written so that the same one is read again.
    let text: String

    init(text: String) { self.text = text }

    init(_ opening: Opening) {
        text = opening.form.entries.map { "\(GuessChance($0.declaration).value) " }.joined()
    }

    /// Nil for a question that the form does not have.
    subscript(question: Int) -> GuessChance? {
        let numbers = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: max(0, question) + 1)
        // What comes after the last split is the rest.
        guard numbers.indices.contains(question) else { return nil }
        return String(numbers[question]).flatMap { Double($0) }.map { GuessChance($0) }
    }
}
