import Assessment
import Testing

/// The session machine over questions that are no choice.
@Suite struct RespondingTests {
    private let choice = Sample.entry("one")

    private func entry(_ declaration: ResponseDeclaration, _ name: String = "q") -> Form.Entry {
        var entry = Sample.entry(name)
        entry.declaration = declaration
        return entry
    }

    private var text: Form.Entry { entry(.shortText(.init(["commit"])), "text") }
    private var statements: Form.Entry {
        entry(
            .statements(
                .init(
                    statements: choice.options,
                    correct: Dictionary(uniqueKeysWithValues: choice.options.map { ($0, true) }))))
    }

    @Test func aResponseTakesThePlaceOfTheOneBefore() throws {
        var session = try Sample.session([text])
        try session.carryOut(.respond(.text("com")))
        try session.carryOut(.respond(.text("commit")))
        #expect(session.currentQuestion?.response == .text("commit"))
        #expect(session.currentQuestion?.asking?.changes == 0, "what is typed is reached in steps")
        #expect(try session.carryOut(.respond(.text("commit"))) == [])
        try session.carryOut(.respond(.text(" ")))
        #expect(session.currentQuestion?.response == nil)
    }

    @Test func aHalfGivenResponseIsKeptAndIsNoAnswer() throws {
        var session = try Sample.session([statements, text])
        let half = Response.judged([choice.options[0]: true])
        try session.carryOut(.respond(half))
        #expect(throws: Refusal.incomplete) { try session.carryOut(.answer(nil)) }
        try session.carryOut(.go(to: 1))
        try session.carryOut(.go(to: 0))
        #expect(session.currentQuestion?.response == half)
    }

    @Test func takingAJudgementBackIsAChange() throws {
        var session = try Sample.session([statements])
        try session.carryOut(.respond(.judged([choice.options[0]: true])))
        try session.carryOut(.respond(.judged([choice.options[0]: true, choice.options[1]: false])))
        #expect(session.currentQuestion?.asking?.changes == 0)
        try session.carryOut(.respond(.judged([choice.options[0]: false, choice.options[1]: false])))
        #expect(session.currentQuestion?.asking?.changes == 1)
    }

