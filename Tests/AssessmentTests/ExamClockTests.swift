import Assessment
import Testing

/// Ten minutes for two questions unless said otherwise; times in milliseconds since the beginning.
@Suite struct ExamClockTests {
    static let minute: Int64 = 60_000
    let entries = [Sample.entry("one"), Sample.entry("two")]

    func session(_ change: (inout Course.Exam) -> Void = { _ in }) throws -> Session {
        var exam = Sample.exam(items: 2)
        change(&exam)
        return try Sample.session(entries, rules: exam.rules)
    }

    @Test(arguments: [(0, 600_000), (1, 599_999), (599_999, 1), (600_000, 0), (700_000, 0)])
    func timeLeftIsADeadlineNotACountOfTicks(time: Int64, left: Int64) throws {
        let session = try session()
        #expect(session.timeLeft(at: session.moment(time)) == left)
        #expect(session.deadline == 600_000)
    }

    /// What the clock on the wall says has no part in it.
    @Test(arguments: [-7_200_000, 0, 7_200_000])
    func theTimeOfDayMayBeSet(shift: Int64) throws {
        var session = try session()
        let now = Instant(wall: 60_000 + shift, steady: 60_000)
        for event in try session.decide(.heartbeat, at: now) { session.evolve(event) }
        #expect(session.timeLeft(at: Instant(wall: 0, steady: 61_000)) == 539_000)
    }

    @Test func aChoiceFiftyMillisecondsBeforeZeroCounts() throws {
        var session = try session()
        try session.carryOut(.toggle(entries[0].keys[0]), at: 599_950)
        try session.carryOut(.heartbeat, at: 600_000)
        #expect(session.phase == .submitted)
        #expect(session.submission == .time)
        #expect(session.questions[0].answered?.outcome == .correct)
        #expect(session.questions[1].answered == nil)
    }

    /// The machine slept, or the process was stopped: the key comes too late, and the exam ended when its time did.
    @Test func aChoiceAfterZeroIsTooLate() throws {
        var session = try session()
        try session.carryOut(.toggle(entries[0].options[1]), at: 1_000)
        let happened = try session.carryOut(.toggle(entries[0].keys[0]), at: 9_000_000)
        #expect(happened.last == .submitted(.time))
        #expect(session.questions[0].response == .chosen([entries[0].options[1]]))
        #expect(session.elapsed == 600_000)
        #expect(session.last == Instant(wall: 600_000, steady: 600_000))
    }

    @Test func timeWithoutAProcessDoesNotCountButIsTold() throws {
        var session = try session()
        try session.carryOut(.heartbeat, at: 4_000)
        session.evolve(Event(at: Instant(wall: 904_000, steady: 50), .resumed))
        #expect(session.timeLeft(at: Instant(wall: 0, steady: 1_050)) == 595_000)
        #expect((session.absence.count, session.absence.duration) == (1, 900_000))
    }

    @Test func afterTheEndTheClockStands() throws {
        var session = try session()
        try session.carryOut(.submit(.learner), at: 60_000)
        try session.carryOut(.go(to: 1), at: 900_000)
        #expect(session.elapsed == 60_000)
        #expect(session.elapsed(at: session.moment(2_000_000)) == 60_000)
        #expect(session.deadline == nil)
    }

    @Test func aPauseDoesNotCountUntilItIsOver() throws {
        var session = try session { $0.pauses = .init(count: 1, minutes: 2) }
        try session.carryOut(.pause, at: 10_000)
        #expect(session.isPaused(at: session.moment(129_999)))
        #expect(session.timeLeft(at: session.moment(129_999)) == 590_000)
        #expect(!session.isPaused(at: session.moment(130_000)))
        #expect(session.timeLeft(at: session.moment(131_000)) == 589_000)
        #expect(session.deadline == 720_000)
        #expect(throws: Refusal.isPaused) { try session.carryOut(.toggle(entries[0].keys[0]), at: 20_000) }
        try session.carryOut(.heartbeat, at: 50_000)
        try session.carryOut(.unpause, at: 60_000)
        #expect(session.timeLeft(at: session.moment(61_000)) == 589_000)
        #expect(throws: Refusal.noPauseLeft) { try session.carryOut(.pause, at: 70_000) }
        #expect(session.questions[0].spent == 10_000)
    }

    @Test func aPauseThatIsOverlaidBySleepIsOnlyAsLongAsItMayBe() throws {
        var session = try session { $0.pauses = .init(count: 1, minutes: 2) }
        try session.carryOut(.pause, at: 0)
        try session.carryOut(.heartbeat, at: 300_000)
        #expect(session.elapsed == 180_000)
        #expect(session.pauseLeft == nil)
    }
}

@Suite struct SectionTests {
    let entries = ["a", "b", "c"].map { Sample.entry($0) }

