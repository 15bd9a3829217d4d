extension Session {
    /// Takes in what happened. It cannot fail, and it looks at nothing but the event.
    ///
    /// A journal may be damaged or made up. What an event says that cannot be, such as a question that the form does not
    /// have, changes nothing.
    package mutating func evolve(_ event: Event) {
        guard phase != .dropped else { return }
        if isEndOfDroppedExam(event) {
            phase = .dropped
            return
        }
        count(event)
        switch event.kind {
        case .started, .resumed, .left, .heartbeat, .moved: break
        case .shown(let subject):
            change(subject) { $0.isSeen = true }
            if questions.indices.contains(subject.question) { current = subject.question }
        case .hintRevealed(let subject, let count): reveal(count, of: subject)
        case .responded(let subject, let response): respond(response, to: subject)
        case .struck(let subject, let option): ask(subject) { $0.struck.insert(option) }
        case .restored(let subject, let option): ask(subject) { $0.struck.remove(option) }
        case .marked(let subject): change(subject) { $0.isMarked = true }
        case .unmarked(let subject): change(subject) { $0.isMarked = false }
        case .noted(let subject, let text): change(subject) { $0.note = text }
        case .answered(let subject, let answer): take(answer, to: subject, at: event.at)
        case .claimed(let subject, let answer): claim(answer, of: subject)
        case .rated(let subject, let confidence): ask(subject) { $0.confidence = confidence }
        case .undone(let subject): undo(subject)
        case .scratched(let text): scratch = text
        case .paused:
            pauseLeft = rules.pauses.map { max(0, $0.length) }
            pausesTaken += 1
        case .unpaused: pauseLeft = nil
        case .closed(let section, _): close(section)
        case .submitted(let submission):
            phase = .submitted
            self.submission = submission
            answeringTime = elapsed
        case .ended: phase = .ended
        case .dropped: phase = .dropped
        }
    }

    /// Whether an event is the end that an exam was given when it was dropped before there was an event `dropped`.
    ///
    /// The exam was resumed and submitted in one step. Its time had run out only because nobody held it, so that its answers
    /// and its end bear a moment before that of `resumed`. No exam that somebody goes on with has such an end.
    private func isEndOfDroppedExam(_ event: Event) -> Bool {
        guard isJustResumed, phase == .running, rules.feedback == .atEnd else { return false }
        return event.at.steady < last.steady && event.kind != .resumed
    }

    /// Adds the time since the event before to the session and to the question that was asked meanwhile.
    private mutating func count(_ event: Event) {
        defer {
            last = event.at
            isJustResumed = event.kind == .resumed
        }
        if event.kind == .resumed {
            absence.count += 1
            absence.duration = absence.duration.plus(max(0, event.at.wall.minus(last.wall)))
        }
        guard phase == .running, event.kind != .resumed, event.kind != .dropped else { return }
        let counted = countedTime(until: event.at)
        if let pauseLeft {
            let left = pauseLeft.minus(event.at.time(since: last))
            self.pauseLeft = left > 0 ? left : nil
        }
        elapsed = elapsed.plus(counted)
        if currentQuestion?.asking != nil { questions[current].spent = questions[current].spent.plus(counted) }
    }

    /// - Parameter count: how many hints are open now.
    private mutating func reveal(_ count: Int, of subject: Subject) {
        guard form.entries.indices.contains(subject.question) else { return }
        let hints = form.entries[subject.question].hints
        ask(subject) { $0.hints = max(0, min(count, hints)) }
    }

    private mutating func respond(_ response: Response, to subject: Subject) {
        guard form.entries.indices.contains(subject.question) else { return }
        let declaration = form.entries[subject.question].declaration
        ask(subject) { $0.respond(response, to: declaration) }
    }

    /// An answered question stays as it was answered; only `undo` opens it again.
    private mutating func take(_ answer: Answer, to subject: Subject, at moment: Instant) {
        change(subject) { question in
            guard let asking = question.asking else { return }
            let answered = Answered(asking: asking, answer: answer, at: moment)
            question.card = .answered(answered)
            question.firstAnswer = question.firstAnswer ?? answered
        }
        guard questions.indices.contains(subject.question), !answers.contains(subject.question) else { return }
        answers.append(subject.question)
        if answer.outcome == .correct { correctAnswers += 1 }
        answeringTime = elapsed
    }

    /// Only the first answer can be claimed: whoever answers again has seen what is accepted.
    private mutating func claim(_ answer: Answer, of subject: Subject) {
        change(subject) { question in
            guard var answered = question.answered, answered == question.firstAnswer,
                answered.answer.response == answer.response
            else { return }
            answered.answer = answer
            question.card = .answered(answered)
            question.firstAnswer = answered
        }
        // A claim makes a wrong answer right.
        correctAnswers = answers.count { questions[$0].answered?.outcome == .correct }
    }

    private mutating func undo(_ subject: Subject) {
        guard questions.indices.contains(subject.question), let answered = questions[subject.question].answered else {
            return
        }
        questions[subject.question].card = .asking(answered.asking)
        if answered.outcome == .correct { correctAnswers -= 1 }
        answers.removeAll { $0 == subject.question }
    }

    /// Sections are left one after the other, and never entered again.
    private mutating func close(_ index: Int) {
        guard rules.sections.indices.contains(index), index >= section else { return }
        section = index + 1
        sectionBegan = elapsed
    }

    private mutating func change(_ subject: Subject, _ body: (inout Question) -> Void) {
        guard questions.indices.contains(subject.question) else { return }
        body(&questions[subject.question])
    }

    /// Changes a question that is still to be answered; another one stays as it is.
    private mutating func ask(_ subject: Subject, _ body: (inout Asking) -> Void) {
        change(subject) { question in
            guard case .asking(var asking) = question.card else { return }
            body(&asking)
            question.card = .asking(asking)
        }
    }
}
