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
        case .choose(let option): try choose(option)
        case .strike(let option): try strike(option)
        case .revealHint: try revealHint()
        case .toggleMark: try toggleMark()
        case .mark(let questions): mark(questions)
        case .note(let text): try note(text)
        case .scratch(let text): try scratch(text)
        case .answer(let confidence): try answer(confidence, at: now)
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

    /// Choosing an option that is struck out brings it back.
    private func choose(_ option: OptionID) throws(Refusal) -> [Event.Kind] {
        let (subject, entry, asking) = try openQuestion()
        guard entry.options.contains(option) else { throw .noSuchOption }
        let isChosen = asking.chosen.contains(option)
        if isChosen, !entry.isMultipleResponse { return [] }
        let others = entry.isMultipleResponse ? asking.chosen.subtracting([option]) : []
        let response = isChosen ? others : others.union([option])
        let restored: [Event.Kind] = asking.struck.contains(option) ? [.restored(subject, option)] : []
        return restored + [.chosen(subject, response: entry.inOrder(response))]
    }

    /// Strikes an option out, or brings it back. One that was chosen is not chosen any more.
    private func strike(_ option: OptionID) throws(Refusal) -> [Event.Kind] {
        let (subject, entry, asking) = try openQuestion()
        guard entry.options.contains(option) else { throw .noSuchOption }
        if asking.struck.contains(option) { return [.restored(subject, option)] }
        guard asking.chosen.contains(option) else { return [.struck(subject, option)] }
        let response = entry.inOrder(asking.chosen.subtracting([option]))
        return [.chosen(subject, response: response), .struck(subject, option)]
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

    /// Answers with what is chosen, where feedback comes at once. Where it comes at the end, `closing` answers all questions.
    private func answer(_ confidence: Confidence?, at now: Instant) throws(Refusal) -> [Event.Kind] {
        guard rules.feedback == .atOnce else { throw .answersCountAtTheEnd }
        let (subject, _, asking) = try openQuestion()
        guard !asking.chosen.isEmpty else { throw .nothingChosen }
        return [.answered(subject, answer(to: current, confidence, at: now))]
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
    /// Closes the section. With the last one every choice becomes an answer as it stands.
    func closing(by submission: Submission, at now: Instant) -> [Event.Kind] {
        guard isInLastSection else {
            let next = subject(sectionQuestions.upperBound).map { [Event.Kind.shown($0)] } ?? []
            return [.closed(section: section, submission)] + next
        }
        let chosen = questions.indices.filter { questions[$0].asking?.chosen.isEmpty == false }
        let answers = chosen.compactMap { index in
            subject(index).map { Event.Kind.answered($0, answer(to: index, at: now)) }
        }
        return answers + [.submitted(submission)]
    }

    /// The answer that what is chosen in a question makes now.
    private func answer(to index: Int, _ confidence: Confidence? = nil, at now: Instant) -> Answer {
        let (question, entry) = (questions[index], form.entries[index])
        let asking = question.asking ?? Asking()
        return Answer(
            response: entry.inOrder(asking.chosen),
            score: rules.scoring.score(response: asking.chosen, keys: entry.keys),
            taken: question.spent.plus(index == current ? countedTime(until: now) : 0),
            hints: asking.hints, changes: asking.changes, confidence: confidence ?? asking.confidence)
    }
}

extension Form.Entry {
    /// A response in the order in which its options are shown.
    package func inOrder(_ response: Set<OptionID>) -> [OptionID] { options.filter(response.contains) }
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