    func session() throws -> Session {
        var exam = Sample.exam(items: 3, minutes: 3)
        exam.sections = [
            .init(title: "First", items: 2, minutes: 2), .init(title: "Second", items: 1, minutes: 1),
        ]
        return try Sample.session(entries, rules: exam.rules)
    }

    @Test func aSectionThatIsLeftIsClosed() throws {
        var session = try session()
        #expect(session.sectionQuestions == 0..<2)
        #expect(throws: Refusal.sectionIsClosed) { try session.carryOut(.go(to: 2)) }
        try session.carryOut(.submit(.learner), at: 30_000)
        #expect((session.section, session.current, session.phase) == (1, 2, .running))
        #expect(session.timeLeft(at: session.moment(30_000)) == 60_000)
        #expect(throws: Refusal.sectionIsClosed) { try session.carryOut(.go(to: 1), at: 31_000) }
        try session.carryOut(.submit(.learner), at: 40_000)
        #expect(session.phase == .submitted)
    }

    @Test func theTimeOfASectionEndsItAndBeginsTheNext() throws {
        var session = try session()
        try session.carryOut(.heartbeat, at: 120_000)
        #expect((session.section, session.current) == (1, 2))
        #expect(session.timeLeft(at: session.moment(150_000)) == 30_000)
    }

    @Test func aLongSleepEndsAllSectionsAtTheirMoments() throws {
        var session = try session()
        try session.carryOut(.toggle(entries[0].keys[0]), at: 1_000)
        let happened = try session.decide(.heartbeat, at: session.moment(9_000_000))
        for event in happened { session.evolve(event) }
        #expect(happened.filter { $0.kind == .submitted(.time) }.map(\.at.steady) == [180_000])
        #expect(session.elapsed == 180_000)
        #expect(session.questions.map(\.spent) == [120_000, 0, 60_000])
    }
}

@Suite struct ExamRuleTests {
    let entries = [Sample.entry("one"), Sample.entry("many", options: 5, keys: 2)]

    @Test(arguments: [
        (Command.revealHint, Refusal.hintsAreOff), (.undo, .undoIsOff), (.answer(nil), .answersCountAtTheEnd),
        (.note("n"), .notesAreOff), (.scratch("n"), .notesAreOff), (.rate(.high), .confidenceIsOff),
        (.pause, .noPauseLeft),
    ])
    func whatAnExamDoesNotAllow(command: Command, refusal: Refusal) throws {
        let session = try Sample.session(entries, rules: Sample.exam(items: 2).rules)
        #expect(throws: refusal) { try session.decide(command, at: session.last) }
    }

    @Test func choicesCanBeChangedUntilTheEnd() throws {
        var session = try Sample.session(entries, rules: Sample.exam(items: 2).rules)
        try session.carryOut(.toggle(entries[0].options[1]), at: 1_000)
        try session.carryOut(.go(to: 1), at: 2_000)
        try session.carryOut(.go(to: 0), at: 3_000)
        try session.carryOut(.toggle(entries[0].keys[0]), at: 4_000)
        try session.carryOut(.submit(.learner), at: 5_000)
        #expect(session.questions[0].answered?.answer.score == .one)
        #expect(throws: Refusal.sessionIsOver) { try session.carryOut(.toggle(entries[0].options[1]), at: 6_000) }
    }

    @Test func forwardOnlyGoesForward() throws {
        var exam = Sample.exam(items: 2)
        exam.navigation = .forward
        var session = try Sample.session(entries, rules: exam.rules)
        try session.carryOut(.go(to: 1))
        #expect(throws: Refusal.onlyForward) { try session.carryOut(.go(to: 0)) }
    }

    @Test func certaintyAndScratchPadBelongToTheExam() throws {
        var exam = Sample.exam(items: 2)
        exam.asksConfidence = true
        exam.allowsNotes = true
        var session = try Sample.session(entries, rules: exam.rules)
        try session.carryOut(.toggle(entries[0].keys[0]))
        try session.carryOut(.rate(.high))
        try session.carryOut(.scratch("B or C"))
        try session.carryOut(.submit(.learner))
        #expect(session.questions[0].answered?.answer.confidence == .high)
        #expect(session.scratch == "B or C")
        #expect(session.questions.allSatisfy { $0.note == nil })
    }

    @Test func onceSubmittedItCanBeGoneThroughAndEnded() throws {
        var session = try Sample.session(entries, rules: Sample.exam(items: 2).rules)
        try session.carryOut(.submit(.learner))
        try session.carryOut(.go(to: 1))
        try session.carryOut(.mark([0, 1]))
        #expect(session.questions.map(\.isMarked) == [true, true])
        try session.carryOut(.end)
        #expect(session.phase == .ended)
        #expect(session.submission == .learner)
    }
}
