import Assessment
import Canvas

/// What all screens share.
package struct Desk: Sendable {
    package internal(set) var size: Size
    package internal(set) var library: Library
    package internal(set) var sitting: Sitting?
    /// When the application was last told something.
    package internal(set) var now: Instant
    /// Whether the learner does not want to see how much time is left.
    package internal(set) var isClockHidden = false
    /// A sentence shown until the next key.
    package internal(set) var notice: String?
    /// What happened but is not saved yet.
    package internal(set) var unsaved: Unsaved?

    package init(
        size: Size, library: Library = Library(), sitting: Sitting? = nil, notice: String? = nil,
        now: Instant = Instant(wall: 0, steady: 0)
    ) {
        self.size = size
        self.library = library
        self.sitting = sitting
        self.notice = notice
        self.now = now
    }
}

/// Events that are kept in memory until the journal has them.
package struct Unsaved: Equatable, Sendable {
    package var events: [Event]
    /// Why the journal could not take them, in a sentence; nil: it was not asked yet.
    package var why: String?
    /// Whether the learner was asked if he wants to leave without them.
    package var isLeaveAsked = false

    /// How many answers among them.
    package var answers: Int {
        events.count { if case .answered = $0.kind { true } else { false } }
    }
}

extension Desk {
    /// What could not be saved.
    var refused: Unsaved? { unsaved?.why == nil ? nil : unsaved }

    /// Asks the session for something. What happens is returned to be saved; it is taken in when it is on disk. Only where
    /// the learner goes is taken in at once, and saved when the screen shows it.
    mutating func ask(_ commands: Command..., now: Instant) -> [Effect] {
        guard var sitting else { return [] }
        do {
            var events: [Event] = []
            var session = sitting.session
            var latest: [Event] = []
            for command in sitting.noting(commands) {
                for event in latest { session.evolve(event) }
                latest = try session.decide(command, at: now)
                events += latest
                if latest.contains(where: \.kind.isTimeOut) { break }
            }
            if events.isEmpty { return [] }
            let all = (unsaved?.events ?? []) + events
            guard refused == nil, events.allSatisfy(session.isPassage) else { return [.append(all)] }
            sitting.evolve(events)
            (self.sitting, unsaved) = (sitting, Unsaved(events: all))
            return loadCurrent()
        } catch {
            notice = sentence(for: error)
            return []
        }
    }

    /// Takes in what has been saved.
    mutating func appended(_ events: [Event]) -> [Effect] {
        let kept = unsaved?.events.count ?? 0
        unsaved = nil
        sitting?.evolve(Array(events.dropFirst(kept)))
        return loadCurrent()
    }

    /// Keeps what could not be saved, and goes on: the screen says so until it is saved.
    mutating func appendFailed(_ events: [Event], why: String) -> [Effect] {
        guard sitting != nil else { return [] }
        let kept = unsaved?.events.count ?? 0
        sitting?.evolve(Array(events.dropFirst(kept)))
        unsaved = Unsaved(events: events, why: why, isLeaveAsked: unsaved?.isLeaveAsked ?? false)
        return loadCurrent() + [.wake(after: Desk.retryInterval)]
    }

    /// Milliseconds between two tries to save what could not be saved.
    static let retryInterval: Int64 = 2_000

    /// Reads the missed questions that have not been shown since the session was taken up, for its summary.
    func loadMissed() -> [Effect] {
        guard let sitting else { return [] }
        return Summary(sitting.session).missed.filter { sitting.exhibits[$0] == nil }.map { .load(question: $0) }
    }

    private func loadCurrent() -> [Effect] {
        guard let sitting, sitting.exhibit == nil else { return [] }
        return [.load(question: sitting.session.current)]
    }
}

extension Sitting {
    /// The commands with one that notes the place, before what may leave it. A choice puts the cursor where it is made: mostly
    /// nothing is left to note.
    fileprivate func noting(_ commands: [Command]) -> [Command] {
        guard case .choose(let option) = commands.first else { return [.rest(place)] + commands }
        var noted = session.currentQuestion?.place
        noted?.cursor = session.currentEntry?.options.firstIndex(of: option) ?? 0
        return noted == place ? commands : commands + [.rest(place)]
    }
}

extension Session {
    /// Whether an event only says where the learner is. In an exam it may close what was before.
    fileprivate func isPassage(_ event: Event) -> Bool {
        switch event.kind {
        case .shown, .moved: rules.feedback == .atOnce
        default: false
        }
    }
}

extension Event.Kind {
    /// Whether the clock alone brought it about, so that what was asked for came too late.
    fileprivate var isTimeOut: Bool {
        switch self {
        case .submitted(.time), .closed(_, .time): true
        default: false
        }
    }
}
