import Assessment
import Canvas

/// The application: a stack of screens over a desk. Pure: what it wants done outside, it returns as effects.
package struct App: Sendable {
    /// What all screens share, and the session that is on.
    package internal(set) var desk: Desk
    /// The screens, the topmost of which gets what the learner does.
    package private(set) var screens: ScreenStack

    /// An application that opens with Home, to which everything leads back.
    package init(desk: Desk, root: some Screen) {
        self.desk = desk
        screens = ScreenStack(root: root)
    }

    /// An application that opens with another screen; leaving that leaves the program.
    package init(desk: Desk, main: some Screen) {
        self.desk = desk
        screens = ScreenStack(main: main)
    }

    /// Says which signs the terminal can show.
    package mutating func use(_ signs: Signs) { desk.signs = signs }

    /// Takes a message in and says what is to be done outside, in this order.
    package mutating func update(_ message: Message, now: Instant) -> [Effect] {
        desk.now = now
        let effects = take(message, now: now)
        screens.hide(behind: desk.isPaused ? PauseScreen() : nil)
        return effects + outlooks
    }

    /// When there is something to do that nobody asks for, on the clock of `Instant.steady`; nil: never.
    package var alarm: Int64? { desk.alarm }

    /// What the terminal shows.
    package func view() -> Frame {
        if isTooSmall { return TooSmall.view(desk.size) }
        return screens.view(desk) ?? Frame(size: desk.size)
    }

    /// Whether an effect that has waited is still worth being carried out: the learner may have gone elsewhere
    /// meanwhile.
    func wants(_ effect: Effect) -> Bool {
        switch effect {
        case .load(let question, _): desk.sitting.map { $0.exhibits[question] == nil } ?? false
        case .recall(let question, _): desk.sitting.map { $0.wantsComeback && $0.session.current == question } ?? false
        case .readOutlook: outlooks.contains(effect)
        default: true
        }
    }

    /// What a message does to desk and screens.
    ///
    /// Keys and answers go to the topmost screen: the one that asked for something is mostly the one that gets the
    /// answer. Where the learner has gone on meanwhile, the new topmost screen ignores an answer to a question that it
    /// did not ask.
    private mutating func take(_ message: Message, now: Instant) -> [Effect] {
        switch message {
        case .started: return desk.readQuestion() + [.checkJournal]
        case .input(.resize(let size)):
            desk.size = size
            return []
        case .input(.key(.control("l"))): return [.redraw]
        // What is not seen is not answered: while the terminal is too small, keys are ignored.
        case .input where isTooSmall: return []
        case .input(let input):
            desk.beginInput()
            return react { $0.handle(input, at: &$1, now: now) }
        case .tick: return desk.wakeUp()
        case .terminate: return desk.ask(.leave, now: now) + [.release, .quit]
        case .appended(let events, .now):
            let effects = desk.appended(events)
            return effects + takeIn(events) + [.followUp]
        // It was taken in when it was decided.
        case .appended(_, .whenIdle): return [.followUp]
        case .appendFailed(let events, let timing, let why):
            return desk.appendFailed(events, timing, why: why) + takeIn(events)
        case .began(let sitting):
            desk.sitting = sitting
            screens.show(CardScreen())
            return desk.readQuestion() + [.followUp]
        case .declined(let why):
            desk.notice = why
            return []
        case .outlook(let course, let outlook):
            desk.library.set(outlook, of: course)
            return []
        case .comeback(let question, let comeback):
            desk.sitting?.take(comeback, of: question)
            return []
        case .loaded(let question, let exhibit):
            desk.sitting?.exhibits[question] = exhibit
            return []
        case .library(let library):
            desk.library = library
            return react { $0.receive(message, at: &$1) }
        case .edited(let problem):
            desk.notice = problem
            desk.sitting?.exhibits = [:]
            return desk.readQuestion() + react { $0.receive(message, at: &$1) }
        case .found, .presented, .missed, .short, .attempts, .statistics: return react { $0.receive(message, at: &$1) }
        }
    }

    /// Whether nothing but a sentence that says so has room on the terminal.
    private var isTooSmall: Bool { !TooSmall.fits(desk.size) }

    /// Where courses are shown, what memory predicts of them is found out, a course at a time and when nothing else is
    /// to be done: it weighs every item of a course.
    private var outlooks: [Effect] {
        guard screens.top?.showsOutlooks == true else { return [] }
        return desk.library.courses.filter { $0.outlook == nil }.map { .readOutlook($0.id) }
    }

    /// Lets the topmost screen react, moves on the stack as it wants, and leaves the program with the last screen.
    private mutating func react(_ body: (inout any Screen, inout Desk) -> Reaction) -> [Effect] {
        guard let reaction = screens.changeTop({ body(&$0, &desk) }) else { return [.quit] }
        screens.move(reaction.move)
        return reaction.effects + (screens.top == nil ? [.quit] : [])
    }
}

// What happens to the screens when something has happened in the session.
extension App {
    /// Shows what has happened, once the session has taken it in.
    private mutating func takeIn(_ events: [Event]) -> [Effect] {
        let effects = react { $0.receive(.appended(events), at: &$1) }
        guard let session = desk.sitting?.session else { return effects }
        if events.contains(where: \.kind.isSubmission) {
            screens.show(ResultsScreen())
            desk.library.forgetOutlook(of: session.opening.course)
            return effects + [.readAttempts]
        }
        if events.contains(where: \.kind.isEndOfSection) {
            screens.closeOverlays()
            desk.notice = session.beginningOfSection
        }
        return effects
    }
}

extension Event.Kind {
    fileprivate var isSubmission: Bool { if case .submitted = self { true } else { false } }
    fileprivate var isEndOfSection: Bool { if case .closed = self { true } else { false } }
}

extension Session {
    /// Said over the first question of a section: how many questions there are, and how much time.
    fileprivate var beginningOfSection: String {
        guard rules.sections.indices.contains(section) else { return "" }
        let part = rules.sections[section]
        return "Section “\(part.title)” begins: \(count(part.questions, "question")), \(minutes(part.limit))."
    }
}

/// What is shown where nothing else has room.
enum TooSmall {
    static let least = Size(columns: 40, rows: 12)

    static func fits(_ size: Size) -> Bool { size.columns >= least.columns && size.rows >= least.rows }

    static func view(_ size: Size) -> Frame {
        var frame = Frame(size: size)
        let text =
            "Swot needs a terminal of \(least.columns)×\(least.rows); this one has \(size.columns)×\(size.rows). "
            + "Make it larger to go on; C-c leaves, and keeps the session."
        for (row, line) in Line(text).wrapped(to: max(1, size.columns)).enumerated() {
            frame.draw(line, at: Point(column: 0, row: row))
        }
        return frame
    }
}
