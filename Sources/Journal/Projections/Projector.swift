import Assessment
import GRDB

/// Keeps the tables that follow from the events, one event at a time, in the order of the journal.
struct Projector {
    let db: Database

    /// Takes in an event that has just been written, or is read again.
    func apply(_ record: EventRecord) throws {
        guard case .event(let event) = record.reading else { return try pass(record) }
        try apply(event, record)
    }

    func apply(_ event: Event, _ record: EventRecord) throws {
        if case .started(let opening) = event.kind { return try start(opening, event, record) }
        guard let session = try session(record.session) else { return }
        try advance(session, by: event, record)
        switch event.kind {
        case .resumed: try studied(session.course, at: record.at)
        case .shown(let subject):
            try set("current", to: subject.question, of: record.session)
            try item(subject, session).seen(at: record.at)
        case .marked(let subject): try item(subject, session).mark(true)
        case .unmarked(let subject): try item(subject, session).mark(false)
        case .noted(let subject, let text): try item(subject, session).note(text)
        case .answered(let subject, let answer): try self.answer(answer, subject, session, record)
        case .undone(let subject): try undo(subject, session, record)
        case .submitted: try set("state", to: "submitted", of: record.session)
        case .ended: try set("state", to: "ended", of: record.session)
        case .started, .left, .hintRevealed, .chosen, .struck, .restored, .moved, .rated, .scratched, .paused,
            .unpaused,
            .closed, .heartbeat:
            break
        }
    }

    private func item(_ subject: Subject, _ session: Known) throws -> ItemProjection.Place {
        try ItemProjection(db: db, course: session.course).resolve(subject)
    }

    /// An event that cannot be read still belongs to its session.
    private func pass(_ record: EventRecord) throws {
        try db.run(
            "UPDATE session SET last = ?, last_event = ?, events = events + 1 WHERE session = ?",
            [record.at, record.sequence, record.session.text])
    }
}

extension Projector {
    /// What the events of a session need to know of it.
    struct Known {
        var course: String
        var mode: String
        var steady: Int64
        var questions: Int
    }

    private func session(_ id: SessionID) throws -> Known? {
        try db.first("SELECT course, mode, steady, questions FROM session WHERE session = ?", [id.text]) {
            Known(course: $0.text(0), mode: $0.text(1), steady: $0.number(2), questions: $0.int(3))
        }
    }

    private func start(_ opening: Opening, _ event: Event, _ record: EventRecord) throws {
        try db.run("INSERT OR IGNORE INTO tally (course) VALUES (?)", [opening.course.text])
        try db.run(
            """
            INSERT OR IGNORE INTO session VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, 0, 0, 'running', ?, ?, 1)
            """,
            [
                record.session.text, opening.course.text, opening.label, opening.rules.mode.rawValue, record.at,
                record.at, event.at.steady, opening.rules.limit, opening.form.entries.count, record.sequence,
                record.sequence,
            ])
        try studied(opening.course.text, at: record.at)
    }

    /// The time since the event before counts unless the session was taken up again, as in `Session.evolve`.
    private func advance(_ session: Known, by event: Event, _ record: EventRecord) throws {
        let passed = event.kind == .resumed ? 0 : max(0, event.at.steady &- session.steady)
        try db.run(
            """
            UPDATE session SET last = ?, steady = ?, elapsed = elapsed + ?, last_event = ?, events = events + 1
            WHERE session = ?
            """, [record.at, event.at.steady, passed, record.sequence, record.session.text])
    }

    private func studied(_ course: String, at moment: Int64) throws {
        try db.run("UPDATE tally SET last = max(last, ?) WHERE course = ?", [moment, course])
    }

    private func set(_ column: String, to value: some DatabaseValueConvertible, of session: SessionID) throws {
        try db.run("UPDATE session SET \(column) = ? WHERE session = ?", [value, session.text])
    }
}

extension Projector {
    /// The first answer to a question stands until it is undone; one to a question not in the form is none.
    private func answer(
        _ answer: Answer, _ subject: Subject, _ session: Known, _ record: EventRecord
    ) throws {
        guard subject.question >= 0, subject.question < session.questions else { return }
        let item = try item(subject, session)
        try db.run(
            """
            INSERT OR IGNORE INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                record.sequence, record.session.text, subject.question, session.course, item.id,
                subject.fingerprint.description, record.at, session.mode, answer.score.numerator,
                answer.score.denominator, answer.taken, answer.hints, answer.changes, answer.confidence?.rawValue,
                answer.response.map(\.description).joined(separator: " "),
            ])
        guard db.changesCount == 1 else { return }
        try db.run("UPDATE session SET answered = answered + 1 WHERE session = ?", [record.session.text])
        try studied(session.course, at: record.at)
        try item.weigh()
    }

    private func undo(_ subject: Subject, _ session: Known, _ record: EventRecord) throws {
        let place: StatementArguments = [record.session.text, subject.question]
        let sql = "SELECT item FROM answer WHERE session = ? AND question = ?"
        guard let item = try db.first(sql, place, { $0.text(0) }) else { return }
        try db.run("DELETE FROM answer WHERE session = ? AND question = ?", place)
        try db.run("UPDATE session SET answered = answered - 1 WHERE session = ?", [record.session.text])
        try ItemProjection(db: db, course: session.course).place(item).weigh()
    }
}
