/// What is known of a learner in one topic of an exam.
package struct TopicKnowledge: Equatable, Sendable {
    /// How many questions of the exam are drawn from this topic.
    package var questions: Int
    /// Items that were answered before.
    package var seen: [SeenItem]
    /// How many items were never answered.
    package var unseen: Int
    /// Answers to items that were met for the first time, and how many of them were right.
    package var firstAnswers: Int
    package var firstRight: Int

    package init(questions: Int, seen: [SeenItem], unseen: Int, firstAnswers: Int, firstRight: Int) {
        self.questions = questions
        self.seen = seen
        self.unseen = unseen
        self.firstAnswers = firstAnswers
        self.firstRight = firstRight
    }
}

/// An item that was answered before, as it will be at the moment of the forecast.
package struct SeenItem: Hashable, Sendable {
    /// The probability of recall by its memory state.
    package var recall: Double
    package var guess: GuessChance

    package init(recall: Double, guess: GuessChance) {
        self.recall = recall
        self.guess = guess
    }
}

/// A review for which the memory state had predicted something.
package struct CheckedPrediction: Hashable, Sendable {
    /// As predicted before the answer.
    package var item: SeenItem
    package var isRight: Bool

    package init(_ item: SeenItem, isRight: Bool) {
        self.item = item
        self.isRight = isRight
    }
}

/// Whether reviews went as well as predicted, but for chance. The sum of what happened less what was predicted, divided by its
/// deviation, z = Σ(x − P) / √ΣP(1 − P), is not among the lowest twentieth of a standard normal distribution.
///
/// Source: the test of calibration in the large, Cox 1958, "Two further applications of a model for binary regression",
/// Biometrika 45, 562–565.
///
/// - Parameter checked: in the order of time; the last 200 count. Without any, memory holds.
package func memoryHolds(_ checked: [CheckedPrediction]) -> Bool {
    var (surplus, variance) = (0.0, 0.0)
    for prediction in checked.suffix(200) {
        let right = prediction.item.guess.ofRight(recall: prediction.item.recall)
        surplus += (prediction.isRight ? 1 : 0) - right
        variance += right * (1 - right)
    }
    return surplus >= -1.645 * variance.squareRoot()
}
