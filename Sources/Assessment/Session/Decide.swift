extension Session {
    /// What happens when the learner asks for something now; changes nothing.
    ///
    /// Where time has run out by now, that is what happens, and the command is too late.
    ///
    /// - Throws: `Refusal` where the rules or the state of the question do not allow it.
    package func decide(_ command: Command, at now: Instant) throws(Refusal) -> [Event] {
        guard phase.allows(command) else { throw .sessionIsOver }
        guard command != .resume else { return [Event(at: now, .resumed)] }
        let expired = expiry(at: now)
        guard expired.isEmpty else { return expired }
        guard !isPaused(at: now) || command.isAllowedInPause else { throw .isPaused }
        return try happenings(command, at: now).map { Event(at: now, $0) }
    }

    private func happenings(_ command: Command, at now: Instant) throws(Refusal) -> [Event.Kind] {
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
        case .rest(let place): try rest(place)
        case .pause: try pause()
        case .unpause: pauseLeft == nil ? [] : [.unpaused]
        case .resume: [.resumed]
        case .leave: [.left]
        case .heartbeat: [.heartbeat]
        case .submit(let submission): close(submission, at: now)
        case .end: [.ended]
        }
    }

    private func here() throws(Refusal) -> Subject {
        guard let subject = subject(current) else { throw .noSuchQuestion }
        return subject
    }

    private func asked() throws(Refusal) -> (subject: Subject, entry: Form.Entry, asking: Asking) {
        guard let entry = currentEntry, let question = currentQuestion else { throw .noSuchQuestion }
        guard let asking = question.asking else { throw .alreadyAnswered }
        return (try here(), entry, asking)
    }

    private func choose(_ option: OptionID) throws(Refusal) -> [Event.Kind] {
        let (subject, entry, asking) = try asked()
        guard entry.options.contains(option) else { throw .noSuchOption }
        let kept = entry.isMultipleResponse ? asking.chosen.subtracting([option]) : []
        let response = asking.chosen.contains(option) ? kept : kept.union([option])
        let restored: [Event.Kind] = asking.struck.contains(option) ? [.restored(subject, option)] : []
        return restored + [.chosen(subject, response: entry.inOrder(response))]
    }

    private func strike(_ option: OptionID) throws(Refusal) -> [Event.Kind] {
        let (subject, entry, asking) = try asked()
        guard entry.options.contains(option) else { throw .noSuchOption }
        if asking.struck.contains(option) { return [.restored(subject, option)] }
        guard asking.chosen.contains(option) else { return [.struck(subject, option)] }
        let response = entry.inOrder(asking.chosen.subtracting([option]))
        return [.chosen(subject, response: response), .struck(subject, option)]
    }

    private func revealHint() throws(Refusal) -> [Event.Kind] {
        guard rules.allowsHints else { throw .hintsAreOff }
        let (subject, entry, asking) = try asked()
        guard entry.hints > 0 else { throw .noHints }
        guard asking.hints < entry.hints else { throw .noMoreHints }
        return [.hintRevealed(subject, count: asking.hints + 1)]
    }

    private func toggleMark() throws(Refusal) -> [Event.Kind] {
        let subject = try here()
        return [questions[current].isMarked ? .unmarked(subject) : .marked(subject)]
    }

    private func mark(_ chosen: [Int]) -> [Event.Kind] {
        chosen.filter { questions.indices.contains($0) && !questions[$0].isMarked }.compactMap(subject).map {
            .marked($0)
        }
    }

    private func note(_ text: String) throws(Refusal) -> [Event.Kind] {
        guard rules.notes == .items || isOver else { throw .notesAreOff }
        return [.noted(try here(), text: text)]
    }

    private func scratch(_ text: String) throws(Refusal) -> [Event.Kind] {
        guard rules.notes == .pad else { throw .notesAreOff }
        return [.scratched(text: text)]
    }

    private func rate(_ confidence: Confidence) throws(Refusal) -> [Event.Kind] {
        guard rules.asksConfidence else { throw .confidenceIsOff }
        let (subject, _, asking) = try asked()
        return asking.confidence == confidence ? [] : [.rated(subject, confidence)]
    }

    private func pause() throws(Refusal) -> [Event.Kind] {
        guard pausesTaken < rules.pauses?.count ?? 0 else { throw .noPauseLeft }
        return [.paused]
    }

    private func answer(_ confidence: Confidence?, at now: Instant) throws(Refusal) -> [Event.Kind] {
        guard rules.feedback == .atOnce else { throw .answersCountAtTheEnd }
        let (subject, _, asking) = try asked()
        guard !asking.chosen.isEmpty else { throw .nothingChosen }
        return [.answered(subject, weighed(current, confidence, at: now))]
    }

    private func undo() throws(Refusal) -> [Event.Kind] {
        guard rules.allowsUndo else { throw .undoIsOff }
        guard let question = answers.last, let subject = subject(question) else { throw .nothingToUndo }
        return [.undone(subject)] + (question == current ? [] : [.shown(subject)])
    }

    private func go(to question: Int) throws(Refusal) -> [Event.Kind] {
        guard let subject = subject(question) else { throw .noSuchQuestion }
        if !isOver {
            guard sectionQuestions.contains(question) else { throw .sectionIsClosed }
            guard rules.navigation == .free || question >= current else { throw .onlyForward }
        }
        return question == current && questions[current].isSeen ? [] : [.shown(subject)]
    }

    private func rest(_ place: Place) throws(Refusal) -> [Event.Kind] {
        questions[current].place == place ? [] : [.moved(try here(), place)]
    }
}

extension Form.Entry {
    /// A response in the order in which its options are shown.
    package func inOrder(_ response: Set<OptionID>) -> [OptionID] { options.filter(response.contains) }
}

extension Session.Phase {
    /// Once it is submitted a session can be gone through; once it is ended nothing can be done in it.
    fileprivate func allows(_ command: Command) -> Bool {
        switch (self, command) {
        case (.running, _): true
        case (.ended, _): false
        case (.submitted, .go), (.submitted, .rest), (.submitted, .toggleMark), (.submitted, .mark),
            (.submitted, .note),
            (.submitted, .leave), (.submitted, .end):
            true
        case (.submitted, _): false
        }
    }
}

extension Command {
    fileprivate var isAllowedInPause: Bool {
        switch self {
        case .unpause, .heartbeat, .leave, .end, .rest, .scratch: true
        default: false
        }
    }
}
