import Assessment
import TestSupport
import Testing

@Suite struct PenaltyTests {
    @Test(arguments: [
        (Fraction.one, Fraction(1, 4), Fraction.one), (.zero, Fraction(1, 4), Fraction(-1, 4)),
        (Fraction(1, 3), .one, Fraction(1, 3)), (.zero, .zero, .zero),
    ])
    func onlyAWrongAnswerCosts(score: Fraction, penalty: Fraction, points: Fraction) {
        #expect(Scoring.points(score, penalty: penalty) == points)
    }

    @Test(arguments: [(4, 5, 80, true), (3, 4, 80, false), (40, 50, 80, true), (79, 100, 80, false), (0, 3, 0, true)])
    func theCutScoreIsComparedExactly(right: Int, items: Int, cut: Int, isPassed: Bool) {
        #expect(Scoring.passes(Fraction(right), of: items, cut: cut) == isPassed)
    }

    @Test func thirdsThatMakeUpTheCutPass() {
        let points = (0..<12).reduce(Fraction.zero) { sum, _ in sum + Fraction(2, 3) }
        #expect(Scoring.passes(points, of: 10, cut: 80))
        #expect(!Scoring.passes(points - Fraction(1, 1_000_000), of: 10, cut: 80))
    }

    /// With k options and one key, blind guessing earns 1/k − (k − 1)/k × penalty an item.
    @Test(arguments: [(4, Fraction.zero, 0.25), (4, Fraction(1, 3), 0.0), (5, Fraction(1, 4), 0.0), (4, .one, -0.5)])
    func aPureGuesserEarnsWhatTheRulePredicts(options: Int, penalty: Fraction, mean: Double) {
        let entry = Sample.entry("item", options: options)
        var chance = SeededGenerator(seed: 5)
        var sum = 0.0
        for _ in 0..<100_000 {
            let response = Response.chosen([entry.options[Int.random(in: 0..<options, using: &chance)]])
            let score = entry.declaration.score(response, .allOrNothing)
            sum += Scoring.points(score, penalty: penalty).value
        }
        // Five standard errors.
        #expect(abs(sum / 100_000 - mean) < 5 * (1 + penalty.value) * 0.5 / 316)
    }
}

@Suite struct PureGuesserTests {
    /// Who chooses so many of the options blindly earns, with K keys among n: the mean over all choices there are, by the words
    /// of the rule.
    @Test(arguments: [
        (Scoring.partial, 5, 2, 2, Fraction.zero), (.partial, 6, 3, 3, .zero), (.partial, 6, 3, 2, Fraction(1, 4)),
        (.partial, 4, 2, 1, .one), (.allOrNothing, 5, 2, 2, Fraction(1, 2)),
    ])
    func theMeanIsWhatTheRulePredicts(scoring: Scoring, options: Int, keys: Int, chosen: Int, penalty: Fraction) {
        let entry = Sample.entry("item", options: options, keys: keys)
        let choices = (0..<1 << options).filter { $0.nonzeroBitCount == chosen }
        let worth = choices.map { choice in
            let right = (choice & (1 << keys - 1)).nonzeroBitCount
            let share =
                scoring == .partial
                ? max(0, Double(right - (chosen - right)) / Double(keys)) : right == keys && chosen == keys ? 1 : 0
            return share > 0 ? share : -penalty.value
        }
        let predicted = worth.reduce(0, +) / Double(worth.count)
        var chance = SeededGenerator(seed: 6)
        var sum = 0.0
        for _ in 0..<100_000 {
            let response = Response.chosen(Set(entry.options.shuffled(using: &chance).prefix(chosen)))
            sum += Scoring.points(entry.declaration.score(response, scoring), penalty: penalty).value
        }
        // Five standard errors of a value that lies between −penalty and 1.
        #expect(abs(sum / 100_000 - predicted) < 5 * (1 + penalty.value) * 0.5 / 316)
    }
}

