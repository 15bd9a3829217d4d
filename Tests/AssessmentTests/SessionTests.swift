import Assessment
import Testing

@Suite struct StudyTests {
    let entry = Sample.entry("one")
    let multiple = Sample.entry("many", options: 5, keys: 2)

    @Test func aSingleChoiceReplacesTheOneBefore() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.choose(entry.options[1]))
        try session.carryOut(.choose(entry.options[2]))
        #expect(session.currentQuestion?.response == [entry.options[2]])
    }

    @Test func theSameChoiceIsTakenBack() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.choose(entry.options[1]))
        try session.carryOut(.choose(entry.options[1]))
        #expect(session.currentQuestion?.response == [])
    }

    @Test func aMultipleResponseGathersChoices() throws {
        var session = try Sample.session([multiple])
        for index in [3, 0, 3, 4] { try session.carryOut(.choose(multiple.options[index])) }
        #expect(session.currentQuestion?.response == [multiple.options[0], multiple.options[4]])
    }

    @Test func choosingAStruckOptionBringsItBack() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.strike(entry.options[0]))
        #expect(session.currentQuestion?.asking?.struck == [entry.options[0]])
        try session.carryOut(.choose(entry.options[0]))
        #expect(session.currentQuestion?.asking?.struck == [])
    }

    @Test func strikingTheChosenOptionTakesTheChoiceBack() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.choose(entry.options[0]))
        try session.carryOut(.strike(entry.options[0]))
        #expect(session.currentQuestion?.response == [])
        #expect(session.currentQuestion?.asking?.struck == [entry.options[0]])
    }

    @Test func hintsComeOneByOneAndEnd() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.revealHint)
        try session.carryOut(.revealHint)
        #expect(session.currentQuestion?.asking?.hints == 2)
        #expect(throws: Refusal.noMoreHints) { try session.carryOut(.revealHint) }
    }

    @Test func anAnswerKeepsResponsePointsTimeAndHints() throws {
        var session = try Sample.session([multiple])
        try session.carryOut(.revealHint, at: 1_000)
        try session.carryOut(.choose(multiple.options[0]), at: 2_000)
        try session.carryOut(.answer(nil), at: 7_500)
        let answer = try #require(session.currentQuestion?.answered?.answer)
        #expect(answer.response == [multiple.options[0]])
        #expect(answer.score == Fraction(1, 2))
        #expect(answer.outcome == .partlyCorrect)
        #expect((answer.taken, answer.hints, answer.changes) == (7_500, 1, 0))
    }

    @Test func onlyTheTimeBeforeTheLearnerCounts() throws {
        var session = try Sample.session([entry, multiple])
        try session.carryOut(.go(to: 1), at: 3_000)
        try session.carryOut(.go(to: 0), at: 10_000)
        try session.carryOut(.choose(entry.options[0]), at: 11_000)
        try session.carryOut(.answer(nil), at: 12_000)
        try session.carryOut(.leave, at: 50_000)
        #expect(session.questions[0].answered?.answer.taken == 5_000)
        #expect(session.questions.map(\.spent) == [5_000, 7_000])
        #expect(session.elapsed == 50_000)
    }

    @Test func timeWithoutAProcessDoesNotCount() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.leave, at: 4_000)
        session.evolve(Event(at: Instant(wall: 90_000, steady: 10), .resumed))
        session.evolve(Event(at: Instant(wall: 91_000, steady: 1_010), .heartbeat))
        #expect(session.elapsed == 5_000)
        #expect((session.absence.count, session.absence.duration) == (1, 86_000))
    }

    @Test func undoGoesBackToTheQuestionAsItWas() throws {
        var session = try Sample.session([entry, multiple])
        try session.carryOut(.choose(entry.options[2]))
        try session.carryOut(.revealHint)
        let before = session.questions[0]
        try session.carryOut(.answer(nil))
        try session.carryOut(.go(to: 1))
        try session.carryOut(.undo)
        #expect(session.questions[0] == before)
        #expect(session.current == 0)
        #expect(throws: Refusal.nothingToUndo) { try session.carryOut(.undo) }
    }

    @Test(arguments: [
        (Command.answer(nil), Refusal.nothingChosen), (.choose(Sample.option("elsewhere")), .noSuchOption),
        (.undo, .nothingToUndo), (.go(to: 1), .noSuchQuestion), (.go(to: -1), .noSuchQuestion),
    ])
    func whatCannotBeDoneIsRefused(command: Command, refusal: Refusal) throws {
        let session = try Sample.session([entry])
        #expect(throws: refusal) { try session.decide(command, at: session.last) }
    }

    @Test func anAnsweredQuestionTakesNoChoice() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.choose(entry.options[0]))
        try session.carryOut(.answer(nil))
        for command in [Command.choose(entry.options[1]), .strike(entry.options[1]), .revealHint, .answer(nil)] {
            #expect(throws: Refusal.alreadyAnswered) { try session.carryOut(command) }
        }
    }

    @Test func anEndedSessionRefusesEverything() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.end)
        for command in [Command.choose(entry.options[0]), .toggleMark, .undo, .leave, .end] {
            #expect(throws: Refusal.sessionIsOver) { try session.carryOut(command) }
        }
    }
}

@Suite struct SummaryTests {
    @Test func itCountsByTopicAndListsWhatWasMissed() throws {
        let entries = [
            Sample.entry("a", topic: "x"), Sample.entry("b", options: 5, keys: 2, topic: "y"),
            Sample.entry("c", topic: "x"),
        ]
        var session = try Sample.session(entries)
        try session.carryOut(.choose(entries[0].keys[0]))
        try session.carryOut(.answer(nil))
        try session.carryOut(.go(to: 1))
        try session.carryOut(.choose(entries[1].keys[0]))
        try session.carryOut(.answer(nil))

        let summary = Summary(session)
        #expect(summary.total.points == Fraction(3, 2))
        #expect(summary.total.share == Fraction(3, 4))
        #expect((summary.total.correct, summary.total.partlyCorrect, summary.total.incorrect) == (1, 1, 0))
        #expect(summary.topics.map(\.topic.text) == ["x", "y"])
        #expect(summary.topics.map(\.tally.questions) == [2, 1])
        #expect(summary.missed == [1])
    }
}
