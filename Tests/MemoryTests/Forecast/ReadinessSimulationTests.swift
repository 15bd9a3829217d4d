import Foundation
import Memory
import TestSupport
import Testing

/// Forecasts against what became of simulated learners.
@Suite struct ReadinessSimulationTests {
    struct Outcome {
        var predictions = Predictions()
        var naive = Predictions()
        var covered = 0
        var forecasts = 0

        var coverage: Double { Double(covered) / Double(forecasts) }
    }

    @Test func forecastsOfLearnersAsModelled() {
        let outcome = simulate(.modelled, learners: 300)
        report("modelled", outcome)
        expectCalibrated(outcome, within: 0.05)
        // 88 to 93 %, and what chance does with so few (99 % of the time).
        let chance = 2.6 * (0.9 * 0.1 / Double(outcome.forecasts)).squareRoot()
        #expect((0.88 - chance...0.93 + chance).contains(outcome.coverage))
        #expect(outcome.predictions.brierScore < outcome.naive.brierScore)
    }

    /// Learners unlike the model may be told worse, but still better than by the share that was right so far.
    @Test func forecastsOfLearnersUnlikeTheModel() {
        let outcome = simulate(.unlike, learners: 300)
        report("unlike", outcome)
        #expect(outcome.predictions.brierScore < outcome.naive.brierScore)
    }

    /// A forecast that ignores guesses and half of what is known at first is told from a good one.
    @Test func aWrongModelIsFoundOut() {
        let right = simulate(.modelled, learners: 150)
        let wrong = simulate(.modelled, learners: 150) { forecast in
            forecast.checked = []
            for topic in forecast.topics.indices {
                for item in forecast.topics[topic].seen.indices { forecast.topics[topic].seen[item].guess = .none }
                forecast.topics[topic].firstRight /= 2
            }
        }
        #expect(wrong.predictions.brierScore > right.predictions.brierScore)
        #expect(wrong.predictions.calibrationError > right.predictions.calibrationError)
        #expect(wrong.coverage < right.coverage)
    }

    @Test(
        "Soak: 10,000 learners",
        .enabled(if: ProcessInfo.processInfo.environment["SWOT_SOAK"] != nil), arguments: SimulatedLearner.Kind.allCases
    )
    func soakTenThousandLearners(kind: SimulatedLearner.Kind) {
        let outcome = simulate(kind, learners: 10_000)
        report("\(kind), 10,000", outcome)
        #expect(outcome.predictions.brierScore < outcome.naive.brierScore)
        guard kind == .modelled else { return }
        expectCalibrated(outcome, within: 0.05, deviations: 0)
        #expect((0.88...0.93).contains(outcome.coverage))
    }

    /// - Parameter change: what the forecast gets wrong.
    private func simulate(
        _ kind: SimulatedLearner.Kind, learners: Int, change: (inout ExamForecast) -> Void = { _ in }
    ) -> Outcome {
        var outcome = Outcome()
        for seed in 0..<UInt64(learners) {
            var course = SimulatedCourse(kind, seed: seed)
            guard let readiness = forecast(course, shift: Int(seed % 9) - 4, change) else { continue }
            let right = course.sitExam()
            let passes = right >= readiness.needed
            outcome.predictions.add(readiness.passProbability, passes)
            outcome.naive.add(course.shareRight, passes)
            outcome.covered += readiness.interval.contains(right) ? 1 : 0
            outcome.forecasts += 1
        }
        return outcome
    }

    /// A forecast with the cut score so many questions from the expected score: then all probabilities occur.
    private func forecast(
        _ course: SimulatedCourse, shift: Int, _ change: (inout ExamForecast) -> Void
    ) -> Readiness? {
        var forecast = course.forecast(pass: 70)
        guard let score = forecast.readiness?.score else { return nil }
        let needed = min(score.questions, max(1, Int(score.mean.rounded()) + shift))
        forecast.pass = needed * 100 / score.questions
        change(&forecast)
        return forecast.readiness
    }

    /// - Parameter deviations: standard deviations of chance that are allowed besides.
    private func expectCalibrated(_ outcome: Outcome, within tolerance: Double, deviations: Double = 2.6) {
        for bin in outcome.predictions.bins where bin.count >= 20 {
            let chance = (bin.predicted * (1 - bin.predicted) / Double(bin.count)).squareRoot()
            #expect(abs(bin.predicted - bin.observed) <= tolerance + deviations * chance, "\(bin)")
        }
    }

    private func report(_ name: String, _ outcome: Outcome) {
        let bins = outcome.predictions.bins.map { bin in
            String(format: "%.3f: %.3f of %d", bin.predicted, bin.observed, bin.count)
        }
        print(
            "\(name): coverage \(outcome.coverage), Brier score \(outcome.predictions.brierScore)",
            "against \(outcome.naive.brierScore) of the naive; passed", bins.joined(separator: ", "))
    }
}
