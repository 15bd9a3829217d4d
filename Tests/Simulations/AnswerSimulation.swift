import Memory

/// Answers of learners in reviews, beside what was predicted of them.
package struct AnswerSimulation: Sendable {
    package let kind: SimulatedLearner.Kind
    /// Right answers to choices, and to all other kinds of question.
    package private(set) var choices = Predictions()
    package private(set) var others = Predictions()
    /// Which of the answers were known and not guessed; again of choices and of others.
    package private(set) var recalledChoices = Predictions()
    package private(set) var recalledOthers = Predictions()
    /// All right answers, and the same predicted by the share that was right so far.
    package private(set) var all = Predictions()
    package private(set) var naive = Predictions()

    /// - Parameters:
    ///   - bank: what kinds of items the course has.
    ///   - flaw: what Swot gets wrong.
    package init(
        _ kind: SimulatedLearner.Kind, learners: UInt64 = 200, bank: SimulatedBank = .choices, flaw: Flaw? = nil
    ) {
        self.kind = kind
        for seed in 0..<learners {
            for review in SimulatedCourse(kind, seed: seed, bank: bank, flaw: flaw).reviews { add(review) }
        }
    }

    private mutating func add(_ review: SimulatedCourse.Review) {
        let recall = review.predicted.recall
        let right = review.predicted.guess.ofRight(recall: recall)
        if review.isChoice {
            choices.add(right, review.isRight)
            recalledChoices.add(recall, review.isRecalled)
        } else {
            others.add(right, review.isRight)
            recalledOthers.add(recall, review.isRecalled)
        }
        all.add(right, review.isRight)
        naive.add(review.shareBefore, review.isRight)
    }

    /// Whether everything comes as it is predicted: off by two hundredths on average at most, and by two and a half in no
    /// tenth that holds a tenth of the predictions. The answers of one learner are alike, so that chance alone can move a
    /// tenth by one or two.
    package var isCalibrated: Bool {
        [choices, others, recalledChoices, recalledOthers].allSatisfy {
            $0.calibrationError < 0.02 && $0.greatestError < 0.025
        }
    }

    package var isBetterThanNaive: Bool { all.brierScore < naive.brierScore }
}

extension AnswerSimulation: CustomStringConvertible {
    package var description: String {
        let groups = [
            ("choices", choices), ("others", others), ("choices known", recalledChoices),
            ("others known", recalledOthers),
        ]
        return "\(kind): Brier score \(all.brierScore) against \(naive.brierScore) of the naive; predicted → observed: "
            + groups.map { "\($0), error \(percent($1.calibrationError)): \($1.binsInWords)" }.joined(separator: "; ")
    }
}

extension Predictions {
    /// The greatest distance of predicted and observed share in a tenth that holds a tenth of the predictions.
    fileprivate var greatestError: Double {
        bins.filter { $0.count * 10 >= pairs.count }.map { abs($0.predicted - $0.observed) }.max() ?? 0
    }

    fileprivate var binsInWords: String {
        bins.map { "\(percent($0.predicted)) → \(percent($0.observed)) of \($0.count)" }.joined(separator: ", ")
    }
}

private func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
