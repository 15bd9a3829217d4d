import Assessment
import GRDB
import Memory

/// Keeps the tables that follow from the events, one event at a time, in the order of the journal.
///
/// Rows are read when an event first needs them, changed in memory, and written by `finish()`. Only then is what the
/// answers to an item come to computed anew, once for each item, however many answers it got. So following one event costs a
/// few statements, and following a million of them writes each row once.
///
/// What it does depends on the events, their order and the settings, and on nothing else: made anew, the tables are the same.
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

    /// - Parameter db: in a transaction; what is written before `finish()` returns is not complete.
    init(db: Database) { self.db = db }

    /// Takes in an event as it was written.
    mutating func apply(_ record: EventRecord) throws {
        switch (record.reading, record.session) {
        case (.event(let event), let session?): try apply(event, record, session)
        case (.fact(let fact), _): try apply(fact, record)
        // An event that cannot be read still belongs to its session.
        case (.newer, let session?), (.unreadable, let session?): try change(session) { $0.pass(record) }
        case (.event, nil), (.newer, nil), (.unreadable, nil): break
        }
    }

    private mutating func apply(_ fact: Fact, _ record: EventRecord) throws {
        switch fact.kind {
        case .marked(let item): try change(item) { $0.isMarked = true }
        case .unmarked(let item): try change(item) { $0.isMarked = false }
        case .reviewed(let item, let review): try takeOver(review, of: item, at: fact.at, record)
        }
    }

    private mutating func apply(_ event: Event, _ record: EventRecord, _ id: SessionID) throws {
        if case .started(let opening) = event.kind { return try start(opening, event, record, id) }
        guard let session = try session(id) else { return }
        if session.isDropped(by: event) { try change(id) { $0.state = .ended } }
        try change(id) { $0.advance(by: event, record) }
        guard try self.session(id)?.state != .ended || !event.kind.isOfExamEnd else { return }
        switch event.kind {
        case .shown(let subject):
            try change(id) { $0.current = subject.question }
            try change(subject, session) { $0.seen = max($0.seen ?? 0, record.at) }
        case .responded(_, let response):
            if session.mode == .exam, !response.isEmpty { try studied(id, at: record.at) }
        case .marked(let subject): try change(subject, session) { $0.isMarked = true }
        case .unmarked(let subject): try change(subject, session) { $0.isMarked = false }
        case .noted(let subject, let text): try change(subject, session) { $0.note = text.isEmpty ? nil : text }
        case .answered(let subject, let answer): try self.answer(answer, subject, session, event, record, id)
        case .claimed(let subject, let answer): try claim(answer, subject, session, in: id)
        case .undone(let subject): try undo(subject, in: id)
        case .submitted: try submit(id, penalty: session.penalty)
        case .ended, .dropped: try change(id) { $0.state = .ended }
        case .started, .resumed, .left, .hintRevealed, .struck, .restored, .moved, .rated, .scratched, .paused,
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

extension Event.Kind {
    /// Whether it gives answers or ends the answering: what does not count of an exam that was dropped.
    fileprivate var isOfExamEnd: Bool {
        switch self {
        case .answered, .submitted: true
        default: false
        }
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

    /// A session begins once: a second beginning under the same name is passed over.
    private mutating func start(
        _ opening: Opening, _ event: Event, _ record: EventRecord, _ id: SessionID
    ) throws {
        if try session(id) == nil { sessions[id] = SessionRow(opening, event, record) }
    }

    /// Notes that the learner has studied in a session and so in its course.
    mutating func studied(_ id: SessionID, at moment: Int64) throws {
        try change(id) { $0.isStudied = true }
        guard let session = try session(id) else { return }
        try change(tally: session.course) { $0.studied(at: moment) }
    }

    /// Read once for all events that are followed together.
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
        try change(subject.item(of: session), body)
    }

    private mutating func change(_ item: CourseItem, _ body: (inout ItemRow) -> Void) throws {
        let key = try resolve(item)
        var row = try self.item(key)
        body(&row)
        items[key] = row
    }

    /// The item's row, to be changed. Its course gets a tally with it, so that `finish()` can count what changes.
    mutating func item(_ key: ItemKey) throws -> ItemRow {
        if let known = items[key] { return known }
        try change(tally: key.course) { _ in }
        let row = try ItemRow(key, db)
        items[key] = row
        return row
    }

    mutating func resolve(_ subject: Subject, _ session: SessionRow) throws -> ItemKey {
        try resolve(subject.item(of: session))
    }

    /// Which item an event is about.
    ///
    /// An item without an id goes by `~` and its fingerprint. Once an event names the same fingerprint with an id, all
    /// that was recorded without goes over to it, and what comes later without follows.
    mutating func resolve(_ named: CourseItem) throws -> ItemKey {
        let course = named.course.text
        let derived = ItemKey(course: course, item: ItemID(derivedFrom: named.fingerprint).text)
        let heir = try alias(of: derived, course, named.fingerprint)
        if named.item.isDerived { return heir.map { ItemKey(course: course, item: $0) } ?? derived }
        let key = ItemKey(course: course, item: named.item.text)
        if heir == nil { try adopt(derived, named.fingerprint, by: key) }
        return key
    }

    private mutating func alias(of derived: ItemKey, _ course: String, _ fingerprint: Fingerprint) throws -> String? {
        if let known = aliases[derived] { return known }
        aliases[derived] = try db.alias(of: fingerprint, in: course)
        return aliases[derived]
    }

    /// Gives an item that has got its id all that was recorded without one.
    private mutating func adopt(_ derived: ItemKey, _ fingerprint: Fingerprint, by key: ItemKey) throws {
        try db.insert(
            into: "alias", ["course": key.course, "fingerprint": fingerprint.description, "item": key.item])
        aliases[derived] = key.item
        let old = try item(derived)
        var heir = try item(key)
        heir.inherit(old)
        items[key] = heir
        items[derived] = old.emptied
        try db.run(
            "UPDATE answer SET item = :heir WHERE course = :course AND item = :item",
            ["heir": key.item, "course": key.course, "item": derived.item])
        changed.formUnion([key, derived])
    }
}

extension Subject {
    fileprivate func item(of session: SessionRow) -> CourseItem {
        CourseItem(course: CourseID(session.course), item: item, fingerprint: fingerprint)
    }
}

extension Database {
    /// The item that has taken over what was recorded of a fingerprint without an id; nil: none has.
    func alias(of fingerprint: Fingerprint, in course: String) throws -> String? {
        try first(
            "SELECT item FROM alias WHERE course = :course AND fingerprint = :fingerprint",
            ["course": course, "fingerprint": fingerprint.description]
        ) { $0.text("item") }
    }
}
