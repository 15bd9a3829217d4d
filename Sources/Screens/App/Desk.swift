import Assessment
import Canvas

/// What all screens share: the size of the terminal, the library, the session that is on, and what is said to the
/// learner.
package struct Desk: Sendable {
    package internal(set) var size: Size
    /// Which signs the terminal can show.
    package internal(set) var signs = Signs.unicode
    package internal(set) var library: Library
    /// The session that this process holds; nil: none.
    package internal(set) var sitting: Sitting?
    /// When the last message came in.
    package internal(set) var now: Instant
    /// Whether the learner does not want to see how much time is left.
    package internal(set) var isClockHidden = false
    /// A sentence shown until the next key.
    package internal(set) var notice: String?
    /// What happened but could not be saved.
    package internal(set) var unsaved: Unsaved?
    /// What the next input does without being asked for again, if it is the same key.
    private var asked: Confirmation?
    /// What the input that is taken in now confirms, if it asks for that.
    private var confirmed: Confirmation?

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

/// Events that are kept in memory because the journal could not take them. The session has taken them in, and goes on.
package struct Unsaved: Equatable, Sendable {
    package var events: [Event]
    /// Why the journal could not take them, in a sentence.
    package var why: String
    /// When they were last tried, on the clock of `Instant.steady`.
    var triedAt: Int64

    /// How many answers among them.
    package var answers: Int {
        events.count { if case .answered = $0.kind { true } else { false } }
    }
}

/// What is done only when its key is pressed twice, because it cannot be undone.
enum Confirmation: Equatable, Sendable {
    case leaveUnsaved
    case leaveExam
    case pause
    case drop(SessionID)
    /// To say nothing of how sure one is.
    case silence
}

// What is said to the learner.
extension Desk {
    /// A notice stands until the next input, and a question can be confirmed by the next input alone.
    mutating func beginInput() {
        notice = nil
        (confirmed, asked) = (asked, nil)
    }

    /// Whether the learner has been asked by the input before and has pressed the key again; otherwise he is asked now.
    mutating func isConfirmed(_ confirmation: Confirmation, orAsk question: String) -> Bool {
        if confirmed == confirmation { return true }
        (asked, notice) = (confirmation, question)
        return false
    }
}

// What happens in the session.
extension Desk {
    /// Asks the session for something. What happens is returned to be saved, and taken in when it is on the disk. Only
    /// where the learner goes is taken in at once and saved when idle: it acknowledges nothing.
    mutating func ask(_ commands: Command..., now: Instant) -> [Effect] { ask(commands, now: now) }

    mutating func ask(_ commands: [Command], now: Instant) -> [Effect] {
        guard let sitting else { return [] }
        do {
            var events: [Event] = []
            var session = sitting.session
            var latest: [Event] = []
            for command in commands {
                for event in latest { session.evolve(event) }
                latest = try session.decide(command, at: now)
                events += latest
                if latest.contains(where: \.kind.isTimeOut) { break }
            }
            if events.isEmpty { return [] }
            guard unsaved == nil, events.allSatisfy(session.isPassage) else {
                return [.append((unsaved?.events ?? []) + events)]
            }
            self.sitting?.evolve(events)
            return [.append(events, .whenIdle)] + readQuestion()
        } catch {
            notice = sentence(for: error)
            return []
        }
    }

    /// Takes in what has been saved, together with what could not be saved before it.
    mutating func appended(_ events: [Event]) -> [Effect] {
        let known = unsaved?.events.count ?? 0
        unsaved = nil
        sitting?.evolve(Array(events.dropFirst(known)))
        return readQuestion()
    }

    /// Keeps what could not be saved, and goes on: the screen says so until it is saved.
    mutating func appendFailed(_ events: [Event], _ timing: Timing, why: String) -> [Effect] {
        guard sitting != nil else { return [] }
        let known = timing == .whenIdle ? events.count : unsaved?.events.count ?? 0
        sitting?.evolve(Array(events.dropFirst(known)))
        unsaved = Unsaved(events: events, why: why, triedAt: now.steady)
        return readQuestion()
    }

    /// Reads the question before the learner and, when idle, what is likely to be wanted next: when its item comes
    /// back, and the question after it.
    func readQuestion() -> [Effect] {
        guard let sitting else { return [] }
        let (current, next) = (sitting.session.current, sitting.session.current + 1)
        var effects: [Effect] = []
        if sitting.exhibit == nil { effects.append(.load(question: current)) }
        if sitting.session.isOver { return effects }
        if sitting.wantsComeback { effects.append(.recall(question: current, .whenIdle)) }
        if sitting.session.questions.indices.contains(next), sitting.exhibits[next] == nil {
            effects.append(.load(question: next, .whenIdle))
        }
        return effects
    }

    /// Reads the missed questions that have not been shown since the session was taken up, for its summary.
    func loadMissed() -> [Effect] {
        guard let sitting else { return [] }
        return Summary(sitting.session).missed.filter { sitting.exhibits[$0] == nil }.map { .load(question: $0) }
    }

    /// Leaves the session so that it can be gone on with, or stays where answers would be lost by that.
    mutating func leaveSession(_ last: Command = .leave, now: Instant) -> Reaction {
        if let unsaved {
            let isLeaving = isConfirmed(
                .leaveUnsaved, orAsk: "\(unsaved.lost) not saved. Press the key again to leave without it.")
            guard isLeaving else { return Reaction([.append(unsaved.events)]) }
        }
        if let session = sitting?.session, !session.revealsAnswers, !isConfirmed(.leaveExam, orAsk: Self.leavingExam) {
            return .none
        }
        let effects = unsaved == nil ? ask(last, now: now) : []
        (sitting, unsaved) = (nil, nil)
        return Reaction(effects + [.release, .readLibrary], .root)
    }
}

extension Desk {
    /// An exam is not left by a stray Escape: what a terminal sends by itself may begin with one.
    private static let leavingExam =
        "Press the key again to leave the exam. Its clock stands until you go on, and the results say so."
}

extension Unsaved {
    /// What would be lost, as the beginning of a sentence.
    fileprivate var lost: String {
        switch answers {
        case 0: "Your last steps are"
        case 1: "One answer is"
        default: "\(answers) answers are"
        }
    }
}

extension Session {
    /// Whether an event only says where the learner is. In an exam it may close what was before.
    fileprivate func isPassage(_ event: Event) -> Bool {
        switch event.kind {
        case .shown: rules.feedback == .atOnce
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
