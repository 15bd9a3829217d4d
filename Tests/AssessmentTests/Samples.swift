import Assessment
import Testing

/// Items and forms for the tests of this module.
enum Sample {
    static func option(_ text: String) -> ElementID { ElementID(of: text) }

    static func entry(_ name: String, options: Int = 4, keys: Int = 1, hints: Int = 2, topic: String = "t")
        -> Form.Entry
    {
        let all = (0..<options).map { option("\(name) \($0)") }
        return Form.Entry(
            item: ItemID(name), fingerprint: Fingerprint(of: name), version: Fingerprint(of: "\(name) v"),
            topic: TopicID(topic), declaration: .choice(.init(options: all, keys: Array(all.prefix(keys)))),
            hints: hints)
    }

    static func opening(_ entries: [Form.Entry], rules: Rules = .study) -> Opening {
        Opening(course: CourseID("course"), rules: rules, seed: Seed(1), form: Form(entries))
    }

    /// A session at its first question; the clock stands at 0.
    static func session(_ entries: [Form.Entry], rules: Rules = .study) throws -> Session {
        let start = Event(at: Instant(wall: 0, steady: 0), .started(opening(entries, rules: rules)))
        var session = try #require(Session(start))
        for event in try session.decide(.go(to: 0), at: start.at) { session.evolve(event) }
        return session
    }

    static func outline(
        _ name: String, topic: String = "t", options: Int = 4, difficulty: Item.Difficulty? = nil,
        notWith: [String] = []
    ) -> ItemOutline {
        let entry = entry(name, options: options, topic: topic)
        return ItemOutline(
            id: entry.item, fingerprint: entry.fingerprint, version: entry.version, topic: entry.topic,
            difficulty: difficulty, declaration: entry.declaration, notWith: notWith.map { ItemID($0) })
    }

    static func course(_ weights: KeyValuePairs<String, Int>) -> Course {
        Course(
            id: CourseID("course"), title: "Course",
            topics: weights.map { Course.Topic(id: TopicID($0), title: $0, weight: $1) })
    }

    static func exam(items: Int = 4, minutes: Int = 10, pass: Int = 50) -> Course.Exam {
        Course.Exam(id: "exam", title: "Exam", items: items, minutes: minutes, pass: pass)
    }
}

extension ResponseDeclaration {
    var choice: Choice.Declaration {
        if case .choice(let choice) = self { choice } else { .init(options: [], keys: []) }
    }
}

extension Form.Entry {
    var options: [ElementID] { declaration.choice.options }
    var keys: [ElementID] { declaration.choice.keys }
}

extension Session {
    /// The moment some milliseconds after the session began.
    func moment(_ time: Int64) -> Instant { Instant(wall: time, steady: time) }

    /// Carries commands out, each at its time in milliseconds, and returns what happened.
    @discardableResult
    mutating func carryOut(_ command: Command, at time: Int64 = 0) throws -> [Event.Kind] {
        let events = try decide(command, at: Instant(wall: time, steady: time))
        for event in events { evolve(event) }
        return events.map(\.kind)
    }
}
