import Assessment
import TestSupport
import Testing

/// Random commands against random forms: what must hold whatever the learner does.
@Suite struct SessionPropertyTests {
    static let sequences = 10_000

    @Test func stateIsTheFoldOfItsEvents() throws {
        for seed in 0..<UInt64(Self.sequences) {
            var walk = Walk(seed: seed)
            let events = walk.run()
            let session = try #require(Session(events))
            guard session == walk.session, walk.session.brokenInvariants.isEmpty else {
                Issue.record("seed \(seed): \(walk.session.brokenInvariants) after \(events.map(\.kind))")
                return
            }
            // The clock of a process runs forwards: nothing bears a moment before something that happened earlier.
            for (earlier, later) in zip(events, events.dropFirst()) where later.at.steady < earlier.at.steady {
                Issue.record("seed \(seed): \(later) after \(earlier)")
                return
            }
        }
    }

    @Test func undoIsTheInverseOfAnAnswer() throws {
        var answers = 0
        for seed in 0..<UInt64(Self.sequences) {
            var walk = Walk(seed: seed)
            walk.run()
            var session = walk.session
            guard session.rules.allowsUndo, !session.isOver, let response = session.currentQuestion?.asking?.response,
                session.currentEntry?.declaration.isComplete(response) == true
            else { continue }
            let first = session.currentQuestion?.firstAnswer
            try session.carryOut(.answer(nil), at: session.last.steady)
            let given = try #require(session.currentQuestion?.answered)
            try session.carryOut(.undo, at: session.last.steady)
            answers += 1
            #expect(session.questions.map(\.card) == walk.session.questions.map(\.card), "seed \(seed)")
            #expect(session.answers == walk.session.answers, "seed \(seed)")
            #expect(session.elapsed == walk.session.elapsed, "seed \(seed)")
            #expect(session.currentQuestion?.firstAnswer == first ?? given, "seed \(seed)")
        }
        #expect(answers > Self.sequences / 20)
    }

    @Test func resumingEqualsNeverHavingLeft() throws {
        for seed in 0..<UInt64(Self.sequences) {
            var stayed = Walk(seed: seed)
            let events = stayed.run()
            var generator = SeededGenerator(seed: seed &+ 1)
            let cut = Int.random(in: 1...events.count, using: &generator)
            var resumed = try #require(Session(Array(events.prefix(cut))))
            let pause = Event(at: resumed.last, .resumed)
            resumed.evolve(pause)
            for event in events.dropFirst(cut) { resumed.evolve(event) }
            #expect(resumed.questions == stayed.session.questions, "seed \(seed), cut \(cut)")
            #expect(resumed.current == stayed.session.current, "seed \(seed), cut \(cut)")
            #expect(resumed.elapsed == stayed.session.elapsed, "seed \(seed), cut \(cut)")
            #expect(resumed.answers == stayed.session.answers, "seed \(seed), cut \(cut)")
        }
    }
}

/// A learner who presses keys at random.
private struct Walk {
    var session: Session
    private var generator: SeededGenerator
    private var events: [Event]

    init(seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let entries = (0..<Int.random(in: 1...6, using: &chance)).map { index in
            var entry = Sample.entry("i\(index)")
            let kind = Item.Kind.allCases.randomElement(using: &chance) ?? .singleChoice
            entry.declaration = RandomQuestion(kind, "i\(index)", &chance).declaration
            return entry
        }
        let rules = seed % 3 == 0 ? Self.exam(entries.count, using: &chance) : .study
        generator = chance
        let start = Event(at: Instant(wall: 0, steady: 0), .started(Sample.opening(entries, rules: rules)))
        events = [start]
        session = Session(start)!
    }

