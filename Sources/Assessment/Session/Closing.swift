extension Session {
    /// Closes the section; with the last one, every choice becomes an answer as it stands.
    func close(_ submission: Submission, at now: Instant) -> [Event.Kind] {
        guard isInLastSection else {
            let next = subject(sectionQuestions.upperBound).map { [Event.Kind.shown($0)] } ?? []
            return [.closed(section: section, submission)] + next
        }
        let answers: [Event.Kind] = questions.indices.compactMap { index in
            guard let asking = questions[index].asking, !asking.chosen.isEmpty, let subject = subject(index) else {
                return nil
            }
            return .answered(subject, weighed(index, nil, at: now))
        }
        return answers + [.submitted(submission)]
    }

    /// The answer that a question's choice makes.
    func weighed(_ index: Int, _ confidence: Confidence?, at now: Instant) -> Answer {
        let (question, entry) = (questions[index], form.entries[index])
        let asking = question.asking ?? Asking()
        return Answer(
            response: entry.inOrder(asking.chosen),
            score: rules.scoring.score(response: asking.chosen, keys: entry.keys),
            taken: question.spent + (index == current ? running(until: now) : 0),
            hints: asking.hints, changes: asking.changes, confidence: confidence ?? asking.confidence)
    }
}
