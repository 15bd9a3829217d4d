/// Right answers of learners in reviews, beside what was predicted of them.
package struct AnswerSimulation: Sendable {
    package let kind: SimulatedLearner.Kind
    package private(set) var predictions = Predictions()
    /// The share of all answers that were right so far, taken for the probability of each of them.
    package private(set) var naive = Predictions()

    /// - Parameters:
    ///   - bank: what kinds of items the course has.
    ///   - flaw: what Swot gets wrong.
    package init(
        _ kind: SimulatedLearner.Kind, learners: UInt64 = 200, bank: SimulatedBank = .choices, flaw: Flaw? = nil
    ) {
        self.kind = kind
        for seed in 0..<learners {
            let course = SimulatedCourse(kind, seed: seed, bank: bank, flaw: flaw)
            predictions.add(course.predictions)
            naive.add(course.naive)
        }
    }

    /// The greatest distance of predicted and observed share in a tenth that holds a hundredth of the predictions.
    package var greatestError: Double {
        predictions.bins.filter { $0.count * 100 >= predictions.pairs.count }
            .map { abs($0.predicted - $0.observed) }.max() ?? 0
    }
}

extension AnswerSimulation: CustomStringConvertible {
    package var description: String {
        func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
        let bins = predictions.bins.map { "\(percent($0.predicted)) → \(percent($0.observed)) of \($0.count)" }
        return "\(kind): \(predictions), Brier score \(predictions.brierScore) against \(naive.brierScore) of the "
            + "naive; predicted → observed: \(bins.joined(separator: "; "))"
    }
}
