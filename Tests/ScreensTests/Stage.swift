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

    /// What was missed of the course.
    var missed = Sample.missed

    /// When the application wants to be woken.
    private var alarm: Int64?
    private let items: [Item]

    init(_ items: [Item] = Sample.items, size: Size = Size(columns: 80, rows: 24), library: Library = Sample.library) {
        self.items = items
        app = App(desk: Desk(size: size, library: library), screens: [HomeScreen()])
        send(.tick)
        effects = []
    }

    /// What was asked for, but to be woken.
    var requests: [Effect] { effects.filter { if case .wake = $0 { false } else { true } } }

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

    /// A stage that shows the first question of an exam over the items, in their order.
    static func sitting(
        _ exam: Course.Exam = Sample.exam, of items: [Item] = Sample.items, size: Size = Size(columns: 80, rows: 24)
    ) -> Stage {
        var stage = Stage(items, size: size)
        stage.send(.began(stage.sitting(items.map(\.id), rules: exam.rules, exam: exam.title)))
        return stage
    }

    /// Lets time pass as a runner does: the application is woken when it asked to be, and not otherwise.
    ///
    /// - Returns: how often it was woken.
    @discardableResult
    mutating func wait(_ milliseconds: Int64) -> Int {
        let end = time + milliseconds
        var wakes = 0
        while let alarm, alarm <= end {
            time = alarm
            wakes += 1
            send(.tick)
        }
        time = end
        return wakes
    }

    /// Lets time pass while the process stands still.
    mutating func sleep(_ milliseconds: Int64) { time += milliseconds }

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
        if message == .tick { alarm = nil }
        carryOut(app.update(message, now: now))
        app.prepare()
        followUp()
    }

    /// What is done once the screen is seen.
    private mutating func followUp() {
        if !app.late.isEmpty { carryOut([.append(app.late)]) }
        for effect in app.ahead where effect == .recall(question: app.desk.sitting?.session.current ?? 0) {
            if let answer = answer(to: effect) { _ = app.update(answer, now: now) }
        }
        app.prepare()
        app.foresee()
    }

    private mutating func carryOut(_ effects: [Effect]) {
        var queue = effects
        while !queue.isEmpty {
            let effect = queue.removeFirst()
            if case .load = effect {} else { self.effects.append(effect) }
            if case .wake(let after) = effect { alarm = time + after }
            if let answer = answer(to: effect) { queue += app.update(answer, now: now) }
        }
    }

    private var now: Instant { Instant(wall: 1_700_000_000_000 + time, steady: time) }

    private mutating func answer(to effect: Effect) -> Message? {
        switch effect {
        case .append(let events): diskProblem.map { .appendFailed(events, why: $0) } ?? .appended(events)
        case .begin(let beginning): .began(sitting(beginning.only ?? items.map(\.id), rules: .study))
        case .beginExam(let beginning):
            .began(sitting(items.map(\.id), rules: beginning.exam.rules, exam: beginning.exam.title))
        case .beginReview(let beginning):
            Sample.library.shelf(beginning.course)?.due == 0
                ? .declined("Nothing is due.") : .began(sitting(items.map(\.id), rules: .review))
        case .readOutlook(let course): .outlook(course, Sample.outlooks[course] ?? Outlook())
        case .setExamDay(_, let day): Sample.libraryChanged(examDay: day)
        case .readStatistics(let course): course == Sample.report.course ? .statistics(course, Sample.report) : nil
        case .readAttempts: .attempts(Sample.attempts)
        case .load(let question): exhibit(question).map { .loaded(question: question, $0) }
        case .recall(let question): .comeback(question: question, Sample.comeback)
        case .search(_, let query): .found(query: query, hits(query))
        case .present(_, let id): items.first { $0.id == id }.map { .presented(Sample.exhibit($0)) }
        case .readMissed: .missed(missed)
        case .toggleMark(_, let item): .missed(toggled(item))
        case .edit: .edited(problem: nil)
        case .readLibrary, .discard: .library(Sample.library)
        case .resume, .release, .wake, .redraw, .quit: nil
        }
    }

    private func sitting(_ ids: [ItemID], rules: Rules, exam: String? = nil) -> Sitting {
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
        return Sitting(
            id: SessionID("s"), courseTitle: "Sample course", exam: exam, topicTitles: Sample.topicTitles,
            session: session)
    }

    private func exhibit(_ question: Int) -> Exhibit? {
        guard let entry = app.desk.sitting?.session.form.entries[question] else { return nil }
        return items.first { $0.id == entry.item }.map(Sample.exhibit)
    }

    private mutating func toggled(_ item: ItemID) -> [MissedEntry] {
        for place in missed.indices where missed[place].item == item { missed[place].isMarked.toggle() }
        return missed
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
