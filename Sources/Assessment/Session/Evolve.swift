extension Session {
    /// Takes in what happened. It can neither fail nor look at anything but the event.
    package mutating func evolve(_ event: Event) {
        count(event)
        switch event.kind {
        case .started, .resumed, .left, .heartbeat: break
        case .shown(let subject):
            current = subject.question
            change(subject) { $0.isSeen = true }
        case .hintRevealed(let subject, let count): ask(subject) { $0.hints = count }
        case .chosen(let subject, let response): chosen(subject, Set(response))
        case .struck(let subject, let option): ask(subject) { $0.struck.insert(option) }
        case .restored(let subject, let option): ask(subject) { $0.struck.remove(option) }
        case .marked(let subject): change(subject) { $0.isMarked = true }
        case .unmarked(let subject): change(subject) { $0.isMarked = false }
        case .noted(let subject, let text): change(subject) { $0.note = text }
        case .moved(let subject, let place): change(subject) { $0.place = place }
        case .answered(let subject, let answer): answered(subject, answer)
        case .rated(let subject, let confidence): ask(subject) { $0.confidence = confidence }
        case .undone(let subject): undone(subject)
        case .scratched(let text): scratch = text
        case .paused:
            pauseLeft = rules.pauses?.length
            pausesTaken += 1
        case .unpaused: pauseLeft = nil
        case .closed(let section, _):
            self.section = section + 1
            sectionBegan = elapsed
        case .submitted(let submission):
            phase = .submitted
            self.submission = submission
        case .ended: phase = .ended
        }
    }

    /// Adds the time since the event before to the session and to the question that was asked meanwhile.
    private mutating func count(_ event: Event) {
        defer { last = event.at }
        if event.kind == .resumed {
            absence.count += 1
            absence.duration += max(0, event.at.wall - last.wall)
            return
        }
        guard phase == .running else { return }
        let passed = running(until: event.at)
        if let pauseLeft {
            let paused = max(0, event.at.steady - last.steady) - passed
            self.pauseLeft = pauseLeft > paused ? pauseLeft - paused : nil
        }
        elapsed += passed
        if currentQuestion?.asking != nil { questions[current].spent += passed }
    }

    /// The cursor is on an option that is chosen, or taken back.
    private mutating func chosen(_ subject: Subject, _ response: Set<OptionID>) {
        guard let entry = form.entries.element(subject.question) else { return }
        let before = questions.element(subject.question)?.asking?.chosen ?? response
        let added = response.subtracting(before)
        ask(subject) { $0.choose(response, keys: entry.keys.count) }
        let moved = added.isEmpty ? before.subtracting(response) : added
        guard moved.count == 1, let option = moved.first, let place = entry.options.firstIndex(of: option) else {
            return
        }
        change(subject) { $0.place.cursor = place }
    }

    private mutating func answered(_ subject: Subject, _ answer: Answer) {
        guard let asking = questions.element(subject.question)?.asking else { return }
        questions[subject.question].card = .answered(Answered(asking: asking, answer: answer))
        answers.append(subject.question)
    }

    private mutating func undone(_ subject: Subject) {
        guard let answered = questions.element(subject.question)?.answered else { return }
        questions[subject.question].card = .asking(answered.asking)
        if let place = answers.lastIndex(of: subject.question) { answers.remove(at: place) }
    }

    private mutating func change(_ subject: Subject, _ body: (inout Question) -> Void) {
        guard questions.indices.contains(subject.question) else { return }
        body(&questions[subject.question])
    }

    private mutating func ask(_ subject: Subject, _ body: (inout Asking) -> Void) {
        change(subject) { question in
            guard case .asking(var asking) = question.card else { return }
            body(&asking)
            question.card = .asking(asking)
        }
    }
}

extension Array {
    fileprivate func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
