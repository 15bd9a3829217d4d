/// How likely a learner is to pass an exam at some moment.
///
/// The score is the number of right answers among questions drawn from each topic without replacement. A seen item is answered
/// right with the probability of recall or else of a guess; that of unseen items follows from first answers. The distribution of the score is
/// exact given the two uncertain quantities (`MemoryBias`, `UnseenItems`), and the mean of those over their posteriors on a grid:
/// nothing is drawn at random. An item answered right only in part counts as wrong.
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
    /// Predictions that were checked by reviews, the latest being enough: some hundreds say all there is.
    package var checked: [CheckedPrediction]

    package init(topics: [TopicKnowledge], pass: Int, checked: [CheckedPrediction]) {
        self.topics = topics
        self.pass = pass
        self.checked = checked
    }

    /// First answers it takes for a forecast: with 30, the share that would be right is known to within a sixth or so (two standard errors).
    package static let leastAnswers = 30

    package var firstAnswers: Int { topics.reduce(0) { $0 + $1.firstAnswers } }

    /// Nil where there are not enough answers yet.
    package var readiness: Readiness? {
        guard firstAnswers >= Self.leastAnswers else { return nil }
        let questions = topics.reduce(0) { $0 + $1.questions }
        let needed = (questions * pass + 99) / 100
        return Readiness(score: ScoreDistribution(probabilities: score()), needed: needed)
    }

    private func score() -> [Double] {
        let unseen = UnseenItems(topics).posterior.points.map { hyperparameters, probability in
            (topics.map { $0.unseenCounts(Beta(hyperparameters)) }, probability)
        }
        let draws = topics.map { $0.seenDrawn() }
        var mixture = Array(repeating: 0.0, count: topics.reduce(1) { $0 + $1.questions })
        for (shift, weight) in MemoryBias(checked).posterior.points {
            let seen = topics.map { topic in rightCounts(topic.seen.map { $0.right(shift) }, drawn: topic.questions) }
            for (unseen, probability) in unseen {
                var score = [1.0]
                for topic in topics.indices {
                    score = convolved(score, topicScore(draws[topic], seen[topic], unseen[topic]))
                }
                for right in score.indices { mixture[right] += weight * probability * score[right] }
            }
        }
        return mixture
    }

    /// The distribution of right answers in one topic.
    ///
    /// - Parameters:
    ///   - draws: the probability that so many of its questions are items that were seen.
    ///   - seen: the distribution of right answers to so many seen items.
    ///   - unseen: the same of unseen ones.
    private func topicScore(_ draws: [Double], _ seen: [[Double]], _ unseen: [[Double]]) -> [Double] {
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

    /// The hypergeometric distribution of how many of the questions are items that were seen. Where there are fewer items than
    /// questions, what is missing counts as unseen.
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
