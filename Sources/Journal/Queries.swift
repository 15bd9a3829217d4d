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
    /// Milliseconds for which a process held the session.
    package var elapsed: Int64
    /// Milliseconds; nil: as long as the learner likes.
    package var limit: Int64?
    package var questions: Int
    package var answered: Int
    /// The question before the learner, from 0.
    package var current: Int
    package var state: State
}

/// How many items of a course were answered, are missed, are marked.
package struct Tally: Equatable, Sendable {
    package var answered = 0
    package var missed = 0
    package var marked = 0
    /// When the learner last began, took up or answered something in the course; nil: never.
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
    package func openSessions() throws(JournalError) -> [SessionOutline] {
        try outlines("WHERE state = 'running' ORDER BY last DESC, session")
    }

    /// The exams that go on, with the items of their forms.
    package func openExams() throws(JournalError) -> [(outline: SessionOutline, items: Set<ItemID>)] {
        var exams: [(SessionOutline, Set<ItemID>)] = []
        for outline in try openSessions() where outline.mode == .exam {
            guard let session = try history(of: outline.session).session else { continue }
            exams.append((outline, Set(session.form.entries.map(\.item))))
        }
        return exams
    }

    /// All sessions, the one studied last first.
    package func sessions() throws(JournalError) -> [SessionOutline] {
        try outlines("ORDER BY last DESC, session")
    }

    private func outlines(_ condition: String) throws(JournalError) -> [SessionOutline] {
        try reading { db in
            let sql = """
                SELECT session, course, label, mode, started, last, elapsed, time_limit, length(choices) / 2,
                    answered, current, state
                FROM session \(condition)
                """
            return try db.all(sql, [], SessionOutline.init)
        }
    }

    /// The events of a session in their order.
    ///
    /// - Throws: `JournalError.damaged` where fewer are found than the session has, or one is not what was written.
    package func history(of session: SessionID) throws(JournalError) -> History {
        try reading { db in
            var history = History(events: [], newer: [])
            var damages: [Damage] = []
            let sql = "SELECT first_event, last_event, events FROM session WHERE session = ?"
            let place = try db.first(sql, [session.text]) { ($0.number(0), $0.number(1), $0.int(2)) }
            guard let (first, last, events) = place else { return history }
            let condition = "WHERE sequence BETWEEN ? AND ? AND session = ? ORDER BY sequence"
            try db.records(condition, [first, last, session.text]) { record in
                guard record.isSound else { return damages.append(.altered(record)) }
                switch record.reading {
                case .event(let event): history.events.append(event)
                case .newer: history.newer.append(record)
                case .unreadable(let member): damages.append(.unreadable(record, member: member))
                }
            }
            let missing = events &- history.events.count &- history.newer.count &- damages.count
            if missing > 0 { damages.append(.uncounted(session, events: missing)) }
            guard damages.isEmpty else {
                throw JournalError.damaged(path: paths.journal, report: Report(damages: damages))
            }
            return history
        }
    }

    /// What the learner wrote on an item last; nil for nothing.
    package func note(course: CourseID, item: ItemID, fingerprint: Fingerprint) throws(JournalError) -> String? {
        try reading { db in
            try String.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT note FROM item WHERE course = ? AND item IN (?, ?) AND note IS NOT NULL
                        ORDER BY item = ? DESC
                        """),
                arguments: [course.text, item.text, "~\(fingerprint)", item.text])
        }
    }

    /// What Home counts of a course.
    package func tally(of course: CourseID) throws(JournalError) -> Tally {
        try reading { db in
            try db.first("SELECT answered, missed, marked, last FROM tally WHERE course = ?", [course.text]) {
                Tally(answered: $0.int(0), missed: $0.int(1), marked: $0.int(2), last: $0.optionalNumber(3))
            } ?? Tally()
        }
    }

    /// When the learner last studied anything; nil: never.
    package func lastStudied() throws(JournalError) -> Int64? {
        try reading { try Int64.fetchOne($0.cachedStatement(sql: "SELECT max(last) FROM tally")) }
    }

    /// The Markdown of an item as it was asked; nil for a version that never was.
    package func source(of version: Fingerprint) throws(JournalError) -> String? {
        try reading { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT source FROM item_version WHERE version = ?"),
                arguments: [version.description])
        }
    }

    /// The events after a place in the journal, in their order, at most so many.
    package func records(after sequence: Int64 = 0, limit: Int = 1000) throws(JournalError) -> [EventRecord] {
        try reading { db in
            var records: [EventRecord] = []
            try db.records("WHERE sequence > ? ORDER BY sequence LIMIT ?", [sequence, limit]) { records.append($0) }
            return records
        }
    }
}

extension SessionOutline {
    fileprivate init(_ row: Columns) {
        self.init(
            session: SessionID(row.text(0)), course: CourseID(row.text(1)), label: row.text(2),
            mode: Rules.Mode(rawValue: row.text(3)) ?? .study, started: row.number(4), last: row.number(5),
            elapsed: row.number(6), limit: row.optionalNumber(7), questions: row.int(8), answered: row.int(9),
            current: row.int(10), state: State(rawValue: row.text(11)) ?? .ended)
    }
}
