import Assessment
import GRDB
import Memory

/// Keeps the tables that follow from the events, one event at a time, in the order of the journal.
///
/// Rows are read when an event first needs them, changed in memory, and written by `finish()`. Only then is what the
/// answers to an item come to folded anew, once for each item, however many answers it got.
struct Projector {
    let db: Database
    private var sessions: [SessionID: SessionRow] = [:]
    var items: [ItemKey: ItemRow] = [:]
    private var aliases: [ItemKey: String] = [:]
    var tallies: [String: TallyRow] = [:]
    /// Items whose answers have changed.
    var changed: Set<ItemKey> = []
    var counts = CountChanges()
    /// The items of the questions that were answered.
    var answered: [(question: Int, key: ItemKey)] = []
    /// Where answers leave the items whose answers have changed.
    var schedules: [ItemKey: Schedule] = [:]
    private var settings: [String: CourseSettings] = [:]

    /// - Parameter known: a session whose row need not be read.
    init(db: Database, _ known: (id: SessionID, row: SessionRow)? = nil) {
        self.db = db
        if let known { sessions[known.id] = known.row }
    }

    /// Takes in an event that is read again.
    mutating func apply(_ record: EventRecord) throws {
        guard case .event(let event) = record.reading else {
            // An event that cannot be read still belongs to its session.
            return try change(record.session) { $0.pass(record) }
        }
        try apply(event, record)
    }

    /// Takes in an event that has just been written.
    mutating func apply(_ event: Event, _ record: EventRecord) throws {
        if case .started(let opening) = event.kind { return try start(opening, event, record) }
        guard let session = try session(record.session) else { return }
        try change(record.session) { $0.advance(by: event, record) }
        switch event.kind {
        case .resumed: try change(tally: session.course) { $0.studied(at: record.at) }
        case .shown(let subject):
            try change(record.session) { $0.current = subject.question }
            try change(subject, session) { $0.seen = max($0.seen ?? 0, record.at) }
        case .marked(let subject): try change(subject, session) { $0.isMarked = true }
        case .unmarked(let subject): try change(subject, session) { $0.isMarked = false }
        case .noted(let subject, let text): try change(subject, session) { $0.note = text.isEmpty ? nil : text }
        case .answered(let subject, let answer): try self.answer(answer, subject, session, record)
        case .undone(let subject): try undo(subject, record)
        case .submitted: try submit(record.session, penalty: session.penalty)
        case .ended: try change(record.session) { $0.state = "ended" }
        case .started, .left, .hintRevealed, .chosen, .struck, .restored, .moved, .rated, .scratched, .paused,
            .unpaused, .closed, .heartbeat:
            break
        }
    }

    /// Writes what has changed.
    ///
    /// - Returns: the sessions as they were written, and what the answers have come to.
    @discardableResult
    mutating func finish() throws -> (sessions: [SessionID: SessionRow], consequences: Consequences) {
        for key in changed { try fold(key) }
        for id in sessions.keys { try sessions[id]?.save(id, db) }
        for (key, row) in items {
            try row.save(key, db)
            tallies[key.course]?.count(row)
        }
        for (course, row) in tallies { try row.save(course, db) }
        try counts.save(db)
        defer { self = Projector(db: db) }
        var consequences = Consequences()
        for (question, key) in answered { consequences.schedules[question] = schedules[key] }
        if let key = answered.first?.key { consequences.settings = try settings(of: key.course) }
        return (sessions, consequences)
    }
}

/// What answers come to that were just given.
package struct Consequences: Sendable {
    /// By question, where the answer leaves the schedule of its item.
    package var schedules: [Int: Schedule] = [:]
    /// Those of the course.
    package var settings = CourseSettings()
}

// Sessions.
extension Projector {
    private mutating func session(_ id: SessionID) throws -> SessionRow? {
        if let known = sessions[id] { return known }
        sessions[id] = try SessionRow(id, db)
        return sessions[id]
    }

    mutating func change(_ id: SessionID, _ body: (inout SessionRow) -> Void) throws {
        guard var row = try session(id) else { return }
        body(&row)
        sessions[id] = row
    }

    private mutating func start(_ opening: Opening, _ event: Event, _ record: EventRecord) throws {
        if try session(record.session) == nil { sessions[record.session] = SessionRow(opening, event, record) }
        try change(tally: opening.course.text) { $0.studied(at: record.at) }
    }

    mutating func settings(of course: String) throws -> CourseSettings {
        if let known = settings[course] { return known }
        let found = try db.settings(of: CourseID(course))
        settings[course] = found
        return found
    }

    mutating func tally(of course: String) throws -> TallyRow {
        try change(tally: course) { _ in }
        return try tallies[course] ?? TallyRow(course, db)
    }

    mutating func change(tally course: String, _ body: (inout TallyRow) -> Void) throws {
        var row = try tallies[course] ?? TallyRow(course, db)
        body(&row)
        tallies[course] = row
    }
}

// Items.
extension Projector {
    private mutating func change(_ subject: Subject, _ session: SessionRow, _ body: (inout ItemRow) -> Void) throws {
        let key = try resolve(subject, session)
        var row = try item(key)
        body(&row)
        items[key] = row
    }

    mutating func item(_ key: ItemKey) throws -> ItemRow {
        if let known = items[key] { return known }
        try change(tally: key.course) { _ in }
        let row = try ItemRow(key, db)
        items[key] = row
        return row
    }

    /// Which item an event is about.
    ///
    /// An item without an id goes by `~` and its fingerprint. Once an event names the same fingerprint with an id, all
    /// that was recorded without goes over to it, and what comes later without follows.
    mutating func resolve(_ subject: Subject, _ session: SessionRow) throws -> ItemKey {
        let derived = ItemKey(course: session.course, item: ItemID(derivedFrom: subject.fingerprint).text)
        let heir = try alias(of: derived, session.course, subject.fingerprint)
        if subject.item.isDerived { return heir.map { ItemKey(course: session.course, item: $0) } ?? derived }
        let key = ItemKey(course: session.course, item: subject.item.text)
        if heir == nil { try adopt(derived, subject.fingerprint, by: key) }
        return key
    }

    private mutating func alias(of derived: ItemKey, _ course: String, _ fingerprint: Fingerprint) throws -> String? {
        if let known = aliases[derived] { return known }
        let sql = "SELECT item FROM alias WHERE course = ? AND fingerprint = ?"
        aliases[derived] = try db.first(sql, [course, fingerprint.description]) { $0.text(0) }
        return aliases[derived]
    }

    private mutating func adopt(_ derived: ItemKey, _ fingerprint: Fingerprint, by key: ItemKey) throws {
        try db.run("INSERT INTO alias VALUES (?, ?, ?)", [key.course, fingerprint.description, key.item])
        aliases[derived] = key.item
        let old = try item(derived)
        var heir = try item(key)
        heir.inherit(old)
        items[key] = heir
        items[derived] = old.emptied
        try db.run(
            "UPDATE answer SET item = ? WHERE course = ? AND item = ?", [key.item, key.course, derived.item])
        changed.formUnion([key, derived])
    }
}
