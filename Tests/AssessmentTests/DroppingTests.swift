import Assessment
import Testing

/// An interrupted session that is let go from Home, without being taken up again.
@Suite struct DroppingTests {
    let entries = [Sample.entry("one"), Sample.entry("two")]

    /// An exam of one minute that was left after two seconds with an answer chosen.
    func leftExam() throws -> (session: Session, events: [Event]) {
        let start = Event(
            at: Instant(wall: 0, steady: 0),
            .started(Sample.opening(entries, rules: Sample.exam(items: 2, minutes: 1).rules)))
        var session = try #require(Session(start))
        var events = [start]
        for (command, time) in [(Command.go(to: 0), 0), (.toggle(entries[0].keys[0]), 1_000), (.leave, 2_000)] {
            let happened = try session.decide(command, at: session.moment(Int64(time)))
            for event in happened { session.evolve(event) }
            events += happened
        }
        return (session, events)
    }

    /// The exam lasts one minute. It may be dropped at once, after an hour, or over a restart of the machine.
    @Test(arguments: [(3_000, 3_000), (3_600_000, 3_600_000), (86_400_000, 5_000)] as [(Int64, Int64)])
    func aDroppedExamIsNoAttempt(wall: Int64, steady: Int64) throws {
        var (session, _) = try leftExam()
        let now = Instant(wall: wall, steady: steady, offset: 3_600)
        let events = try session.decide(.drop, at: now)
        #expect(events == [Event(at: now, .dropped)])
        for event in events { session.evolve(event) }
        #expect(session.phase == .dropped)
        #expect(session.isOver)
        #expect(session.submission == nil)
        #expect(session.answers == [])
        #expect(session.questions.allSatisfy { $0.answered == nil && $0.firstAnswer == nil })
        #expect(session.elapsed == 2_000)
        #expect(session.absence.count == 0)
    }

    /// Home says how much time is left. It is what is left of the exam when it is taken up again, however late.
    @Test func timeAwayCostsNothing() throws {
        var (session, _) = try leftExam()
        let later = Instant(wall: 86_400_000, steady: 86_400_000)
        for event in try session.decide(.resume, at: later) { session.evolve(event) }
        #expect(session.phase == .running)
        #expect(session.timeLeft(at: later) == 58_000)
        #expect(try session.decide(.drop, at: later).map(\.kind) == [.dropped])
    }

    @Test func nothingCanBeDoneInADroppedExam() throws {
        var (session, _) = try leftExam()
        session.evolve(Event(at: session.moment(9_000), .dropped))
        for command in [
            Command.resume, .go(to: 1), .toggle(entries[0].options[1]), .submit(.learner), .end, .drop, .leave,
        ] {
            #expect(throws: Refusal.sessionIsOver) { try session.decide(command, at: session.last) }
        }
        let before = session
        session.evolve(Event(at: session.moment(10_000), .submitted(.time)))
        session.evolve(Event(at: session.moment(10_000), .shown(try #require(session.subject(1)))))
        #expect(session == before)
    }

    /// In study and review every answer was given with its feedback, and stays.
    @Test func theAnswersOfADroppedStudySessionStay() throws {
        var session = try Sample.session(entries)
        try session.carryOut(.toggle(entries[0].keys[0]), at: 1_000)
        try session.carryOut(.answer(nil), at: 2_000)
        try session.carryOut(.leave, at: 3_000)
        try session.carryOut(.drop, at: 9_000_000)
        #expect(session.phase == .dropped)
        #expect(session.questions[0].answered?.outcome == .correct)
        #expect(Summary(session).elapsed == 2_000)
        #expect(session.elapsed == 3_000)
    }

    @Test func aSubmittedExamCannotBeDropped() throws {
        var (session, _) = try leftExam()
        try session.carryOut(.submit(.learner), at: 2_500)
        #expect(throws: Refusal.sessionIsOver) { try session.decide(.drop, at: session.last) }
    }

    /// What dropping wrote before it had an event of its own: the exam resumed, and its end at the moment at which its time
    /// would have been up had anybody held it.
    @Test func anExamThatWasDroppedBeforeIsToldApart() throws {
        let (left, events) = try leftExam()
        let resumed = Event(at: Instant(wall: 67_000, steady: 67_000), .resumed)
        let end = try left.decide(.heartbeat, at: Instant(wall: 67_000, steady: 67_000))
        #expect(end.map(\.kind).last == .submitted(.time))
        #expect(end.allSatisfy { $0.at.steady < resumed.at.steady })
        let session = try #require(Session(events + [resumed] + end))
        #expect(session.phase == .dropped)
        #expect(session.submission == nil)
        #expect(session.questions.allSatisfy { $0.answered == nil })
    }

    /// Somebody goes on with the exam, and its time runs out then: this is an attempt like any other.
    @Test func anExamWhoseTimeRunsOutAfterItWasResumedIsAnAttempt() throws {
        var (session, events) = try leftExam()
        for event in try session.decide(.resume, at: session.moment(67_000)) {
            session.evolve(event)
            events.append(event)
        }
        for event in try session.decide(.heartbeat, at: session.moment(900_000)) {
            session.evolve(event)
            events.append(event)
        }
        #expect(session.phase == .submitted)
        #expect(session.submission == .time)
        #expect(session.questions[0].answered?.outcome == .correct)
        #expect(session == Session(events))
    }
}
