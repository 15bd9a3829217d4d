import Assessment
import Testing

@Suite struct StudyTests {
    let entry = Sample.entry("one")
    let multiple = Sample.entry("many", options: 5, keys: 2)

    @Test func aSingleChoiceReplacesTheOneBefore() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.toggle(entry.options[1]))
        try session.carryOut(.toggle(entry.options[2]))
        #expect(session.currentQuestion?.response == .chosen([entry.options[2]]))
    }

    /// The same letter twice is a slip of the finger. In an exam an answer would be gone without a word.
    @Test func theSameChoiceAgainChangesNothing() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.toggle(entry.options[1]))
        #expect(try session.carryOut(.toggle(entry.options[1])) == [])
        #expect(session.currentQuestion?.response == .chosen([entry.options[1]]))
    }

    @Test func aMultipleResponseGathersChoices() throws {
        var session = try Sample.session([multiple])
        for index in [3, 0, 3, 4] { try session.carryOut(.toggle(multiple.options[index])) }
        #expect(session.currentQuestion?.response == .chosen([multiple.options[0], multiple.options[4]]))
    }

    @Test func choosingAStruckOptionBringsItBack() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.strike(entry.options[0]))
        #expect(session.currentQuestion?.asking?.struck == [entry.options[0]])
        try session.carryOut(.toggle(entry.options[0]))
        #expect(session.currentQuestion?.asking?.struck == [])
    }

    @Test func strikingTheChosenOptionTakesTheChoiceBack() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.toggle(entry.options[0]))
        try session.carryOut(.strike(entry.options[0]))
        #expect(session.currentQuestion?.response == nil)
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
        try session.carryOut(.toggle(multiple.options[0]), at: 2_000)
        try session.carryOut(.answer(nil), at: 7_500)
        let answer = try #require(session.currentQuestion?.answered?.answer)
        #expect(answer.response == .chosen([multiple.options[0]]))
        #expect(answer.score == Fraction(1, 2))
        #expect(answer.outcome == .partlyCorrect)
        #expect((answer.taken, answer.hints, answer.changes) == (7_500, 1, 0))
    }

    @Test func onlyTheTimeBeforeTheLearnerCounts() throws {
        var session = try Sample.session([entry, multiple])
        try session.carryOut(.go(to: 1), at: 3_000)
        try session.carryOut(.go(to: 0), at: 10_000)
        try session.carryOut(.toggle(entry.options[0]), at: 11_000)
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
        try session.carryOut(.toggle(entry.options[2]))
        try session.carryOut(.revealHint)
        let before = session.questions[0]
        try session.carryOut(.answer(nil))
        try session.carryOut(.go(to: 1))
        try session.carryOut(.undo)
        #expect(session.questions[0].card == before.card)
        #expect(session.current == 0)
        #expect(throws: Refusal.nothingToUndo) { try session.carryOut(.undo) }
    }

    /// With the first answer the learner has seen the key. The second try mends the score and nothing else.
    @Test func theFirstAnswerStaysAfterUndo() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.toggle(entry.options[2]), at: 1_000)
        try session.carryOut(.answer(nil), at: 2_000)
        #expect(!session.questions[0].isSecondTry)
        try session.carryOut(.undo, at: 3_000)
        #expect(session.questions[0].isSecondTry)
        try session.carryOut(.toggle(entry.keys[0]), at: 4_000)
        try session.carryOut(.answer(nil), at: 5_000)
        let question = session.questions[0]
        #expect(question.answered?.outcome == .correct)
        #expect(question.firstAnswer?.outcome == .incorrect)
        #expect(question.firstAnswer?.at == session.moment(2_000))
        #expect(Summary(session).total.points == .one)
        #expect(Summary(session).missed == [0])
    }

    @Test func anAnswerThatWasRightAtFirstIsNotMissedByUndoing() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.toggle(entry.keys[0]))
        try session.carryOut(.answer(nil))
        try session.carryOut(.undo)
        #expect(Summary(session).missed == [])
        try session.carryOut(.toggle(entry.options[3]))
        try session.carryOut(.answer(nil))
        #expect(Summary(session).missed == [0])
        #expect(session.questions[0].firstAnswer?.outcome == .correct)
    }

    @Test(arguments: [
        (Command.answer(nil), Refusal.nothingGiven), (.toggle(Sample.option("elsewhere")), .noSuchOption),
        (.undo, .nothingToUndo), (.go(to: 1), .noSuchQuestion), (.go(to: -1), .noSuchQuestion),
    ])
    func whatCannotBeDoneIsRefused(command: Command, refusal: Refusal) throws {
        let session = try Sample.session([entry])
        #expect(throws: refusal) { try session.decide(command, at: session.last) }
    }

    @Test func anAnsweredQuestionTakesNoChoice() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.toggle(entry.options[0]))
        try session.carryOut(.answer(nil))
        for command in [Command.toggle(entry.options[1]), .strike(entry.options[1]), .revealHint, .answer(nil)] {
            #expect(throws: Refusal.alreadyAnswered) { try session.carryOut(command) }
        }
    }

    @Test func anEndedSessionRefusesEverything() throws {
        var session = try Sample.session([entry])
        try session.carryOut(.end)
        for command in [Command.toggle(entry.options[0]), .toggleMark, .undo, .leave, .end] {
            #expect(throws: Refusal.sessionIsOver) { try session.carryOut(command) }
        }
    }
}

