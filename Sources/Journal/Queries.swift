import Assessment
import GRDB

/// A session as Home shows it, without its events being read.
package struct SessionOutline: Equatable, Sendable {
    package enum State: String, Sendable { case running, submitted, ended }

    package var session: SessionID
    package var course: CourseID
    package var label: String
    package var mode: Rules.Mode
    /// The time of day in milliseconds since 1970-01-01 UTC, as is `last`.
    package var started: Int64
    package var last: Int64
    package var questions: Int
    package var answered: Int
    /// The question before the learner, from 0.
    package var current: Int
    package var state: State
}

/// How many items of a course were answered, are missed, are misconceptions, lucky guesses, marked; see `Standing`.
package struct Tally: Equatable, Sendable {
    package var answered = 0
    package var missed = 0
    package var misconceptions = 0
    package var guesses = 0
    package var marked = 0
    /// When the learner last answered something in the course, or chose something in an exam; nil: never.
    package var last: Int64?
}

/// The events of a session, and what of it this program could not read.
package struct History: Equatable, Sendable {
    package var events: [Event]
    /// Events of a later Swot.
    package var newer: [EventRecord]

    /// The fold of the events; nil where its start is missing.
    package var session: Session? { Session(events) }
}

extension Journal {
    /// The sessions that go on, the one studied last first.
    ///
    /// One in which nothing was answered yet, or chosen in an exam, is none of them: nothing is lost when it is not gone on
    /// with, and however many there are, they cost nothing.
    package func openSessions() throws(JournalError) -> [SessionOutline] {
        try outlines("WHERE state = 'running' AND studied = 1 ORDER BY last DESC, session")
    }

    /// The exams that go on, with the items of their forms. One that a program has open is among them from its first question
    /// on, before anything is chosen.
    package func openExams() throws(JournalError) -> [(outline: SessionOutline, items: Set<ItemID>)] {
        var outlines = try openSessions()
        for session in heldSessions() where !outlines.contains(where: { $0.session == session }) {
            outlines += try self.outlines(
                "WHERE state = 'running' AND session = :session", ["session": session.text])
        }
        var exams: [(SessionOutline, Set<ItemID>)] = []
        for outline in outlines where outline.mode == .exam {
            guard let session = try history(of: outline.session).session else { continue }
            exams.append((outline, Set(session.form.entries.map(\.item))))
        }
        return exams
    }

    /// All sessions, the one studied last first; those without an answer are among them.
    package func sessions() throws(JournalError) -> [SessionOutline] {
        try outlines("ORDER BY last DESC, session")
    }

    private func outlines(
        _ condition: String, _ arguments: StatementArguments = [:]
    ) throws(JournalError) -> [SessionOutline] {
        try reading { db in
            let sql = """
                SELECT session, course, label, mode, started, last, questions, answered, current, state
                FROM session \(condition)
                """
            return try db.all(sql, arguments, SessionOutline.init)
        }
    }

    /// The events of a session in their order.
    ///
    /// - Throws: `JournalError.damaged` where fewer are found than the session has, or one is not what was written.
    package func history(of session: SessionID) throws(JournalError) -> History {
        try reading { db in
            var history = History(events: [], newer: [])
            var damages: [Damage] = []
            let sql = "SELECT first_event, last_event, events FROM session WHERE session = :session"
            let extent = try db.first(sql, ["session": session.text]) {
                ($0.number("first_event"), $0.number("last_event"), $0.int("events"))
            }
            guard let (first, last, events) = extent else { return history }
            let condition = "WHERE sequence BETWEEN :first AND :last AND session = :session ORDER BY sequence"
            try db.records(condition, ["first": first, "last": last, "session": session.text]) { record in
                guard record.isSound else { return damages.append(.altered(record)) }
                switch record.reading {
                case .event(let event): history.events.append(event)
                case .newer, .fact: history.newer.append(record)
                case .unreadable(let member): damages.append(.unreadable(record, member: member))
                }
            }
            let missing = events &- history.events.count &- history.newer.count &- damages.count
            if missing > 0 { damages.append(.uncounted(session, events: missing)) }
            guard damages.isEmpty else {
                throw JournalError.damaged(path: paths.journal, report: Report(damages: damages))
            }
            history.endWhereDropped()
            return history
        }
    }

    /// What the learner wrote on an item last; nil for nothing.
    package func note(course: CourseID, item: ItemID, fingerprint: Fingerprint) throws(JournalError) -> String? {
        try reading { db in
            let sql = """
                SELECT note FROM item WHERE course = :course AND item IN (:item, :derived) AND note IS NOT NULL
                ORDER BY item = :item DESC
                """
            let derived = ItemID(derivedFrom: fingerprint)
            return try db.first(
                sql, ["course": course.text, "item": item.text, "derived": derived.text]
            ) { $0.text("note") }
        }
    }

    /// What Home counts of a course.
    package func tally(of course: CourseID) throws(JournalError) -> Tally {
        try reading { db in
            let sql = "SELECT answered, missed, misconceptions, guesses, marked, last FROM tally WHERE course = :course"
            return try db.first(sql, ["course": course.text]) {
                Tally(
                    answered: $0.int("answered"), missed: $0.int("missed"),
                    misconceptions: $0.int("misconceptions"), guesses: $0.int("guesses"), marked: $0.int("marked"),
                    last: $0.optionalNumber("last"))
            } ?? Tally()
        }
    }

    /// When the learner last studied anything; nil: never.
    package func lastStudied() throws(JournalError) -> Int64? {
        try reading { try $0.first("SELECT max(last) AS last FROM tally") { $0.optionalNumber("last") } ?? nil }
    }

    /// The Markdown of an item as it was asked; nil for a version that never was.
    package func source(of version: Fingerprint) throws(JournalError) -> String? {
        try reading { db in
            try db.first(
                "SELECT source FROM item_version WHERE version = :version", ["version": version.description]
            ) { $0.text("source") }
        }
    }

    /// The events after one of the journal, in their order, at most `limit` of them.
    package func records(after sequence: Int64 = 0, limit: Int = 1000) throws(JournalError) -> [EventRecord] {
        try reading { db in
            var records: [EventRecord] = []
            try db.records(
                "WHERE sequence > :last ORDER BY sequence LIMIT :limit", ["last": sequence, "limit": limit]
            ) { records.append($0) }
            return records
        }
    }
}

extension SessionOutline {
    fileprivate init(_ row: StoredRow) {
        self.init(
            session: SessionID(row.text("session")), course: CourseID(row.text("course")), label: row.text("label"),
            mode: row.choice("mode") ?? .study, started: row.number("started"), last: row.number("last"),
            questions: row.int("questions"),
            answered: row.int("answered"), current: row.int("current"), state: row.choice("state") ?? .ended)
    }
}

extension History {
    /// Ends an exam that was dropped in an earlier Swot after its time had run out.
    ///
    /// To drop it, that Swot took the exam up, and let its clock run out first: every choice became an answer, and an attempt
    /// stood in the results that nobody had made. What gives it away is that they happened before the exam was taken up, on the
    /// clock that nobody sets. The events stay as they are; what they say is that the exam was ended without an attempt.
    fileprivate mutating func endWhereDropped() {
        guard case .started(let opening)? = events.first?.kind, opening.rules.mode == .exam else { return }
        for (index, event) in events.enumerated().dropFirst() {
            let before = events[index - 1]
            guard event.at.steady < before.at.steady else { continue }
            switch event.kind {
            case .answered, .closed, .submitted(.time):
                events.replaceSubrange(index..., with: [Event(at: before.at, .ended)])
                return
            default: continue
            }
        }
    }
}
