extension Session {
    /// What happens when the learner asks for something now; changes nothing.
    ///
    /// Where time has run out by now, the end of the time is what happens, and the command is too late.
    ///
    /// - Throws: `Refusal` where the rules or the state of the question do not allow it.
    package func decide(_ command: Command, at now: Instant) throws(Refusal) -> [Event] {
        guard phase.allows(command) else { throw .sessionIsOver }
        // No process held the session until now, so that the clock did not run and cannot have run out.
        switch command {
        case .resume: return [Event(at: now, .resumed)]
        case .drop: return [Event(at: now, .dropped)]
        default: break
        }
        let expired = expiry(at: now)
        guard expired.isEmpty else { return expired }
        guard !isPaused(at: now) || command.isAllowedInPause else { throw .isPaused }
        return try events(of: command, at: now).map { Event(at: now, $0) }
    }

    private func events(of command: Command, at now: Instant) throws(Refusal) -> [Event.Kind] {
        switch command {
        case .respond(let response): try respond(response)
        case .toggle(let option): try toggle(option)
        case .strike(let option): try strike(option)
        case .revealHint: try revealHint()
        case .toggleMark: try toggleMark()
        case .mark(let questions): mark(questions)
        case .note(let text): try note(text)
        case .scratch(let text): try scratch(text)
        case .answer(let confidence): try answer(confidence, at: now)
        case .claim: try claim()
        case .rate(let confidence): try rate(confidence)
        case .undo: try undo()
        case .go(let question): try go(to: question)
        case .pause: try pause()
        case .unpause: pauseLeft == nil ? [] : [.unpaused]
        case .resume: [.resumed]
        case .leave: [.left]
        case .heartbeat: [.heartbeat]
        case .submit(let submission): closing(by: submission, at: now)
        case .end: [.ended]
        case .drop: [.dropped]
        }
    }
}

// The question before the learner.
extension Session {
    private func currentSubject() throws(Refusal) -> Subject {
        guard let subject = subject(current) else { throw .noSuchQuestion }
        return subject
    }

    /// The question before the learner, if it is still to be answered.
    private func openQuestion() throws(Refusal) -> (subject: Subject, entry: Form.Entry, asking: Asking) {
        guard let entry = currentEntry, let question = currentQuestion else { throw .noSuchQuestion }
        guard let asking = question.asking else { throw .alreadyAnswered }
        return (try currentSubject(), entry, asking)
    }

    /// Options of the response that are struck out come back. The same response again changes nothing.
    private func respond(_ response: Response) throws(Refusal) -> [Event.Kind] {
        let (subject, entry, asking) = try openQuestion()
        guard entry.declaration.accepts(response) else { throw .noSuchResponse }
        let isUnchanged = asking.response.map { $0 == response } ?? response.isEmpty
        if isUnchanged { return [] }
        let restored = entry.declaration.strikable.filter { asking.struck.contains($0) && response.chooses($0) }
        return restored.map { .restored(subject, $0) } + [.responded(subject, response)]
    }

    private func toggle(_ option: ElementID) throws(Refusal) -> [Event.Kind] {
        let (_, entry, asking) = try openQuestion()
        guard let response = entry.declaration.toggling(option, in: asking.response) else { throw .noSuchOption }
        return try respond(response)
    }

    /// Strikes an option out, or brings it back. One that was chosen is not chosen any more.
    private func strike(_ option: ElementID) throws(Refusal) -> [Event.Kind] {
        let (subject, entry, asking) = try openQuestion()
        guard entry.declaration.strikable.contains(option) else { throw .noSuchOption }
        if asking.struck.contains(option) { return [.restored(subject, option)] }
        guard let response = asking.response, response.chooses(option) else { return [.struck(subject, option)] }
        return [.responded(subject, response.removing(option)), .struck(subject, option)]
    }

    private func revealHint() throws(Refusal) -> [Event.Kind] {
        guard rules.allowsHints else { throw .hintsAreOff }
        let (subject, entry, asking) = try openQuestion()
        guard entry.hints > 0 else { throw .noHints }
        guard asking.hints < entry.hints else { throw .noMoreHints }
        return [.hintRevealed(subject, count: asking.hints + 1)]
    }

    private func rate(_ confidence: Confidence) throws(Refusal) -> [Event.Kind] {
        guard rules.asksConfidence else { throw .confidenceIsOff }
        let (subject, _, asking) = try openQuestion()
        return asking.confidence == confidence ? [] : [.rated(subject, confidence)]
    }

    /// Answers with what is given, where feedback comes at once. Where it comes at the end, `closing` answers all questions.
    private func answer(_ confidence: Confidence?, at now: Instant) throws(Refusal) -> [Event.Kind] {
        guard rules.feedback == .atOnce else { throw .answersCountAtTheEnd }
        let (subject, entry, asking) = try openQuestion()
        guard let response = asking.response else { throw .nothingGiven }
        guard entry.declaration.isComplete(response) else { throw .incomplete }
        return [.answered(subject, answer(to: current, response, confidence, at: now))]
    }