@Suite struct FractionTextTests {
    @Test(arguments: [
        ("1", Fraction(1)), ("0", .zero), ("0.25", Fraction(1, 4)), ("1/3", Fraction(1, 3)), ("2.50", Fraction(5, 2)),
    ])
    func numbersAreReadExactly(text: String, number: Fraction) { #expect(Fraction(decimal: text) == number) }

    @Test(arguments: ["", "-1", "1/0", ".5", "1.", "1/2/3", "1e3", "½", "0.1234567", "a"])
    func othersAreNone(text: String) { #expect(Fraction(decimal: text) == nil) }
}

@Suite struct ExamResultTests {
    let entries = [
        Sample.entry("a", topic: "x"), Sample.entry("b", options: 5, keys: 2, topic: "y"),
        Sample.entry("c", topic: "x"),
        Sample.entry("d", topic: "y"),
    ]

    /// Right after wrong, half of two keys, wrong after right, nothing.
    func finished(_ change: (inout Course.Exam) -> Void = { _ in }) throws -> Session {
        var exam = Sample.exam(items: 4, pass: 50)
        change(&exam)
        var session = try Sample.session(entries, rules: exam.rules)
        try session.carryOut(.toggle(entries[0].options[1]), at: 1_000)
        try session.carryOut(.toggle(entries[0].keys[0]), at: 2_000)
        try session.carryOut(.go(to: 1), at: 10_000)
        try session.carryOut(.toggle(entries[1].keys[0]), at: 20_000)
        try session.carryOut(.go(to: 2), at: 30_000)
        try session.carryOut(.toggle(entries[2].keys[0]), at: 31_000)
        try session.carryOut(.toggleMark, at: 31_500)
        try session.carryOut(.toggle(entries[2].options[3]), at: 32_000)
        try session.carryOut(.submit(.learner), at: 40_000)
        return session
    }

    @Test func allOrNothing() throws {
        let result = ExamResult(try finished())
        #expect(result.total.points == .one)
        #expect(result.total.share == Fraction(1, 4))
        #expect(result.total.interval == .wilson(right: 1, of: 4))
        #expect(!result.isPassed)
        #expect(result.isClose)
        #expect(result.lines.map(\.outcome) == [.correct, .incorrect, .incorrect, nil])
        #expect(result.lines.map(\.isMissed) == [false, true, true, true])
    }

    @Test func partialWithPenalty() throws {
        let result = ExamResult(
            try finished {
                $0.scoring = .partial
                $0.penalty = Fraction(1, 4)
            })
        #expect(result.lines.map(\.points) == [.one, Fraction(1, 2), Fraction(-1, 4), .zero])
        #expect(result.total.points == Fraction(5, 4))
        #expect(result.total.interval.method == .bootstrap)
        #expect(result.topics.map(\.topic.text) == ["x", "y"])
        #expect(result.topics.map(\.score.points) == [Fraction(3, 4), Fraction(1, 2)])
    }

    @Test func timesAndChangesAreKnown() throws {
        let result = ExamResult(try finished())
        #expect(result.lines.map(\.spent) == [10_000, 20_000, 10_000, 0])
        #expect(result.averageTime == 10_000)
        #expect(result.lines.map(\.isSlow) == [false, false, false, false])
        #expect((result.changes.wrongToRight, result.changes.rightToWrong) == (1, 1))
        #expect(result.lines.map(\.isMarked) == [false, false, true, false])
        #expect((result.elapsed, result.limit) == (40_000, 600_000))
    }

    /// More than twice the average says something only from ten seconds on.
    @Test(arguments: [(9_999, false), (10_000, true), (60_000, true)] as [(Int64, Bool)])
    func aQuestionIsSlowFromTenSecondsOn(spent: Int64, isSlow: Bool) throws {
        var session = try Sample.session(entries, rules: Sample.exam(items: 4, pass: 50).rules)
        try session.carryOut(.go(to: 1), at: spent)
        try session.carryOut(.go(to: 2), at: spent + 1_000)
        try session.carryOut(.submit(.learner), at: spent + 2_000)
        #expect(ExamResult(session).lines.map(\.isSlow) == [isSlow, false, false, false])
    }

    @Test func aVerdictFarFromTheCutIsClear() throws {
        let all = (0..<40).map { Sample.entry("i\($0)") }
        var session = try Sample.session(all, rules: Sample.exam(items: 40, pass: 50).rules)
        for index in all.indices {
            try session.carryOut(.go(to: index))
            try session.carryOut(.toggle(all[index].keys[0]))
        }
        try session.carryOut(.submit(.learner))
        let result = ExamResult(session)
        #expect(result.isPassed)
        #expect(!result.isClose)
        #expect(result.certainty == nil)
    }
}

@Suite struct CertaintyTests {
    @Test(arguments: [
        (Confidence.low, true, 1), (.middle, true, 2), (.high, true, 3), (.low, false, 0), (.middle, false, -2),
        (.high, false, -6),
    ])
    func marks(confidence: Confidence, isRight: Bool, mark: Int) {
        #expect(confidence.mark(isRight: isRight) == mark)
    }

    func answer(_ confidence: Confidence?, _ score: Fraction) -> Answer {
        Answer(response: .chosen([]), score: score, taken: 0, confidence: confidence)
    }

    @Test func calibrationCountsByCertainty() {
        let certainty = Certainty([
            answer(.high, .one), answer(.high, .zero), answer(.middle, .one), answer(nil, .one),
            answer(.low, Fraction(1, 2)),
        ])
        #expect(certainty.groups.map(\.confidence) == [.low, .middle, .high, nil])
        #expect(certainty.groups.map(\.answers) == [1, 1, 2, 1])
        #expect(certainty.groups.map(\.right) == [0, 1, 1, 1])
        #expect(certainty.mark == 3 - 6 + 2)
        #expect((certainty.said, certainty.bestMark) == (4, 12))
    }

    /// Fifteen answers, of which the learner said something of one: the others are neither sure nor unsure.
    @Test func whereNothingWasSaidNothingIsAssumed() {
        let silent = (0..<14).map { answer(nil, $0 < 11 ? .one : .zero) }
        let certainty = Certainty(silent + [answer(.high, .one)])
        #expect(certainty.groups.map(\.answers) == [0, 0, 1, 14])
        #expect((certainty.mark, certainty.bestMark) == (3, 3))
        #expect(Certainty(silent).mark == 0)
        #expect(Certainty(silent).bestMark == 0)
    }

    /// The statistics of a course keep counts, a session has answers: both come to the same.
    @Test func countsAndAnswersAreCountedAlike() {
        let answers = [answer(.low, .zero), answer(.low, .one), answer(nil, .zero), answer(.high, .one)]
        let counts = [
            Certainty.Group(.high, answers: 1, right: 1), Certainty.Group(.low, answers: 1, right: 0),
            Certainty.Group(nil, answers: 1, right: 0), Certainty.Group(.low, answers: 1, right: 1),
        ]
        #expect(Certainty(answers) == Certainty(counts))
    }

    @Test func aSecondTryIsNoMoreCertain() throws {
        let entry = Sample.entry("one")
        var rules = Rules.study
        rules.asksConfidence = true
        var session = try Sample.session([entry], rules: rules)
        try session.carryOut(.toggle(entry.options[1]))
        try session.carryOut(.answer(.low))
        try session.carryOut(.undo)
        try session.carryOut(.toggle(entry.keys[0]))
        try session.carryOut(.answer(.high))
        #expect(Certainty(session)?.groups.map(\.answers) == [1, 0, 0, 0])
        #expect(Certainty(session)?.mark == 0)
    }

    @Test(arguments: [
        (Confidence?.some(.high), Fraction.zero, Misjudgement?.some(.misconception)),
        (.high, Fraction(1, 2), .misconception), (.high, .one, nil), (.middle, .zero, nil), (.middle, .one, nil),
        (.low, .one, .guess), (.low, Fraction(1, 2), nil), (.low, .zero, nil), (nil, .one, nil), (nil, .zero, nil),
    ])
    func anAnswerIsMisjudgedWhereItTurnedOutOtherwise(
        confidence: Confidence?, score: Fraction, misjudgement: Misjudgement?
    ) {
        let answer = answer(confidence, score)
        #expect(answer.misjudgement == misjudgement)
        let certainty = Certainty([answer])
        for kind in Misjudgement.allCases { #expect(certainty.number(of: kind) == (kind == misjudgement ? 1 : 0)) }
    }

    /// Also where something was said before: who does not know is not sure of that.
    @Test(arguments: Confidence.allCases) func notToKnowIsNoMisconception(confidence: Confidence) throws {
        var rules = Rules.study
        rules.asksConfidence = true
        var session = try Sample.session([Sample.entry("one")], rules: rules)
        try session.carryOut(.rate(confidence))
        try session.carryOut(.respond(.unknown))
        try session.carryOut(.answer(confidence))
        let answer = try #require(session.currentQuestion?.answered?.answer)
        #expect(answer.outcome == .incorrect && answer.confidence == nil && answer.misjudgement == nil)
        var told = answer
        told.confidence = confidence
        #expect(told.misjudgement == nil)
    }

    @Test func anExamKnowsWhichQuestionsWereMisjudged() throws {
        let entries = ["a", "b", "c", "d"].map { Sample.entry($0) }
        var exam = Sample.exam(items: 4, pass: 50)
        exam.asksConfidence = true
        var session = try Sample.session(entries, rules: exam.rules)
        for (index, (option, confidence)) in [(0, Confidence.low), (1, .high), (0, .high)].enumerated() {
            try session.carryOut(.go(to: index))
            try session.carryOut(.toggle(entries[index].options[option]))
            try session.carryOut(.rate(confidence))
        }
        try session.carryOut(.submit(.learner))
        #expect(ExamResult(session).lines.map(\.misjudgement) == [.guess, .misconception, nil, nil])
    }

    @Test func aSessionThatDoesNotAskHasNone() throws {
        #expect(Certainty(try Sample.session([Sample.entry("one")])) == nil)
    }
}

@Suite struct WeakestTopicTests {
    /// An exam of topics with these numbers of right answers among questions.
    func result(_ topics: KeyValuePairs<String, (right: Int, of: Int)>) throws -> ExamResult {
        let plan = topics.flatMap { topic in (0..<topic.value.of).map { (topic.key, $0 < topic.value.right) } }
        let entries = plan.enumerated().map { Sample.entry("i\($0.offset)", topic: $0.element.0) }
        var session = try Sample.session(entries, rules: Sample.exam(items: entries.count).rules)
        for index in entries.indices {
            try session.carryOut(.go(to: index))
            try session.carryOut(.toggle(entries[index].options[plan[index].1 ? 0 : 1]))
        }
        try session.carryOut(.submit(.learner))
        return ExamResult(session)
    }

    @Test func aTopicFarBelowTheOthersIsNamed() throws {
        #expect(try result(["a": (9, 10), "b": (1, 8), "c": (19, 20)]).weakest == TopicID("b"))
    }

    /// Three topics of one question each were all called the weakest.
    @Test func topicsOfOneQuestionAreNot() throws {
        #expect(try result(["a": (0, 1), "b": (0, 1), "c": (0, 1), "d": (36, 37)]).weakest == nil)
    }

    @Test func fourQuestionsAreTooFewAndFiveAreEnough() throws {
        #expect(try result(["a": (0, 4), "b": (36, 36)]).weakest == nil)
        #expect(try result(["a": (0, 5), "b": (36, 36)]).weakest == TopicID("a"))
    }

    @Test func whatChanceExplainsIsNot() throws {
        #expect(try result(["a": (4, 8), "b": (6, 8), "c": (18, 24)]).weakest == nil)
        #expect(try result(["a": (5, 5), "b": (5, 5)]).weakest == nil)
        #expect(try result(["a": (1, 10)]).weakest == nil)
    }

    @Test(arguments: [(5, 5, true), (4, 20, false), (20, 4, false), (0, 20, false)])
    func bothSidesNeedEnoughItems(one: Int, other: Int, isClear: Bool) {
        let low = Interval.wilson(right: 0, of: one)
        #expect(low.isClearlyBelow(.wilson(right: other, of: other)) == isClear)
        #expect(!low.isClearlyBelow(low))
    }
}
