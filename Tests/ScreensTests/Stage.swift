import Assessment
import Canvas
import Screens
import TestSupport
import Testing

/// The application as the program runs it, with terminal, disk and clock in memory: keys go in, frames come out.
struct Stage {
    private var loop: Loop<StageWorld>

    init(_ items: [Item] = Sample.items, size: Size = Size(columns: 80, rows: 24), library: Library = Sample.library) {
        let app = App(desk: Desk(size: size, library: library), root: HomeScreen())
        loop = Loop(app, outside: StageWorld(items: items))
        loop.start()
        settle()
    }

    var app: App { loop.app }

    /// The frame that the terminal shows.
    var frame: Frame { loop.outside.shown }
    var screen: String { frame.text }

    /// Every effect that was carried out, in order, since the stage was set up.
    var all: [Effect] { loop.outside.effects }

    /// Every effect but what is read and brought up to date by the way.
    var effects: [Effect] {
        all.filter { effect in
            switch effect {
            case .load, .recall, .readOutlook, .followUp, .checkJournal: false
            default: true
            }
        }
    }

    /// The events that were to be saved, an append each.
    var appends: [[Event]] { all.compactMap { if case .append(let events, _) = $0 { events } else { nil } } }

    /// Why nothing can be saved, while that is so.
    var diskProblem: String? {
        get { loop.outside.diskProblem }
        set { loop.outside.diskProblem = newValue }
    }

    /// What was missed of the course.
    var missed: [MissedEntry] {
        get { loop.outside.missed }
        set { loop.outside.missed = newValue }
    }

    /// A stage that shows a question, from 0, of a session over the items, in their order.
    static func studying(
        _ items: [Item] = Sample.items, at question: Int = 0, size: Size = Size(columns: 80, rows: 24),
        rules: Rules = .study
    ) -> Stage {
        var stage = Stage(items, size: size)
        stage.send(.began(stage.loop.outside.sitting(items.map(\.id), at: question, rules: rules)))
        return stage
    }

    /// A stage that shows the first question of an exam over the items, in their order.
    static func sitting(
        _ exam: Course.Exam = Sample.exam, of items: [Item] = Sample.items, size: Size = Size(columns: 80, rows: 24)
    ) -> Stage {
        var stage = Stage(items, size: size)
        stage.send(.began(stage.loop.outside.sitting(items.map(\.id), rules: exam.rules, exam: exam.title)))
        return stage
    }

    /// Lets time pass; the application is woken when it asked to be, and not otherwise.
    ///
    /// - Returns: how often it was woken.
    @discardableResult
    mutating func wait(_ milliseconds: Int64) -> Int {
        loop.outside.wakes = 0
        loop.outside.horizon = loop.outside.time + milliseconds
        settle()
        return loop.outside.wakes
    }

    /// Lets time pass while the process stands still.
    mutating func sleep(_ milliseconds: Int64) {
        loop.outside.time += milliseconds
        loop.outside.horizon = loop.outside.time
    }

    /// Types keys in the notation of `KeyNotation`; waits a second before each.
    mutating func type(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
        do throws(KeyNotation.UnknownKey) {
            for input in try KeyNotation.inputs(keys) { take(input) }
        } catch {
            Issue.record(error, sourceLocation: sourceLocation)
        }
    }

    mutating func press(_ key: Key) { take(.key(key)) }

    private mutating func take(_ input: Input) {
        sleep(1_000)
        send(.input(input))
    }

    /// Has something happen, and everything that follows from it.
    mutating func send(_ message: Message) {
        loop.outside.inbox.append(message)
        settle()
    }

    /// Runs the loop until it would wait for longer than time is to pass.
    private mutating func settle() {
        loop.outside.isQuiet = false
        while !loop.isOver, !loop.outside.isQuiet { loop.turn() }
        loop.outside.time = max(loop.outside.time, loop.outside.horizon)
    }
}

/// What is outside of the application on a stage: effects are answered from memory, time passes when a test says so.
struct StageWorld: Outside {
    /// Milliseconds.
    var time: Int64 = 0
    /// Up to when time passes as long as nothing happens.
    var horizon: Int64 = 0
    /// What happens next.
    var inbox: [Message] = []
    /// Whether nothing happens any more until the horizon.
    var isQuiet = false
    /// How often the application was woken.
    var wakes = 0
    var shown = Frame(columns: 0, rows: 0)
    var effects: [Effect] = []
    var diskProblem: String?
    var missed = Sample.missed
    let items: [Item]

    init(items: [Item]) { self.items = items }

    var now: Instant { Instant(wall: 1_700_000_000_000 + time, steady: time) }

    mutating func show(_ frame: Frame) { shown = frame }

    mutating func wait(until deadline: Int64?) -> [Message] {
        if !inbox.isEmpty { return [inbox.removeFirst()] }
        guard let deadline, deadline <= max(time, horizon) else {
            isQuiet = true
            return []
        }
        if deadline > time {
            time = deadline
            wakes += 1
        }
        return []
    }

    mutating func carryOut(_ effect: Effect, for desk: Desk) -> Message? {
        effects.append(effect)
        return answer(to: effect, desk)
    }

    private mutating func answer(to effect: Effect, _ desk: Desk) -> Message? {
        switch effect {
        case .append(let events, let timing):
            diskProblem.map { .appendFailed(events, timing, why: $0) } ?? .appended(events, timing)
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
        case .load(let question, _): exhibit(question, desk).map { .loaded(question: question, $0) }
        case .recall(let question, _): .comeback(question: question, Sample.comeback)
        case .search(_, let query): .found(query: query, hits(query))
        case .present(_, let id): items.first { $0.id == id }.map { .presented(Sample.exhibit($0)) }
        case .readMissed: .missed(missed)
        case .toggleMark(_, let item): .missed(toggled(item))
        case .edit: .edited(problem: nil)
        case .readLibrary, .discard: .library(Sample.library)
        case .resume, .release, .followUp, .checkJournal, .redraw, .quit: nil
        }
    }

    func sitting(_ ids: [ItemID], at question: Int = 0, rules: Rules, exam: String? = nil) -> Sitting {
        let chosen = ids.compactMap { id in items.first { $0.id == id } }
        let entries = chosen.map {
            Form.Entry(
                item: $0.id, fingerprint: $0.fingerprint, version: $0.fingerprint, topic: $0.topic,
                declaration: $0.interaction.declaration.shuffled(by: Seed(1), of: $0.id, keepsOrder: true),
                hints: $0.hints.count)
        }
        let opening = Opening(course: CourseID("sample"), rules: rules, seed: Seed(1), form: Form(entries))
        let start = Event(at: now, .started(opening))
        var session = Session(start)!
        if let subject = session.subject(question) { session.evolve(Event(at: now, .shown(subject))) }
        return Sitting(
            id: SessionID("s"), courseTitle: "Sample course", exam: exam, topicTitles: Sample.topicTitles,
            session: session)
    }

    private func exhibit(_ question: Int, _ desk: Desk) -> Exhibit? {
        guard let entry = desk.sitting?.session.form.entries[question] else { return nil }
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
}
