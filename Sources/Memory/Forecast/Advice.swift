import Assessment
import Glibc

/// What would raise the probability to pass.
package struct Advice: Equatable, Sendable {
    /// An index into the topics of the forecast.
    package let topic: Int
    /// How many items of it to learn: unseen ones first, then those least well known.
    package let items: Int
    /// The probability to pass once they are learnt, less that of now.
    package let gain: Double
    /// How many first answers were given in the topic.
    package let firstAnswers: Int

    /// Whether the numbers carry it: the gain can be seen in whole per cent, and enough is known of the topic.
    ///
    /// Of a topic with one answer nobody can say that it helps most. The same number of items as for any other comparison is
    /// asked for.
    package var isSupported: Bool { gain >= Self.leastGain && firstAnswers >= Interval.leastItems }

    static let leastGain = 0.01
}

extension ExamForecast {
    /// How many items make a step.
    package static let stepItems = 12
    /// The recall of an item that has just been learnt, on the day of the exam.
    static let learntRecall = 0.95

    /// What helps most, if the numbers carry it.
    package var bestAdvice: Advice? { advice?.first(where: \.isSupported) }

    /// A step in each topic that has something to learn, the most useful first. Where steps change the probability to pass by
    /// the same, they are told apart by what they add to the score. Nil where there are not enough answers yet.
    package var advice: [Advice]? {
        guard firstAnswers >= Self.leastAnswers else { return nil }
        // A step changes what is known of one topic, and nothing of what is uncertain.
        let uncertainty = Uncertainty(self)
        let scores = topics.map { self.scores(in: $0, uncertainty) }
        let now = readiness(scores, uncertainty)
        let steps = topics.indices.compactMap { topic -> (advice: Advice, score: Double)? in
            let items = topics[topic].learnable
            guard items > 0, topics[topic].questions > 0 else { return nil }
            var learnt = topics[topic]
            learnt.learn(items)
            var next = scores
            next[topic] = self.scores(in: learnt, uncertainty)
            let then = readiness(next, uncertainty)
            let gain = then.passProbability - now.passProbability
            let advice = Advice(
                topic: topic, items: items, gain: gain, firstAnswers: topics[topic].firstAnswers)
            return (advice, then.score.mean)
        }
        return steps.sorted { left, right in
            // Gains that differ by less than a hundredth of a per cent count as equal.
            let (one, other) = (left.advice.gain.rounded(places: 4), right.advice.gain.rounded(places: 4))
            return (one, left.score, right.advice.topic) > (other, right.score, left.advice.topic)
        }.map(\.advice)
    }
}

extension TopicKnowledge {
    /// How many items a step in this topic has.
    fileprivate var learnable: Int {
        min(ExamForecast.stepItems, unseen + seen.count { $0.recall < ExamForecast.learntRecall })
    }

    /// What is known after a step.
    fileprivate mutating func learn(_ items: Int) {
        let fresh = min(items, unseen)
        let guess = seen.first?.guess ?? .none
        seen.sort { $0.recall < $1.recall }
        for index in seen.indices.prefix(items - fresh) {
            seen[index].recall = max(seen[index].recall, ExamForecast.learntRecall)
        }
        unseen -= fresh
        seen += Array(repeating: SeenItem(recall: ExamForecast.learntRecall, guess: guess), count: fresh)
    }
}

extension Double {
    fileprivate func rounded(places: Int) -> Double {
        let scale = pow(10, Double(places))
        return (self * scale).rounded() / scale
    }
}
