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
    private var settings: [String: CourseSettings] = [:]

    init(db: Database) { self.db = db }

    /// Takes in an event as it was written.
    mutating func apply(_ record: EventRecord) throws {
        guard case .event(let event) = record.reading else {
            // An event that cannot be read still belongs to its session.
            return try change(record.session) { $0.pass(record) }
        }
        try apply(event, record)
    }

    private mutating func apply(_ event: Event, _ record: EventRecord) throws {
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
    mutating func finish() throws {
        for key in changed { try fold(key) }
        for (id, row) in sessions { try row.save(id, db) }
        for (key, row) in items {
            try row.save(key, db)
            tallies[key.course]?.count(row)
        }
        for (course, row) in tallies { try row.save(course, db) }
        try counts.save(db)
        self = Projector(db: db)
    }
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