    /// An exam with sections or none, with pauses, with as much time as a walk may take or less.
    private static func exam(_ items: Int, using chance: inout SeededGenerator) -> Rules {
        var exam = Sample.exam(items: items, minutes: Int.random(in: 1...4, using: &chance))
        exam.asksConfidence = true
        exam.allowsNotes = true
        exam.pauses = .init(count: 2, minutes: 1)
        if Bool.random(using: &chance) { exam.navigation = .forward }
        if items > 1, Bool.random(using: &chance) {
            let first = Int.random(in: 1..<items, using: &chance)
            exam.sections = [
                .init(title: "First", items: first, minutes: 1),
                .init(title: "Second", items: items - first, minutes: 2),
            ]
        }
        return exam.rules
    }

    @discardableResult
    mutating func run() -> [Event] {
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            let steady = session.last.steady + Int64.random(in: 0...9_999, using: &generator)
            let now = Instant(wall: steady, steady: steady)
            guard let happened = try? session.decide(command(), at: now) else { continue }
            for event in happened { session.evolve(event) }
            events += happened
        }
        return events
    }

    private mutating func command() -> Command {
        let declaration = session.currentEntry?.declaration
        let option = declaration?.strikable.randomElement(using: &generator) ?? ElementID(of: "none")
        switch Int.random(in: 0..<41, using: &generator) {
        case 0..<5: return .toggle(option)
        case 5..<12: return .respond(declaration?.halfGiven(&generator) ?? .unknown)
        case 12..<16: return .strike(option)
        case 16..<20: return .revealHint
        case 20..<23: return .toggleMark
        case 23..<29: return .answer(Confidence.allCases.randomElement(using: &generator))
        case 29..<31: return .undo
        case 31..<36: return .go(to: Int.random(in: -1...session.questions.count, using: &generator))
        case 36: return .mark([0, Int.random(in: -1...session.questions.count, using: &generator)])
        case 37: return .note("n")
        case 38: return .claim
        case 39: return Bool.random(using: &generator) ? .leave : .rate(.high)
        default: return rareCommand()
        }
    }
}

extension Walk {
    private mutating func rareCommand() -> Command {
        switch Int.random(in: 0..<60, using: &generator) {
        case 0: .end
        case 1: .drop
        case 2..<6: .submit(.learner)
        case 6..<20: .pause
        case 20..<30: .unpause
        case 30..<35: .scratch("s")
        default: .heartbeat
        }
    }
}

extension Session {
    /// What would have to be impossible.
    fileprivate var brokenInvariants: [String] {
        var broken: [String] = []
        func check(_ holds: Bool, _ what: String) { if !holds { broken.append(what) } }
        check(questions.indices.contains(current), "the current question exists")
        check(answers.count == Set(answers).count, "no question is answered twice")
        check(Set(answers) == Set(questions.indices.filter { questions[$0].answered != nil }), "answers are in order")
        for (question, entry) in zip(questions, form.entries) {
            let asking = question.answered?.asking ?? question.asking
            check(question.response.map(entry.declaration.accepts) ?? true, "responses are responses to the question")
            check(question.response?.isEmpty != true, "nothing given is no response")
            check(
                asking?.struck.contains { question.response?.chooses($0) == true } != true, "no choice is struck")
            check(
                submission != nil || question.answered.map { entry.declaration.isComplete($0.answer.response) } ?? true,
                "what is answered is complete")
            check(
                question.answered?.answer.isClaimed != true || entry.declaration.isTyped,
                "only typed answers are claimed")
            check((.zero ... .one).contains(question.answered?.answer.score ?? .zero), "points are between 0 and 1")
            check(asking.map { $0.hints <= entry.hints } ?? true, "no more hints than there are")
        }
        check(questions.reduce(0) { $0 + $1.spent } <= elapsed, "questions take no more time than the session")
        check((0...elapsed).contains(answeringTime), "answering takes no more time than the session")
        check((0...rules.sections.count).contains(section), "the section exists")
        check(
            isOver || sectionQuestions.contains(current) || sectionQuestions.isEmpty, "the question is in its section")
        check(questions.allSatisfy { $0.answered == nil || $0.firstAnswer != nil }, "the first answer is kept")
        check((pauseLeft ?? 0) >= 0, "a pause has no negative length")
        return broken
    }
}