    @Test func whatIsNoResponseToTheQuestionIsRefused() throws {
        var session = try Sample.session([text, choice])
        #expect(throws: Refusal.noSuchResponse) { try session.carryOut(.respond(.lines([1]))) }
        #expect(throws: Refusal.noSuchOption) { try session.carryOut(.toggle(choice.options[0])) }
        #expect(throws: Refusal.noSuchOption) { try session.carryOut(.strike(choice.options[0])) }
        try session.carryOut(.go(to: 1))
        #expect(throws: Refusal.noSuchResponse) {
            try session.carryOut(.respond(.chosen(Set(choice.options.prefix(2)))))
        }
    }

    @Test func choosingByResponseBringsStruckOptionsBack() throws {
        var session = try Sample.session([choice])
        try session.carryOut(.strike(choice.options[0]))
        try session.carryOut(.respond(.chosen([choice.options[0]])))
        #expect(session.currentQuestion?.asking?.struck == [])
    }

    @Test func notToKnowIsAnAnswerWithoutPointsPenaltyOrCertainty() throws {
        var session = try Sample.session([statements])
        try session.carryOut(.respond(.unknown))
        try session.carryOut(.answer(.high))
        let answer = try #require(session.currentQuestion?.answered?.answer)
        #expect((answer.score, answer.outcome, answer.confidence) == (.zero, .incorrect, nil))
        #expect(answer.points(penalty: .one) == .zero)
    }

    @Test func inAnExamNotToKnowCostsNothingAndHalfGivenResponsesCount() throws {
        var exam = Sample.exam(items: 3)
        exam.penalty = Fraction(1, 4)
        exam.scoring = .partial
        var session = try Sample.session([statements, text, choice], rules: exam.rules)
        try session.carryOut(.respond(.judged([choice.options[0]: true])))
        try session.carryOut(.go(to: 1))
        try session.carryOut(.respond(.unknown))
        try session.carryOut(.go(to: 2))
        try session.carryOut(.respond(.chosen([choice.options[1]])))
        try session.carryOut(.submit(.learner))
        #expect(ExamResult(session).lines.map(\.points) == [Fraction(1, 4), .zero, Fraction(-1, 4)])
    }

    /// In study a distractor that works earns its part. In exams the best answer alone earns the point, also where others
    /// are scored in part.
    @Test(arguments: [
        (Rules.study, 1, Fraction(1, 2)), (.review, 1, Fraction(1, 2)), (.study, 0, .one), (.study, 2, .zero),
        (partialExam, 1, .zero), (partialExam, 0, .one),
    ])
    func whatWorksButIsWorseEarnsAPartOutsideExams(rules: Rules, option: Int, score: Fraction) throws {
        let options = choice.options
        let best = entry(.choice(.init(options: options, keys: [options[0]], weights: [options[1]: Fraction(1, 2)])))
        var session = try Sample.session([best], rules: rules)
        try session.carryOut(.toggle(options[option]))
        try session.carryOut(rules.feedback == .atEnd ? .submit(.learner) : .answer(nil))
        #expect(session.currentQuestion?.answered?.answer.score == score)
    }

    private static let partialExam: Rules = {
        var exam = Sample.exam(items: 1)
        exam.scoring = .partial
        return exam.rules
    }()

    @Test func aTypedAnswerCanBeClaimed() throws {
        var session = try Sample.session([text])
        #expect(throws: Refusal.nothingToClaim) { try session.carryOut(.claim) }
        try session.carryOut(.respond(.text("comit")))
        try session.carryOut(.answer(nil))
        #expect(session.currentEntry?.declaration.isNearlyRight(.text("comit")) == true)
        #expect(session.canClaim)
        try session.carryOut(.claim)
        let question = try #require(session.currentQuestion)
        #expect(question.answered?.outcome == .correct && question.answered?.answer.isClaimed == true)
        #expect(question.firstAnswer == question.answered)
        #expect(Summary(session).missed == [])
        #expect(session.correctAnswers == 1)
        #expect(throws: Refusal.nothingToClaim) { try session.carryOut(.claim) }
        try session.carryOut(.undo)
        #expect(session.correctAnswers == 0)
    }

    /// Whoever answers again has seen what is accepted.
    @Test func aSecondTryCannotBeClaimed() throws {
        var session = try Sample.session([text])
        for command in [Command.respond(.text("push")), .answer(nil), .undo, .respond(.text("comit")), .answer(nil)] {
            try session.carryOut(command)
        }
        #expect(throws: Refusal.nothingToClaim) { try session.carryOut(.claim) }
    }

    @Test func aMadeUpClaimOfASecondTryChangesNothing() throws {
        var session = try Sample.session([text])
        for command in [Command.respond(.text("push")), .answer(nil), .undo, .respond(.text("comit")), .answer(nil)] {
            try session.carryOut(command)
        }
        var answer = try #require(session.currentQuestion?.answered?.answer)
        answer.score = .one
        session.evolve(Event(at: session.last, .claimed(try #require(session.subject(0)), answer)))
        #expect(session.currentQuestion?.answered?.outcome == .incorrect && session.correctAnswers == 0)
        #expect(session.currentQuestion?.firstAnswer?.answer.response == .text("push"))
    }

    @Test(arguments: [Response.unknown, .text("commit")]) func whatIsRightOrNotKnownIsNotClaimed(response: Response)
        throws
    {
        var session = try Sample.session([text])
        try session.carryOut(.respond(response))
        try session.carryOut(.answer(nil))
        #expect(throws: Refusal.nothingToClaim) { try session.carryOut(.claim) }
    }

    @Test func aChoiceIsNotClaimed() throws {
        var session = try Sample.session([choice])
        try session.carryOut(.toggle(choice.options[1]))
        try session.carryOut(.answer(nil))
        #expect(throws: Refusal.nothingToClaim) { try session.carryOut(.claim) }
    }

    @Test func aRecallIsGraded() throws {
        var session = try Sample.session([entry(.recall(.init()))])
        try session.carryOut(.respond(.grade(.hard)))
        try session.carryOut(.answer(nil))
        #expect(session.currentQuestion?.answered?.outcome == .correct)
    }
}
