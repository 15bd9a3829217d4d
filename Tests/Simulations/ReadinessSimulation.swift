import Chance
import Memory

/// Forecasts of exams beside their outcomes, over many learners.
package struct ReadinessSimulation: Sendable {
    package let kind: SimulatedLearner.Kind
    /// Forecasts to pass beside who passed.
    package private(set) var predictions = Predictions()
    /// The share of all answers that were right so far, taken for the probability to pass.
    package private(set) var naive = Predictions()
    /// The same share, taken for the probability of each right answer in the exam.
    package private(set) var binomial = Predictions()
    private var covered = 0

    /// - Parameters:
    ///   - learners: how many get a forecast; some begin who have too few answers for one.
    ///   - bank: what kinds of items the course has.
    ///   - flaw: what Swot gets wrong.
    ///   - isCorrected: whether forecasts learn from the reviews that were predicted before.
    package init(
        _ kind: SimulatedLearner.Kind, learners: Int = 1000, bank: SimulatedBank = .choices, flaw: Flaw? = nil,
        isCorrected: Bool = true
    ) {
        self.kind = kind
        var seed: UInt64 = 0
        while predictions.pairs.count < learners {
            add(SimulatedCourse(kind, seed: seed, bank: bank, flaw: flaw), seed, isCorrected)
            seed += 1
        }
    }

    /// Exams are of every severity, whatever the learner.
    private mutating func add(_ course: SimulatedCourse, _ seed: UInt64, _ isCorrected: Bool) {
        var course = course
        var generator = SeededGenerator(seed: ~seed)
        var forecast = course.forecast(pass: .random(in: 50...95, using: &generator))
        if !isCorrected { forecast.checked = [] }
        guard let readiness = forecast.readiness else { return }
        let right = course.sitExam()
        let passes = right >= readiness.needed
        predictions.add(readiness.passProbability, passes)
        naive.add(course.shareRight, passes)
        binomial.add(tail(course.shareRight, readiness), passes)
        covered += readiness.interval.contains(right) ? 1 : 0
    }

    private func tail(_ share: Double, _ readiness: Readiness) -> Double {
        let scores = sumOfTrials(Array(repeating: share, count: readiness.score.questions))
        return scores[readiness.needed...].reduce(0, +)
    }

    /// The share of scores within their 90 % intervals.
    package var coverage: Double { Double(covered) / Double(predictions.pairs.count) }

    /// Between which shares that of a 90 % interval may lie.
    package static let coverages = 0.86...0.94

    package var bands: [Bin] { predictions.bins }

    package var isBetterThanNaive: Bool {
        predictions.brierScore < min(naive.brierScore, binomial.brierScore)
    }

    /// Whether forecasts keep every promise.
    package var canBeBetOn: Bool {
        bands.allSatisfy(\.isAsPredicted) && Self.coverages.contains(coverage) && isBetterThanNaive
    }
}

extension ReadinessSimulation: CustomStringConvertible {
    package var description: String {
        let bands = bands.map { band in
            "\(band.tenth)0 to \(band.tenth + 1)0 %: \(band.happened) of \(band.count) passed, expected \(band.expected)"
        }
        return "\(kind): coverage \(coverage), Brier score \(predictions.brierScore) against \(naive.brierScore) and "
            + "\(binomial.brierScore) of the naive; \(bands.joined(separator: "; "))"
    }
}
