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
    /// What happened but could not be saved yet.
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

/// Events that are kept in memory because the journal could not take them.
package struct Unsaved: Equatable, Sendable {
    package var events: [Event]
    /// Why, in a sentence.
    package var why: String
    /// Whether the learner was asked if he wants to leave without them.
    package var isLeaveAsked = false

    /// How many answers among them.
    package var answers: Int {
        events.count { if case .answered = $0.kind { true } else { false } }
    }
}

extension Desk {
    /// Asks the session for something. What happens is returned to be saved; it is taken in when it is on disk.
    mutating func ask(_ commands: Command..., now: Instant) -> [Effect] {
        guard let sitting else { return [] }
        do {
            var events: [Event] = []
            var session = sitting.session
            for command in Self.order(commands, .rest(sitting.place)) {
                let happened = try session.decide(command, at: now)
                for event in happened { session.evolve(event) }
                events += happened
                if happened.contains(where: \.kind.isTimeOut) { break }
            }
            return events.isEmpty ? [] : [.append((unsaved?.events ?? []) + events)]
        } catch {
            notice = sentence(for: error)
            return []
        }
    }

    /// The place is noted before what may leave it. A choice puts the cursor where it is made: mostly nothing is left to note.
    private static func order(_ commands: [Command], _ rest: Command) -> [Command] {
        if case .choose = commands.first { commands + [rest] } else { [rest] + commands }
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

extension Event.Kind {
    /// Whether the clock alone brought it about, so that what was asked for came too late.
    fileprivate var isTimeOut: Bool {
        switch self {
        case .submitted(.time), .closed(_, .time): true
        default: false
        }
    }
}
