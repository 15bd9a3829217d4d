import Assessment

/// How likely a learner is to pass an exam at some moment.
///
/// The score is the number of right answers among questions that are drawn from each topic without replacement. A seen item
/// is answered right where it is recalled, or else where a guess is lucky. How unseen items go follows from first answers.
/// Two things are uncertain: how wrong the memory model is for this learner (`MemoryBias`), and how unseen items go
/// (`UnseenItems`). Given both, the distribution of the score is exact. The forecast is the mean of those distributions over
/// a grid of the two posteriors, so that nothing is drawn at random. An item answered right only in part counts as wrong.
package struct Readiness: Equatable, Sendable {
    package let score: ScoreDistribution
    /// The least number of right answers that passes.
    package let needed: Int

    package var passProbability: Double { score.probability(ofAtLeast: needed) }
    /// The numbers of right answers between which the score lies with 90 %.
    package var interval: ClosedRange<Int> { score.interval(0.9) }
}

/// Forecasts of an exam.
package struct ExamForecast: Sendable {
    package var topics: [TopicKnowledge]
    /// The cut score in per cent.
    package var pass: Int
    /// Predictions that were checked by reviews. The latest are enough: some hundreds say all there is.
    package var checked: [CheckedPrediction]
    /// The points that a wrong answer costs.
    package var penalty: Fraction

    package init(
        topics: [TopicKnowledge], pass: Int, penalty: Fraction = .zero, checked: [CheckedPrediction]
    ) {
        self.topics = topics
        self.pass = pass
        self.penalty = penalty
        self.checked = checked
    }

    /// How many first answers it takes for a forecast. With 30, the share that would be right is known to within a sixth or so
    /// (two standard errors: 2 · √(0.25 / 30) = 0.18).
    package static let leastAnswers = 30

    package var firstAnswers: Int { topics.reduce(0) { $0 + $1.firstAnswers } }

    /// Nil where there are not enough answers yet.
    package var readiness: Readiness? {
        guard firstAnswers >= Self.leastAnswers else { return nil }
        let uncertainty = Uncertainty(self)
        return readiness(topics.map { scores(in: $0, uncertainty) }, uncertainty)
    }

    /// What is uncertain, as cases with their probabilities.
    struct Uncertainty {
        /// Shifts of the logarithm of the odds of recall.
        fileprivate let biases: [(value: Double, probability: Double)]
        fileprivate let unseen: [(value: UnseenItems.Hyperparameters, probability: Double)]

        init(_ forecast: ExamForecast) {
            biases = MemoryBias(forecast.checked).posterior.points
            unseen = UnseenItems(forecast.topics).posterior.points
        }

        /// The probability of every case, in the order of `scores(in:_:)`.
        fileprivate var probabilities: [Double] {
            biases.flatMap { bias in unseen.map { bias.probability * $0.probability } }
        }
    }

    /// The distributions of right answers in a topic, one for each case.
    func scores(in topic: TopicKnowledge, _ uncertainty: Uncertainty) -> [[Double]] {
        let draws = topic.seenDrawn()
        let unseen = uncertainty.unseen.map { topic.unseenCounts(Beta($0.value)) }
        return uncertainty.biases.flatMap { bias in
            let seen = rightCounts(topic.seen.map { $0.right(bias.value) }, drawn: topic.questions)
            return unseen.map { topicScore(draws: draws, seen: seen, unseen: $0) }
        }
    }

    /// The readiness, from the scores of each topic: see `scores(in:_:)`.
    func readiness(_ scores: [[[Double]]], _ uncertainty: Uncertainty) -> Readiness {
        var mixture = Array(repeating: 0.0, count: topics.reduce(1) { $0 + $1.questions })
        for (index, probability) in uncertainty.probabilities.enumerated() {
            let score = scores.reduce([1.0]) { convolved($0, $1[index]) }
            for right in score.indices { mixture[right] += probability * score[right] }
        }
        return Readiness(score: ScoreDistribution(probabilities: mixture), needed: needed)
    }

    /// The least number of right answers that passes, where no question is left unanswered.
    private var needed: Int {
        let questions = topics.reduce(0) { $0 + $1.questions }
        return (0...questions).first { right in
            let points = Fraction(right) - penalty * (questions - right)
            return Scoring.passes(points, of: questions, cut: pass)
        } ?? questions + 1
    }

    /// The distribution of right answers in one topic.
    ///
    /// - Parameters:
    ///   - draws: the probability that so many of its questions are items that were seen.
    ///   - seen: the distribution of right answers to so many seen items.
    ///   - unseen: the same of unseen ones.
    private func topicScore(draws: [Double], seen: [[Double]], unseen: [[Double]]) -> [Double] {
        var score = Array(repeating: 0.0, count: draws.count)
        for (drawn, probability) in draws.enumerated() where probability > 0 {
            let sum = convolved(seen[drawn], unseen[draws.count - 1 - drawn])
            for right in sum.indices { score[right] += probability * sum[right] }
        }
        return score
    }
}

extension TopicKnowledge {
    /// The distribution of right answers to so many unseen items, up to the number of questions.
    ///
    /// - Parameter prior: of the share of unseen items that are answered right.
    fileprivate func unseenCounts(_ prior: Beta) -> [[Double]] {
        let share = prior.updated(right: firstRight, of: firstAnswers)
        return (0...questions).map { share.counts(of: $0) }
    }

    /// The hypergeometric distribution: how many of the questions are items that were seen. Where a topic has fewer items than
    /// questions, what is missing counts as unseen.
    ///
    /// It is built up draw by draw: the next question is a seen item with the share of those still left.
    fileprivate func seenDrawn() -> [Double] {
        let items = max(seen.count + unseen, questions)
        var counts = [1.0] + Array(repeating: 0.0, count: questions)
        for draw in 0..<questions {
            for number in stride(from: draw, through: 0, by: -1) {
                let share = Double(max(0, seen.count - number)) / Double(items - draw)
                counts[number + 1] += counts[number] * share
                counts[number] *= 1 - share
            }
        }
        return counts
    }
}
