import TestSupport
import Testing

@testable import Memory

/// The derivatives written by hand against the formulas that schedule.
@Suite struct LossGradientTests {
    @Test func differencesOfTheLossAreItsGradient() {
        expectForSeeds(0..<60) { generator in
            let parameters = randomParameters(using: &generator)
            let histories = Histories(randomReviews(using: &generator))
            let gradient = gradient(parameters, histories)
            return (0..<21).allSatisfy { index in
                let estimate = difference(index, parameters, histories)
                return abs(gradient[index] - estimate) <= 1e-4 * max(1, abs(estimate))
            }
        }
    }

    @Test func memoryIsTheSameAsThatWhichSchedules() {
        expectForSeeds(0..<60) { generator in
            let parameters = randomParameters(using: &generator)
            let differentiable = DifferentiableMemory(Weights { parameters[$0] })
            var memory: MemoryState?
            return Histories(randomReviews(using: &generator)).steps.allSatisfy { step in
                let slopes = memory.map { differentiable.next($0, step) } ?? differentiable.first(step)
                let expected =
                    memory.map { parameters.memory(after: $0, step.rating, days: step.days, step.guess) }
                    ?? parameters.firstMemory(step.rating, step.guess)
                memory = expected
                return near(slopes.memory.stability, expected.stability)
                    && near(slopes.memory.difficulty, expected.difficulty)
            }
        }
    }

    private func near(_ value: Double, _ expected: Double) -> Bool {
        abs(value - expected) <= 1e-10 * abs(expected)
    }

    private func gradient(_ parameters: Parameters, _ histories: Histories) -> Weights {
        var loss = LossGradient(Weights { parameters[$0] })
        for item in histories.starts.indices { loss.add(histories.steps[histories.range(item)]) }
        return loss.gradient
    }

    private func difference(_ index: Int, _ parameters: Parameters, _ histories: Histories) -> Double {
        func loss(_ shift: Double) -> Double {
            var weights = parameters.weights
            weights[index] += shift
            let mean = Parameters(clamping: weights).logLoss(of: histories) ?? 0
            return mean * Double(histories.countedReviews)
        }
        let shift = 1e-6
        return (loss(shift) - loss(-shift)) / (2 * shift)
    }

    /// Near the standard ones and inside the bounds, where a difference is one of both sides.
    private func randomParameters(using generator: inout SeededGenerator) -> Parameters {
        Parameters(
            clamping: (0..<21).map { index in
                let bounds = Parameters.bounds[index]
                let standard = max(Parameters.standard[index], bounds.lowerBound + 0.01)
                return min(standard * Double.random(in: 0.8...1.25, using: &generator), bounds.upperBound - 0.01)
            })
    }

    /// One item: a single history keeps kinks (limits that are just met) rare.
    private func randomReviews(using generator: inout SeededGenerator) -> [Review] {
        var at: Int64 = 0
        return (0..<8).map { _ in
            at += Int64.random(in: 0...30, using: &generator) * 43_200_000
            let options = Int.random(in: 1...4, using: &generator)
            return Review(
                card: 1, rating: Rating.allCases.randomElement(using: &generator) ?? .good, at: at,
                guess: GuessChance(1 / Double(options)))
        }
    }
}
