import TestSupport
import Testing

@testable import Memory

@Suite struct DistributionTests {
    /// Against every way to draw and to answer.
    @Test func rightCountsOfDrawnItemsAreExact() {
        expectForSeeds(0..<20) { generator in
            let rights = (0..<6).map { _ in Double.random(in: 0...1, using: &generator) }
            let counts = rightCounts(rights, drawn: 4)
            return (0...4).allSatisfy { draws in
                zip(counts[draws], enumerated(rights, draws)).allSatisfy { abs($0 - $1) < 1e-12 }
            }
        }
    }

    private func enumerated(_ rights: [Double], _ draws: Int) -> [Double] {
        let draw = (0..<(1 << rights.count)).filter { $0.nonzeroBitCount == draws }
        var counts = Array(repeating: 0.0, count: draws + 1)
        for items in draw {
            var score = [1.0]
            for index in rights.indices where items >> index & 1 == 1 {
                score = convolved(score, [1 - rights[index], rights[index]])
            }
            for right in score.indices { counts[right] += score[right] / Double(draw.count) }
        }
        return counts
    }

    @Test func betaBinomialOfAUniformPriorIsUniform() {
        let uniform = Beta(.init(mean: 0.5, weight: 2))
        for probability in uniform.counts(of: 9) { #expect(abs(probability - 0.1) < 1e-12) }
        let updated = uniform.updated(right: 3, of: 4)
        #expect((updated.right, updated.wrong) == (4, 2))
    }

    @Test(arguments: [
        (0.9, 3...5), (0.95, 2...5), (0.6, 4...5), (0.05, 4...4), (1.0, 0...5),
    ])
    func intervalsHoldTheLikeliest(wanted: Double, expected: ClosedRange<Int>) {
        let score = ScoreDistribution(probabilities: [0.01, 0.04, 0.1, 0.2, 0.4, 0.25])
        #expect(score.interval(wanted) == expected)
    }

    @Test func threePointsHaveTheMeanAndVarianceOfThePosterior() {
        let values = (-40...40).map { Double($0) / 10 }
        let normal = Quadrature(values, within: -9...9, logDensity: values.map { -2 * ($0 - 1) * ($0 - 1) })
        let mean = normal.points.reduce(0) { $0 + $1.value * $1.probability }
        let variance = normal.points.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.probability }
        #expect(abs(mean - 1) < 1e-6)
        #expect(abs(variance - 0.25) < 1e-4)
    }
}
