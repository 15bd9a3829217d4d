extension Session {
    /// What happens when the learner asks for something now; changes nothing.
    ///
    /// - Throws: `Refusal` where the rules or the state of the question do not allow it.
    package func decide(_ command: Command, at now: Instant) throws(Refusal) -> [Event] {
        guard !isOver || command == .end && phase != .ended else { throw .sessionIsOver }
        return try happenings(command, at: now).map { Event(at: now, $0) }
    }

    private func happenings(_ command: Command, at now: Instant) throws(Refusal) -> [Event.Kind] {
        switch command {
        case .choose(let option): try choose(option)
        case .strike(let option): try strike(option)
        case .revealHint: try revealHint()
        case .toggleMark: try toggleMark()
        case .note(let text): [.noted(try here(), text: text)]
        case .answer(let confidence): try answer(confidence, at: now)
        case .undo: try undo()
        case .go(let question): try go(to: question)
        case .rest(let place): try rest(place)
        case .resume: [.resumed]
        case .leave: [.left]
        case .heartbeat: [.heartbeat]
        case .submit(let submission): submitAll(submission, at: now)
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

    private func answer(_ confidence: Confidence?, at now: Instant) throws(Refusal) -> [Event.Kind] {
        guard rules.feedback == .atOnce else { throw .answersCountAtTheEnd }
        let (subject, _, asking) = try asked()
        guard !asking.chosen.isEmpty else { throw .nothingChosen }
        return [.answered(subject, weighed(current, confidence, at: now))]
    }

    /// The answer that a question's choice makes.
    private func weighed(_ index: Int, _ confidence: Confidence?, at now: Instant) -> Answer {
        let (question, entry) = (questions[index], form.entries[index])
        let asking = question.asking ?? Asking()
        return Answer(
            response: entry.inOrder(asking.chosen),
            score: rules.scoring.score(response: asking.chosen, keys: Set(entry.keys)),
            taken: question.spent + (index == current ? max(0, now.steady - last.steady) : 0),
            hints: asking.hints, changes: asking.changes, confidence: confidence)
    }

    private func undo() throws(Refusal) -> [Event.Kind] {
        guard rules.allowsUndo else { throw .undoIsOff }
        guard let question = answers.last, let subject = subject(question) else { throw .nothingToUndo }
        return [.undone(subject)] + (question == current ? [] : [.shown(subject)])
    }

    private func go(to question: Int) throws(Refusal) -> [Event.Kind] {
        guard let subject = subject(question) else { throw .noSuchQuestion }
        guard rules.navigation == .free || question >= current else { throw .onlyForward }
        return question == current && questions[current].isSeen ? [] : [.shown(subject)]
    }

    private func rest(_ place: Place) throws(Refusal) -> [Event.Kind] {
        questions[current].place == place ? [] : [.moved(try here(), place)]
    }

    private func submitAll(_ submission: Submission, at now: Instant) -> [Event.Kind] {
        let answers: [Event.Kind] = questions.indices.compactMap { index in
            guard let asking = questions[index].asking, !asking.chosen.isEmpty, let subject = subject(index) else {
                return nil
            }
            return .answered(subject, weighed(index, nil, at: now))
        }
        return answers + [.submitted(submission)]
    }
}

extension Form.Entry {
    /// A response in the order in which its options are shown.
    package func inOrder(_ response: Set<OptionID>) -> [OptionID] { options.filter(response.contains) }
}
