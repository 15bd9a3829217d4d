import Assessment
import Chance
import Journal

/// A course of small items: two or three options, every third with two keys.
package struct SmallCourse {
    package var id = CourseID("birds")
    package var outlines: [ItemOutline]

    package init(id: String = "birds", items: Int, derived: Set<Int> = []) {
        self.id = CourseID(id)
        outlines = (0..<items).map { index in
            let options = (0..<4).map { ElementID(of: "item \(index) option \($0)") }
            let fingerprint = Fingerprint(of: "item \(index)")
            return ItemOutline(
                id: derived.contains(index) ? ItemID(derivedFrom: fingerprint) : ItemID("item-\(index)"),
                fingerprint: fingerprint, version: Fingerprint(of: "source of item \(index)"),
                topic: TopicID("topic-\(index % 3)"),
                declaration: .choice(
                    .init(options: options, keys: index % 3 == 0 ? Array(options[1...2]) : [options[0]])),
                hints: index % 3)
        }
    }

    /// As many items, of one kind after the other; every third belongs to a scenario.
    package init(mixed items: Int) {
        self.init(items: items)
        for index in outlines.indices {
            let ids = (0..<3).map { ElementID(of: "item \(index) option \($0)") }
            outlines[index].declaration = Self.declarations(ids)[index % 9]
            guard index % 3 == 0 else { continue }
            outlines[index].scenario = ScenarioID("scenario")
            outlines[index].scenarioVersion = Fingerprint(of: "source of the scenario")
        }
    }

    private static func declarations(_ ids: [ElementID]) -> [ResponseDeclaration] {
        [
            .choice(.init(options: ids, keys: [ids[0]], weights: [ids[1]: Fraction(1, 2)])),
            .statements(.init(statements: ids, correct: [ids[0]: true, ids[1]: false, ids[2]: true], isKprime: true)),
            .ordering(.init(correct: ids)),
            .matching(.init(left: [ids[0]], right: ids, correct: [ids[0]: ids[2]])),
            .shortText(.init(["commit"])), .number(.init([.init(1.5, 1.5, unit: "GiB")])),
            .gaps(.init([.typed(["commit"]), .chosen(ids, key: ids[1])], isCaseExact: true)),
            .lines(.init(count: 6, keys: [2, 3])), .recall(.init()),
        ]
    }

    package func form(seed: UInt64 = 1) -> Form { Form(outlines.map { Form.Entry($0, seed: Seed(seed)) }) }

    package func opening(rules: Rules = .study, label: String = "", seed: UInt64 = 1) -> Opening {
        Opening(course: id, label: label, rules: rules, seed: Seed(seed), form: form(seed: seed))
    }

    package func sources() -> [ItemSource] {
        outlines.map {
            ItemSource(version: $0.version, fingerprint: $0.fingerprint, markdown: "## \($0.id)\n\n- [x] A\n- [ ] B\n")
        }
    }
}

extension Form.Entry {
    /// The options of a choice in the order in which they are shown.
    package var options: [ElementID] { choice?.options ?? [] }
    /// The correct ones.
    package var keys: [ElementID] { choice?.keys ?? [] }

    private var choice: Choice.Declaration? { if case .choice(let choice) = declaration { choice } else { nil } }
}

/// Somebody who studies: runs sessions by the session machine and hands the journal what happened, turn by turn.
package struct Learner {
    package var generator: SeededGenerator
    /// The time of day and the steady clock in one.
    package var now: Int64 = 1_795_000_000_000
    /// Seconds east of UTC, where the learner is; nil: events do not say, as those of before.
    package var offset: Int?

    package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    package var instant: Instant { Instant(wall: now, steady: now - 1_794_000_000_000, offset: offset) }

    package mutating func pass(_ milliseconds: ClosedRange<Int64>) {
        now += Int64.random(in: milliseconds, using: &generator)
    }

    /// Begins a session and records its start.
    package mutating func begin(_ opening: Opening, _ id: SessionID, in journal: Journal, sources: [ItemSource] = [])
        throws
        -> Session
    {
        let started = Event(at: instant, .started(opening))
        try journal.append([started], session: id, sources: sources)
        guard let session = Session(started) else { throw Impossible.event }
        return session
    }

    /// Does so many random things in a new session and records them in one go.
    ///
    /// - Returns: how many events there were.
    package mutating func spend(
        _ turns: Int, on opening: Opening, _ id: SessionID, in journal: Journal, sources: [ItemSource] = []
    ) throws -> Int {
        var events = [Event(at: instant, .started(opening))]
        guard var session = Session(events) else { throw Impossible.event }
        for _ in 0..<turns {
            for event in happenings(in: session) {
                session.evolve(event)
                events.append(event)
            }
        }
        try journal.append(events, session: id, sources: sources)
        try journal.followUp()
        return events.count
    }

    /// Does one random thing in a session; what it is refused is no event.
    package mutating func turn(_ session: inout Session, _ id: SessionID, in journal: Journal) throws {
        let events = happenings(in: session)
        guard !events.isEmpty else { return }
        try journal.append(events, session: id)
        // What is added in a hurry is followed later.
        if Bool.random(using: &generator) { try journal.followUp() }
        for event in events { session.evolve(event) }
    }

    private mutating func happenings(in session: Session) -> [Event] {
        pass(200...20_000)
        if Int.random(in: 0..<40, using: &generator) == 0 { now += 86_400_000 }
        return (try? session.decide(command(in: session), at: instant)) ?? []
    }

    /// Does these things in a session, a second apart; what is refused fails the test.
    package mutating func `do`(
        _ commands: [Command], _ session: inout Session, _ id: SessionID = SessionID(1), in journal: Journal
    ) throws {
        for command in commands {
            pass(1000...1000)
            let events = try session.decide(command, at: instant)
            try journal.append(events, session: id)
            for event in events { session.evolve(event) }
        }
    }

    /// Goes to a question and answers it with one option: with a correct one or with another.
    package mutating func answer(
        _ question: Int, right: Bool = true, _ session: inout Session, _ id: SessionID = SessionID(1),
        in journal: Journal
    ) throws {
        let entry = session.form.entries[question]
        guard let option = entry.options.first(where: { entry.keys.contains($0) == right }) else {
            throw Impossible.event
        }
        try self.do([.go(to: question), .toggle(option), .answer(nil)], &session, id, in: journal)
    }

    private mutating func command(in session: Session) -> Command {
        let options = session.currentEntry?.options ?? []
        let option = options.randomElement(using: &generator) ?? ElementID(value: 0)
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<6: return .toggle(option)
        case 6..<10: return .answer(Confidence.allCases.randomElement(using: &generator))
        case 10: return .strike(option)
        case 11: return .revealHint
        case 12: return .toggleMark
        case 13:
            return .note(["", "remember \"this\"", "é \u{1F426}\n\tnew line"].randomElement(using: &generator) ?? "")
        case 14: return .undo
        case 15: return .mark([Int.random(in: 0..<4, using: &generator)])
        case 16: return .heartbeat
        default: return .go(to: Int.random(in: 0..<max(1, session.questions.count), using: &generator))
        }
    }

    enum Impossible: Error { case event }
}

extension SessionID {
    package init(_ number: Int) { self.init(DeviceID(0, UInt64(number)).text) }
}
