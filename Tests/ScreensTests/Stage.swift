import Assessment
import Canvas
import Screens
import TestSupport
import Testing

/// The application without terminal, disk and clock: keys go in, effects are answered from memory.
struct Stage {
    var app: App
    /// Every effect that was asked for, but loading.
    private(set) var effects: [Effect] = []
    /// Why nothing can be saved, while that is so.
    var diskProblem: String?
    /// Milliseconds; a second passes with every key.
    private(set) var time: Int64 = 0

    private let items: [Item]

    init(_ items: [Item] = Sample.items, size: Size = Size(columns: 80, rows: 24), library: Library = Sample.library) {
        self.items = items
        app = App(desk: Desk(size: size, library: library), screens: [HomeScreen()])
    }

    /// A stage that shows the first question of a session over the items, in their order.
    static func studying(
        _ items: [Item] = Sample.items, size: Size = Size(columns: 80, rows: 24), rules: Rules = .study
    ) -> Stage {
        var stage = Stage(items, size: size)
        stage.send(.began(stage.sitting(items.map(\.id), rules: rules)))
        return stage
    }

    var frame: Frame { app.view() }
    var screen: String { frame.text }

    /// Types keys in the notation of `KeyNotation`; waits a second before each.
    mutating func type(_ keys: String) {
        var rest = keys[...]
        while let first = rest.popFirst() {
            guard first == "<", let end = rest.firstIndex(of: ">") else {
                press(.character(first))
                continue
            }
            press(Self.named[String(rest[..<end])] ?? .escape)
            rest = rest[rest.index(after: end)...]
        }
    }

    mutating func press(_ key: Key) {
        time += 1_000
        send(.input(.key(key)))
    }

    mutating func send(_ message: Message) {
        var queue = app.update(message, now: now)
        while !queue.isEmpty {
            let effect = queue.removeFirst()
            if case .load = effect {} else { effects.append(effect) }
            if let answer = answer(to: effect) { queue += app.update(answer, now: now) }
        }
    }

    private var now: Instant { Instant(wall: 1_700_000_000_000 + time, steady: time) }

    private func answer(to effect: Effect) -> Message? {
        switch effect {
        case .append(let events): diskProblem.map { .appendFailed(events, why: $0) } ?? .appended(events)
        case .begin(let beginning): .began(sitting(beginning.only ?? items.map(\.id), rules: .study))
        case .load(let question): exhibit(question).map { .loaded(question: question, $0) }
        case .search(_, let query): .found(query: query, hits(query))
        case .present(_, let id): items.first { $0.id == id }.map { .presented(Sample.exhibit($0)) }
        case .edit: .edited(problem: nil)
        case .readLibrary, .discard: .library(Sample.library)
        case .resume, .release, .wake, .redraw, .quit: nil
        }
    }

    private func sitting(_ ids: [ItemID], rules: Rules) -> Sitting {
        let chosen = ids.compactMap { id in items.first { $0.id == id } }
        let entries = chosen.map {
            Form.Entry(
                item: $0.id, fingerprint: $0.fingerprint, version: $0.fingerprint, topic: $0.topic,
                options: $0.options.map(\.id), keys: $0.keys, hints: $0.hints.count)
        }
        let opening = Opening(course: CourseID("sample"), rules: rules, seed: Seed(1), form: Form(entries))
        let start = Event(at: now, .started(opening))
        var session = Session(start)!
        if let subject = session.subject(0) { session.evolve(Event(at: now, .shown(subject))) }
        return Sitting(id: SessionID("s"), courseTitle: "Sample course", session: session)
    }

    private func exhibit(_ question: Int) -> Exhibit? {
        guard let entry = app.desk.sitting?.session.form.entries[question] else { return nil }
        return items.first { $0.id == entry.item }.map(Sample.exhibit)
    }

    private func hits(_ query: String) -> [Hit] {
        guard !query.isEmpty else { return [] }
        return items.filter { $0.stem.plainText.contains(query) }
            .map { Hit(item: $0.id, topic: "Language models", stem: $0.stem.blocks[0].plainText) }
    }

    private static let named: [String: Key] = [
        "enter": .enter, "esc": .escape, "tab": .tab, "space": .character(" "), "up": .up, "down": .down, "left": .left,
        "right": .right, "pgup": .pageUp, "pgdn": .pageDown, "home": .home, "end": .end, "bs": .backspace,
        "lt": .character("<"), "C-d": .control("d"), "C-u": .control("u"),
    ]
}