    /// Whether the answer before the learner can be claimed to be meant right.
    package var canClaim: Bool {
        guard rules.feedback == .atOnce, let entry = currentEntry, let question = currentQuestion,
            let answered = question.answered, answered == question.firstAnswer
        else { return false }
        return entry.declaration.isTyped && answered.outcome != .correct && answered.answer.response != .unknown
    }

    private func claim() throws(Refusal) -> [Event.Kind] {
        guard canClaim, var answer = currentQuestion?.answered?.answer else { throw .nothingToClaim }
        answer.score = .one
        answer.isClaimed = true
        return [.claimed(try currentSubject(), answer)]
    }
}

// Going about in the session.
extension Session {
    /// While a session is running, only questions of the section before the learner can be visited.
    private func go(to question: Int) throws(Refusal) -> [Event.Kind] {
        guard let subject = subject(question) else { throw .noSuchQuestion }
        if !isOver {
            guard sectionQuestions.contains(question) else { throw .sectionIsClosed }
            guard rules.navigation == .free || question >= current else { throw .onlyForward }
        }
        return question == current && questions[current].isSeen ? [] : [.shown(subject)]
    }

    /// Takes the last answer back. Its feedback was seen, so that `Question.firstAnswer` stays.
    private func undo() throws(Refusal) -> [Event.Kind] {
        guard rules.allowsUndo else { throw .undoIsOff }
        guard let question = answers.last, let subject = subject(question) else { throw .nothingToUndo }
        return [.undone(subject)] + (question == current ? [] : [.shown(subject)])
    }

    private func pause() throws(Refusal) -> [Event.Kind] {
        guard pausesTaken < rules.pauses?.count ?? 0 else { throw .noPauseLeft }
        return [.paused]
    }
}

// Marks and notes.
extension Session {
    private func toggleMark() throws(Refusal) -> [Event.Kind] {
        let subject = try currentSubject()
        return [questions[current].isMarked ? .unmarked(subject) : .marked(subject)]
    }

    private func mark(_ chosen: [Int]) -> [Event.Kind] {
        let unmarked = chosen.filter { questions.indices.contains($0) && !questions[$0].isMarked }
        return unmarked.compactMap(subject).map { .marked($0) }
    }

    /// Notes on items are for study and review, and for everything once the session is over.
    private func note(_ text: String) throws(Refusal) -> [Event.Kind] {
        guard rules.notes == .items || isOver else { throw .notesAreOff }
        return [.noted(try currentSubject(), text: text)]
    }

    private func scratch(_ text: String) throws(Refusal) -> [Event.Kind] {
        guard rules.notes == .pad else { throw .notesAreOff }
        return [.scratched(text: text)]
    }
}

// Closing.
extension Session {
    /// Closes the section. With the last one every response becomes an answer as it stands, half given or not.
    func closing(by submission: Submission, at now: Instant) -> [Event.Kind] {
        guard isInLastSection else {
            let next = subject(sectionQuestions.upperBound).map { [Event.Kind.shown($0)] } ?? []
            return [.closed(section: section, submission)] + next
        }
        let answers = questions.indices.compactMap { index -> Event.Kind? in
            guard let response = questions[index].asking?.response, let subject = subject(index) else { return nil }
            return .answered(subject, answer(to: index, response, at: now))
        }
        return answers + [.submitted(submission)]
    }

    /// The answer that a response to a question makes now. Who does not know is not sure of anything.
    private func answer(
        to index: Int, _ response: Response, _ confidence: Confidence? = nil, at now: Instant
    ) -> Answer {
        let question = questions[index]
        let asking = question.asking ?? Asking()
        let declaration = form.entries[index].declaration
        return Answer(
            response: response, score: declaration.score(response, rules.scoring(of: declaration)),
            taken: question.spent.plus(index == current ? countedTime(until: now) : 0),
            hints: asking.hints, changes: asking.changes,
            confidence: response == .unknown ? nil : confidence ?? asking.confidence)
    }
}

extension Session.Phase {
    /// Once a session is submitted it can be gone through. Once it is ended or dropped nothing can be done in it.
    fileprivate func allows(_ command: Command) -> Bool {
        switch (self, command) {
        case (.running, _): true
        case (.ended, _), (.dropped, _): false
        case (.submitted, .go), (.submitted, .toggleMark), (.submitted, .mark), (.submitted, .note),
            (.submitted, .leave), (.submitted, .end):
            true
        case (.submitted, _): false
        }
    }
}

extension Command {
    fileprivate var isAllowedInPause: Bool {
        switch self {
        case .unpause, .heartbeat, .leave, .end, .scratch: true
        default: false
        }
    }
}
