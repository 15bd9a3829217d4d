/// What an exam came to.
package struct ExamResult: Equatable, Sendable {
    /// The points of some questions.
    package struct Score: Equatable, Sendable {
        /// How many points could be had.
        package let items: Int
        /// Exact. It is below 0 where wrong answers cost more than right ones earned.
        package let points: Fraction
        /// The interval of the share of the points that all questions of the kind would bring.
        package let interval: Interval

        package var share: Fraction { points / items }
    }

    package struct TopicScore: Equatable, Sendable {
        package let topic: TopicID
        package let score: Score
    }

    /// A question as it was left.
    package struct Line: Equatable, Sendable {
        /// Nil where it was left unanswered.
        package let outcome: Outcome?
        /// What it added to the score.
        package let points: Fraction
        /// Milliseconds for which it was before the learner.
        package let spent: Int64
        package let isMarked: Bool
        package let confidence: Confidence?
        /// Whether it took more than twice the average, and so long that this says something.
        package let isSlow: Bool

        /// Whether it turned out otherwise than the learner thought.
        package let misjudgement: Misjudgement?

        package var isMissed: Bool { outcome != .correct }
    }

    /// Answers whose first full response was not the last.
    package struct Changes: Equatable, Sendable {
        package fileprivate(set) var rightToWrong = 0
        package fileprivate(set) var wrongToRight = 0
        package fileprivate(set) var wrongToWrong = 0
    }

    package let total: Score
    /// The cut score in per cent.
    package let cut: Int
    /// In the order in which the topics first appear in the form.
    package let topics: [TopicScore]
    /// The topic that went worse than the others, where the numbers say so: see `Interval.isClearlyBelow`. Nil: none
    /// did.
    package let weakest: TopicID?
    /// In the order of the form.
    package let lines: [Line]
    package let changes: Changes
    /// Milliseconds for a question on average.
    package let averageTime: Int64
    /// Milliseconds, absences and pauses not counted.
    package let elapsed: Int64
    package let limit: Int64?
    package let absence: Session.Absence
    /// Nil while the exam is running.
    package let submission: Submission?
    /// Nil where the exam did not ask for certainties.
    package let certainty: Certainty?

    package init(_ session: Session) {
        let rules = session.rules
        let average = session.elapsed / Int64(max(1, session.questions.count))
        let lines = session.questions.map { Line($0, penalty: rules.penalty, average: average) }
        self.lines = lines
        total = Score(lines, rules)
        let topicOfLine = session.form.entries.map(\.topic)
        func score(where includes: (TopicID) -> Bool) -> Score {
            Score(zip(lines, topicOfLine).filter { includes($0.1) }.map(\.0), rules)
        }
        let topics = session.form.topics.map { topic in TopicScore(topic: topic, score: score { $0 == topic }) }
        self.topics = topics
        weakest = topics.min { $0.score.share < $1.score.share }.flatMap { lowest in
            let others = score { $0 != lowest.topic }
            return lowest.score.interval.isClearlyBelow(others.interval) ? lowest.topic : nil
        }
        cut = rules.cut ?? 0
        changes = Changes(session)
        averageTime = average
        elapsed = session.elapsed
        limit = rules.limit
        absence = session.absence
        submission = session.submission
        certainty = Certainty(session)
    }

    package var isPassed: Bool { Scoring.passes(total.points, of: total.items, cut: cut) }

    /// Whether another form of the same exam might well have ended otherwise: the cut score lies within the interval.
    package var isClose: Bool { total.interval.bounds.contains(Double(cut) / 100) }
}

extension ExamResult.Score {
    /// Wilson's interval where every question is right or wrong, otherwise the bootstrap.
    fileprivate init(_ lines: [ExamResult.Line], _ rules: Rules) {
        items = lines.count
        points = lines.reduce(.zero) { $0 + $1.points }
        interval =
            rules.scoring == .allOrNothing && rules.penalty == .zero
            ? .wilson(right: lines.count { $0.outcome == .correct }, of: lines.count)
            : .bootstrap(lines.map(\.points.value), in: -abs(rules.penalty.value)...1)
    }
}

extension ExamResult.Line {
    fileprivate init(_ question: Question, penalty: Fraction, average: Int64) {
        let answer = question.answered?.answer
        outcome = answer?.outcome
        points = answer?.points(penalty: penalty) ?? .zero
        spent = question.spent
        isMarked = question.isMarked
        confidence = answer?.confidence
        isSlow = question.spent > average.times(2) && question.spent >= Self.shortestSlow
        misjudgement = answer?.misjudgement
    }

    /// What took fewer milliseconds is not called slow: one key more makes it twice the average.
    private static let shortestSlow: Int64 = 10_000
}

extension ExamResult.Changes {
    fileprivate init(_ session: Session) {
        for (question, entry) in zip(session.questions, session.form.entries) {
            guard let answered = question.answered, let first = answered.asking.first,
                first != answered.asking.response
            else { continue }
            switch (entry.declaration.score(first, .allOrNothing) == .one, answered.outcome == .correct) {
            case (true, _): rightToWrong += 1
            case (_, true): wrongToRight += 1
            default: wrongToWrong += 1
            }
        }
    }
}

extension Form {
    /// In the order in which they first appear.
    package var topics: [TopicID] {
        var seen: Set<TopicID> = []
        return entries.map(\.topic).filter { seen.insert($0).inserted }
    }
}
