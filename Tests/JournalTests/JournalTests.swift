import Assessment
import Learners
import Testing

@testable import Journal

@Suite struct JournalTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func whatWasAppendedIsThereAfterReopening() throws {
        let course = SmallCourse(items: 5)
        var learner = Learner(seed: 1)
        let id = SessionID(7)
        var session: Session
        do {
            let journal = try folder.open()
            session = try learner.begin(course.opening(), id, in: journal, sources: course.sources())
            for _ in 0..<100 { try learner.turn(&session, id, in: journal) }
        }
        let history = try folder.open().history(of: id)
        #expect(history.session == session)
        #expect(history.newer.isEmpty)
        #expect(try folder.open().source(of: course.outlines[0].version) == "## item-0\n\n- [x] A\n- [ ] B\n")
    }

    @Test(arguments: UInt64(1)...8) func twoProgramsMayWriteInTurn(seed: UInt64) throws {
        let course = SmallCourse(items: 5)
        var learner = Learner(seed: seed)
        let journals = [try folder.open(), try folder.open()]
        var sessions = try (0..<2).map { try learner.begin(course.opening(), SessionID($0), in: journals[$0]) }
        for turn in 0..<60 {
            let number = Int.random(in: 0..<2, using: &learner.generator)
            // Now and then a session goes over to the other program.
            let journal = journals[turn % 10 == 9 ? 1 - number : number]
            try learner.turn(&sessions[number], SessionID(number), in: journal)
        }
        for (number, session) in sessions.enumerated() {
            #expect(try journals[0].history(of: SessionID(number)).session == session, "seed \(seed)")
        }
        try journals[1].close()
        try journals[0].close()
        #expect(try Journal.verify(in: folder.path).damages.isEmpty, "seed \(seed)")
    }

    @Test func appendingNothingWritesNothing() throws {
        let journal = try folder.open()
        try journal.append([], session: SessionID(7))
        #expect(try journal.records().isEmpty)
        #expect(!journal.owesFollowUp)
    }

    /// An event after one that fails is not kept either.
    @Test func eventsAreAppendedAllOrNotAtAll() throws {
        let journal = try folder.open()
        try journal.writing { db in
            try db.execute(
                sql: """
                    CREATE TRIGGER no_notes BEFORE INSERT ON event WHEN new.kind = 'left'
                    BEGIN SELECT RAISE(ABORT, 'refused'); END
                    """)
        }
        let instant = Instant(wall: 1, steady: 1)
        #expect(throws: JournalError.self) {
            try journal.append([.heartbeat, .left, .heartbeat].map { Event(at: instant, $0) }, session: SessionID(1))
        }
        #expect(try journal.records().isEmpty)
        #expect(!journal.owesFollowUp)
    }

    @Test func aSessionThatNeverWasHasNoHistory() throws {
        #expect(try folder.open().history(of: SessionID(1)) == History(events: [], newer: []))
    }

    @Test(arguments: UInt64(1)...8) func theOutlineOfASessionIsItsFold(seed: UInt64) throws {
        let journal = try folder.open()
        var learner = Learner(seed: seed)
        let opening = SmallCourse(items: 6).opening(label: "warm-up", seed: seed)
        var session = try learner.begin(opening, SessionID(1), in: journal)
        for _ in 0..<60 {
            try learner.turn(&session, SessionID(1), in: journal)
            let outline = try #require(try journal.sessions().first)
            #expect(outline.answered == session.answers.count, "seed \(seed)")
            #expect(outline.current == session.current, "seed \(seed)")
            #expect(outline.last == session.last.wall, "seed \(seed)")
            #expect(outline.questions == 6 && outline.label == "warm-up" && outline.started == session.startedAt.wall)
        }
    }

    @Test func onlyRunningSessionsAreOpen() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 3)
        let opening = SmallCourse(items: 2).opening()
        for number in 1...4 {
            var session = try learner.begin(opening, SessionID(number), in: journal)
            try learner.answer(0, &session, SessionID(number), in: journal)
        }
        try journal.append([Event(at: learner.instant, .ended)], session: SessionID(2))
        try journal.append([Event(at: learner.instant, .submitted(.time))], session: SessionID(1))
        #expect(try journal.openSessions().map(\.session) == [SessionID(4), SessionID(3)], "the latest first")
        #expect(
            try journal.sessions().map(\.state).sorted { $0.rawValue < $1.rawValue } == [
                .ended, .running, .running, .submitted,
            ])
    }

    @Test func aSessionWithoutAnAnswerLeavesNothingBehind() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 3)
        let course = SmallCourse(items: 2)
        var session = try learner.begin(course.opening(), SessionID(1), in: journal)
        try learner.do([.go(to: 1), .toggle(session.form.entries[1].options[0]), .leave], &session, in: journal)
        try journal.append([Event(at: learner.instant, .resumed)], session: SessionID(1))
        #expect(try journal.openSessions().isEmpty)
        #expect(try journal.lastStudied() == nil)
        #expect(try journal.tally(of: course.id).last == nil)
        #expect(try journal.days(of: course.id).isEmpty)

        // It can still be gone on with by the program that has it open, and then it counts.
        try learner.do([.answer(nil)], &session, in: journal)
        #expect(try journal.openSessions().map(\.session) == [SessionID(1)])
        #expect(try journal.lastStudied() == learner.now)
        #expect(try journal.days(of: course.id).map(\.answers) == [1])
    }

    /// Somebody who takes the only answer back has studied all the same.
    @Test func aSessionWhoseOnlyAnswerWasTakenBackGoesOn() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 3)
        var session = try learner.begin(SmallCourse(items: 2).opening(), SessionID(1), in: journal)
        try learner.answer(1, &session, in: journal)
        try learner.do([.undo], &session, in: journal)
        let outline = try #require(try journal.openSessions().first)
        #expect(outline.answered == 0)
    }

    /// What is not chosen is not begun; but a form that is on the screen of some program must not be seen elsewhere.
    @Test func anExamGoesOnFromItsFirstChoiceOrWhileSomebodyHasItOpen() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 3)
        let course = SmallCourse(items: 2)
        let rules = Rules(mode: .exam, feedback: .atEnd, allowsHints: false, allowsUndo: false, limit: 60_000)
        var session = try learner.begin(course.opening(rules: rules), SessionID(1), in: journal)
        #expect(try journal.openExams().isEmpty)
        do {
            let lock = try journal.hold(SessionID(1))
            #expect(try journal.openSessions().isEmpty)
            #expect(try journal.openExams().map(\.items) == [Set(course.outlines.map(\.id))])
            withExtendedLifetime(lock) {}
        }
        #expect(try journal.openExams().isEmpty)
        try learner.do([.go(to: 1), .toggle(session.form.entries[1].options[0])], &session, in: journal)
        #expect(try journal.openSessions().map(\.session) == [SessionID(1)])
        #expect(try journal.openExams().count == 1)
        #expect(try journal.lastStudied() == learner.now)
    }

    /// A thousand sessions without an answer are not looked at when Home asks which go on.
    @Test func sessionsWithoutAnAnswerAreNotSearched() throws {
        let journal = try folder.open()
        let plan = try journal.reading { db in
            try db.all(
                """
                EXPLAIN QUERY PLAN SELECT session FROM session
                WHERE state = 'running' AND studied = 1 ORDER BY last DESC, session
                """
            ) { $0.text("detail") }
        }
        #expect(plan.contains { $0.contains("session_open") }, "\(plan)")
    }

    @Test func eventsCanNeitherBeChangedNorDeleted() throws {
        let journal = try folder.open()
        var learner = Learner(seed: 1)
        let course = SmallCourse(items: 1)
        _ = try learner.begin(course.opening(), SessionID(1), in: journal, sources: course.sources())
        for sql in [
            "UPDATE event SET kind = 'ended'", "DELETE FROM event", "UPDATE item_version SET source = ''",
            "DELETE FROM item_version",
        ] {
            #expect(throws: JournalError.self) { try journal.writing { try $0.execute(sql: sql) } }
        }
        #expect(try journal.records().count == 1)
    }

    @Test func eventsAreNumberedAndChainedByDevice() throws {
        var learner = Learner(seed: 1)
        let opening = SmallCourse(items: 1).opening()
        for (session, machine) in ["old", "old", "new", "new"].enumerated() {
            let journal = try folder.open(machine: machine, device: DeviceID(0, UInt64(session)))
            _ = try learner.begin(opening, SessionID(session), in: journal)
        }
        let records = try folder.open(machine: "new").records()
        #expect(records.map(\.sequence) == [1, 2, 3, 4])
        #expect(records.map(\.device) == [0, 0, 2, 2].map { DeviceID(0, $0) }, "a restored home is a new device")
        #expect(records.map(\.number) == [1, 2, 1, 2])
        for (first, second) in [(0, 1), (2, 3)] {
            #expect(records[first].chain == EventRecord.chain(0, records[first].checksum))
            #expect(records[second].chain == EventRecord.chain(records[first].chain, records[second].checksum))
        }
    }
}
