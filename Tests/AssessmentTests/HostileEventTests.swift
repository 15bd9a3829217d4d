import Assessment
import TestSupport
import Testing

/// A journal may be damaged or made up: whatever its events say, a session is made of them and the program goes on.
@Suite struct HostileEventTests {
    static let numbers: [Int64] = [.min, .min + 1, -600_001, -1, 0, 1, 2, 599_999, 1 << 40, .max - 1, .max]

    @Test func noEventsStopTheProgram() {
        expectForSeeds(0..<(isSoaking ? 4_000 : 1_500)) { generator in
            var crafted = Crafted(generator)
            guard var session = Session(crafted.start()) else { return false }
            for _ in 0..<20 {
                session.evolve(Event(at: crafted.moment(), crafted.kind()))
                Self.look(at: session, crafted.moment())
            }
            // Its bootstrap takes a while.
            if Int.random(in: 0..<20, using: &generator) == 0 { _ = ExamResult(session).isPassed }
            generator = crafted.generator
            return session.questions.indices.contains(session.current) || session.questions.isEmpty
        }
    }

    /// All that screens and reports ask of a session.
    private static func look(at session: Session, _ now: Instant) {
        _ = (session.deadline, session.timeLeft(at: now), session.elapsed(at: now), session.pauseLeft(at: now))
        _ = (session.sectionQuestions, session.isAtEnd, session.isInLastSection, session.unanswered(from: .min))
        _ = (Summary(session), Certainty(session)?.mark)
        for command in [Command.go(to: 1), .submit(.learner), .answer(nil), .undo, .toggleMark, .heartbeat, .drop] {
            _ = try? session.decide(command, at: now)
        }
    }

    /// `"steady": -9223372036854775808` with a sound checksum ended the program as soon as the session was taken up.
    @Test(arguments: numbers, numbers)
    func anyTwoMomentsFollowOneAnother(first: Int64, second: Int64) throws {
        var session = try Sample.session([Sample.entry("one")], rules: Sample.exam(items: 1).rules)
        session.evolve(Event(at: Instant(wall: first, steady: first), .heartbeat))
        session.evolve(Event(at: Instant(wall: second, steady: second), .resumed))
        session.evolve(Event(at: Instant(wall: first, steady: first), .heartbeat))
        #expect(session.elapsed >= 0)
        #expect(session.absence.duration >= 0)
        #expect(try #require(session.timeLeft(at: Instant(wall: second, steady: second))) >= 0)
    }

    @Test func aQuestionThatTheFormDoesNotHaveChangesNothing() throws {
        let session = try Sample.session([Sample.entry("one")])
        for index in [Int.min, -1, 1, .max] {
            let subject = Subject(question: index, item: ItemID("one"), fingerprint: Fingerprint(of: "one"))
            let kinds: [Event.Kind] = [
                .shown(subject), .hintRevealed(subject, count: 1), .marked(subject), .undone(subject),
                .responded(subject, .chosen([])),
                .answered(subject, Answer(response: .chosen([]), score: .one, taken: 1)),
            ]
            for kind in kinds {
                var changed = session
                changed.evolve(Event(at: session.last, kind))
                #expect(changed == session)
            }
        }
    }

    @Test(arguments: [(Int.min, 0), (-1, 0), (0, 0), (1, 1), (2, 2), (3, 2), (.max, 2)])
    func noMoreHintsAreOpenThanThereAre(count: Int, open: Int) throws {
        var session = try Sample.session([Sample.entry("one", hints: 2)])
        let subject = try #require(session.subject(0))
        session.evolve(Event(at: session.last, .hintRevealed(subject, count: count)))
        #expect(session.currentQuestion?.asking?.hints == open)
    }

    /// A section far behind the last would take for ever to be closed one by one.
    @Test(arguments: [Int.min, -1, 2, .max])
    func aSectionThatTheExamDoesNotHaveIsNotClosed(index: Int) throws {
        var exam = Sample.exam(items: 2)
        exam.sections = [.init(title: "A", items: 1, minutes: 5), .init(title: "B", items: 1, minutes: 5)]
        var session = try Sample.session([Sample.entry("one"), Sample.entry("two")], rules: exam.rules)
        session.evolve(Event(at: session.last, .closed(section: index, .time)))
        #expect(session.section == 0)
        session.evolve(Event(at: session.last, .closed(section: 1, .time)))
        session.evolve(Event(at: session.last, .closed(section: 0, .time)))
        #expect(session.section == 2)
    }
}

/// Events with numbers from the ends of what fits, of questions that there are and others that there are not.
private struct Crafted {
    var generator: SeededGenerator
    private let entries = (0..<3).map { Sample.entry("i\($0)", options: 4, keys: 1 + $0 % 2) }

    init(_ generator: SeededGenerator) { self.generator = generator }

    mutating func number() -> Int64 { HostileEventTests.numbers.randomElement(using: &generator) ?? 0 }

    mutating func moment() -> Instant {
        Instant(wall: number(), steady: number(), offset: Bool.random(using: &generator) ? Int(number()) : nil)
    }

    mutating func start() -> Event {
        var rules = Bool.random(using: &generator) ? Rules.study : Sample.exam(items: 3).rules
        rules.limit = Bool.random(using: &generator) ? number() : nil
        rules.penalty = Fraction(Int(number()), Int(number()))
        rules.cut = Int(number())
        rules.asksConfidence = true
        rules.pauses = .init(count: Int(number()), length: number())
        rules.sections = (0..<Int.random(in: 0...3, using: &generator)).map {
            Rules.Section(title: "\($0)", questions: Int(number()), limit: number())
        }
        var opening = Sample.opening(entries, rules: rules)
        opening.offset = Int(number())
        for index in opening.form.entries.indices { opening.form.entries[index].hints = Int(number()) }
        return Event(at: moment(), .started(opening))
    }

    mutating func kind() -> Event.Kind {
        let index = Int.random(in: -1...3, using: &generator)
        let item = ItemID("i\(max(0, index))")
        let subject = Subject(question: index, item: item, fingerprint: Fingerprint(of: item.text))
        let options = entries[max(0, min(2, index))].options
        switch Int.random(in: 0..<15, using: &generator) {
        case 0: return .resumed
        case 1: return .shown(subject)
        case 2: return .hintRevealed(subject, count: Int(number()))
        case 3..<6: return .responded(subject, response(options))
        case 6: return .answered(subject, answer(options))
        case 7: return .undone(subject)
        case 8: return .paused
        case 9: return .closed(section: Int(number()), .time)
        case 10: return .moved(subject, Viewpoint(cursor: Int(number()), scroll: Int(number())))
        case 11: return .rated(subject, .high)
        case 12: return .unpaused
        case 13: return .claimed(subject, answer(options))
        default: return .heartbeat
        }
    }

    /// One to this question, or to another kind of question.
    private mutating func response(_ options: [ElementID]) -> Response {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: .lines([Int(number()), Int(number())])
        case 1:
            [.unknown, .text(""), .gaps([]), .ordered([]), .grade(.good)].randomElement(using: &generator) ?? .unknown
        default: .chosen(Set(options.shuffled(using: &generator).prefix(2)))
        }
    }

    private mutating func answer(_ options: [ElementID]) -> Answer {
        Answer(
            response: response(options), score: Fraction(Int(number()), Int(number())), taken: number(),
            hints: Int(number()),
            changes: Int(number()), confidence: .high)
    }
}
