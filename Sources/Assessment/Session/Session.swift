/// A study, exam or review session: the fold of its events.
///
/// `decide` says what happens when the learner asks for something. `evolve` takes in what has happened. Between them lies
/// the journal: what is decided is written first and taken in afterwards, so that a session is always what its events say.
package struct Session: Equatable, Sendable {
    package enum Phase: Equatable, Sendable {
        case running
        /// The answering is over; the session can be gone through.
        case submitted
        case ended
        /// An interrupted session was let go. If it was an exam, nothing of it counts.
        case dropped
    }

    package let opening: Opening
    package let startedAt: Instant
    package internal(set) var questions: [Question]
    /// The question before the learner, from 0.
    package internal(set) var current = 0
    package internal(set) var phase = Phase.running
    /// What ended the answering; nil where nothing was submitted.
    package internal(set) var submission: Submission?
    /// The questions answered, in the order of their answers. Undo goes back through them.
    package internal(set) var answers: [Int] = []
    /// How many of them are right.
    package internal(set) var correctAnswers = 0
    /// Milliseconds for which a process held the session while it was running, without pauses; see `countedTime`.
    package internal(set) var elapsed: Int64 = 0
    /// What `elapsed` was when the last answer was given or the session submitted: what it took to answer.
    package internal(set) var answeringTime: Int64 = 0
    package internal(set) var absence = Absence()
    /// The section before the learner, from 0. With the last one closed it is the number of sections.
    package internal(set) var section = 0
    /// What `elapsed` was when the section began.
    package internal(set) var sectionBegan: Int64 = 0
    /// Milliseconds left of the pause that is on; nil: none is.
    package internal(set) var pauseLeft: Int64?
    package internal(set) var pausesTaken = 0
    /// What stands on the scratch pad.
    package internal(set) var scratch = ""
    /// When the last event happened.
    package internal(set) var last: Instant
    /// Whether the last event was `resumed`.
    var isJustResumed = false

    /// The session that an event starts; nil if the event is another one.
    package init?(_ event: Event) {
        guard case .started(let opening) = event.kind else { return nil }
        self.opening = opening
        startedAt = event.at
        last = event.at
        questions = opening.form.entries.map(Question.init)
    }

    /// The fold of a session's events; nil if the first is not its start.
    package init?(_ events: [Event]) {
        guard let first = events.first, var session = Session(first) else { return nil }
        for event in events.dropFirst() { session.evolve(event) }
        self = session
    }

    package var rules: Rules { opening.rules }
    package var form: Form { opening.form }
    package var isOver: Bool { phase != .running }
}

extension Session {
    /// How often and for how long no process held the session.
    package struct Absence: Equatable, Sendable {
        package internal(set) var count = 0
        /// Milliseconds by the time of day, the only clock that goes on when the machine is started anew.
        package internal(set) var duration: Int64 = 0
    }

    package var currentQuestion: Question? { questions.indices.contains(current) ? questions[current] : nil }
    package var currentEntry: Form.Entry? {
        form.entries.indices.contains(current) ? form.entries[current] : nil
    }

    /// How events name a question; nil if the form has none at this index.
    package func subject(_ question: Int) -> Subject? {
        guard form.entries.indices.contains(question) else { return nil }
        let entry = form.entries[question]
        return Subject(question: question, item: entry.item, fingerprint: entry.fingerprint)
    }

    /// The first question without an answer, looking from one on to the end and then from the beginning.
    ///
    /// - Parameter start: from 0.
    package func unanswered(from start: Int) -> Int? {
        let start = max(0, start)
        let order = Array(questions.indices.dropFirst(start)) + Array(questions.indices.prefix(start))
        return order.first { questions[$0].answered == nil }
    }
}