@Suite struct SessionTimeTests {
    let entries = [Sample.entry("one"), Sample.entry("two")]

    func answered(_ session: inout Session, at time: Int64) throws {
        let entry = try #require(session.currentEntry)
        try session.carryOut(.toggle(entry.keys[0]), at: time)
        try session.carryOut(.answer(nil), at: time)
    }

    /// However often the summary is opened, however long it is looked at, whichever question is visited again.
    @Test func theTimeOfASessionStopsWithItsLastAnswer() throws {
        var session = try Sample.session(entries)
        try answered(&session, at: 20_000)
        try session.carryOut(.go(to: 1), at: 30_000)
        try answered(&session, at: 48_000)
        #expect(Summary(session).elapsed == 48_000)
        try session.carryOut(.go(to: 0), at: 50_000)
        try session.carryOut(.toggleMark, at: 60_000)
        try session.carryOut(.leave, at: 90_000)
        session.evolve(Event(at: Instant(wall: 200_000, steady: 5), .resumed))
        try session.carryOut(.end, at: 40_000)
        #expect(Summary(session).elapsed == 48_000)
    }

    @Test func withoutAnAnswerASessionHasTakenNoTime() throws {
        var session = try Sample.session(entries)
        try session.carryOut(.go(to: 1), at: 30_000)
        #expect(Summary(session).elapsed == 0)
    }

    /// The learner went to bed with the card open.
    @Test func aCardLeftOpenOverNightCountsForFiveMinutes() throws {
        var session = try Sample.session(entries)
        try session.carryOut(.toggle(entries[0].keys[0]), at: 10_000)
        try session.carryOut(.answer(nil), at: 10_000 + 8 * 3_600_000)
        #expect(session.questions[0].answered?.answer.taken == 310_000)
        #expect(session.questions[0].spent == 310_000)
        #expect(Summary(session).elapsed == 310_000)
    }

    /// The time of an exam is time whatever the learner does with it.
    @Test func inAnExamEveryMillisecondCounts() throws {
        var session = try Sample.session(entries, rules: Sample.exam(items: 2, minutes: 120).rules)
        try session.carryOut(.toggle(entries[0].keys[0]), at: 3_600_000)
        try session.carryOut(.submit(.learner), at: 5_400_000)
        #expect(session.questions[0].answered?.answer.taken == 5_400_000)
        #expect(session.elapsed == 5_400_000)
        #expect(session.answeringTime == 5_400_000)
    }
}

@Suite struct SummaryTests {
    @Test func itCountsByTopicAndListsWhatWasMissed() throws {
        let entries = [
            Sample.entry("a", topic: "x"), Sample.entry("b", options: 5, keys: 2, topic: "y"),
            Sample.entry("c", topic: "x"),
        ]
        var session = try Sample.session(entries)
        try session.carryOut(.toggle(entries[0].keys[0]))
        try session.carryOut(.answer(nil))
        try session.carryOut(.go(to: 1))
        try session.carryOut(.toggle(entries[1].keys[0]))
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
