/// What a session came to so far: points by topic, what was missed, and the time that answering took.
package struct Summary: Equatable, Sendable {
    /// The points of some questions.
    package struct Tally: Equatable, Sendable {
        package var questions = 0
        package var answered = 0
        package var correct = 0
        package var partlyCorrect = 0
        package var incorrect = 0
        /// The sum of the points of all answers, exact.
        package var points = Fraction.zero

        /// The share of the points that the answered questions offered.
        package var share: Fraction { answered == 0 ? .zero : points / answered }
    }

    package struct TopicTally: Equatable, Sendable {
        package let topic: TopicID
        package fileprivate(set) var tally = Tally()
    }

    package private(set) var total = Tally()
    /// In the order in which the topics first appear in the form.
    package private(set) var topics: [TopicTally] = []
    /// The questions whose answer was not fully right, or was not when it was first given: from 0, in the order of the form.
    package private(set) var missed: [Int] = []
    /// Milliseconds until the last answer. Looking at the summary, or at questions again, adds nothing.
    package let elapsed: Int64

    package init(_ session: Session) {
        elapsed = session.answeringTime
        for (index, (question, entry)) in zip(session.questions, session.form.entries).enumerated() {
            total.count(question)
            let known = topics.firstIndex { $0.topic == entry.topic }
            if known == nil { topics.append(TopicTally(topic: entry.topic)) }
            topics[known ?? topics.endIndex - 1].tally.count(question)
            let outcomes = [question.firstAnswer?.outcome, question.answered?.outcome]
            if outcomes.contains(where: { $0 != nil && $0 != .correct }) { missed.append(index) }
        }
    }
}

extension Summary.Tally {
    /// Adds a question with the answer that stands; one that was undone and not answered again has none.
    fileprivate mutating func count(_ question: Question) {
        questions += 1
        guard let answered = question.answered else { return }
        self.answered += 1
        points += answered.answer.score
        switch answered.outcome {
        case .correct: correct += 1
        case .partlyCorrect: partlyCorrect += 1
        case .incorrect: incorrect += 1
        }
    }
}
