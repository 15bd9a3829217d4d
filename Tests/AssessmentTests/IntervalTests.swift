import Assessment
import Glibc
import TestSupport
import Testing

@Suite struct IntervalTests {
    /// From the formula of Wilson (1927), computed with 30 digits.
    @Test(arguments: [
        (0, 10, 0.0, 0.27753), (5, 10, 0.23659, 0.76341), (10, 10, 0.72247, 1.0), (43, 50, 0.73812, 0.93049),
        (0, 0, 0.0, 1.0),
    ])
    func wilson(right: Int, items: Int, low: Double, high: Double) {
        let bounds = Interval.wilson(right: right, of: items).bounds
        #expect(abs(bounds.lowerBound - low) < 0.00002)
        #expect(abs(bounds.upperBound - high) < 0.00002)
    }

    @Test func theBootstrapIsTheSameEveryTimeAndInEveryOrder() {
        let points = [1, 0.5, 0, 1, 1, 0.5, 1]
        #expect(Interval.bootstrap(points) == Interval.bootstrap(points.reversed()))
        #expect(Interval.bootstrap(points).bounds.contains(5.0 / 7))
    }

    @Test func aPerfectFormHasWidthToo() {
        let bounds = Interval.bootstrap(Array(repeating: 1, count: 20)).bounds
        #expect(bounds.upperBound == 1)
        #expect((0.7...0.95).contains(bounds.lowerBound))
    }

    /// Summed over every outcome, without chance.
    @Test func wilsonCoversTheTrueScoreExactly() {
        var coverages: [Double] = []
        for items in sizes {
            for score in trueScores {
                let covered = (0...items).filter { Interval.wilson(right: $0, of: items).bounds.contains(score) }
                coverages.append(covered.reduce(0) { $0 + binomial($1, of: items, score) })
            }
        }
        #expect((0.945...0.965).contains(coverages.reduce(0, +) / Double(coverages.count)))
        #expect((coverages.min() ?? 0) >= 0.91, "\(coverages)")
    }

    /// The probability of so many right answers.
    private func binomial(_ right: Int, of items: Int, _ score: Double) -> Double {
        exp(
            lgamma(Double(items + 1)) - lgamma(Double(right + 1)) - lgamma(Double(items - right + 1))
                + Double(right) * log(score) + Double(items - right) * log(1 - score))
    }

    @Test func wilsonCoversTheTrueScore() { checkWilson(attempts: 10_000) }
    @Test func theBootstrapCoversTheTrueScore() { checkBootstrap(attempts: isSoaking ? 10_000 : 2_000) }
}

private let sizes = [10, 20, 40, 60]
private let trueScores = stride(from: 50, through: 95, by: 5).map { Double($0) / 100 }

private func checkWilson(attempts: Int, seed: UInt64 = 3) {
    var chance = SeededGenerator(seed: seed)
    var coverages: [Double] = []
    for items in sizes {
        let intervals = (0...items).map { Interval.wilson(right: $0, of: items).bounds }
        for score in trueScores {
            let covered = (0..<attempts).count { _ in
                intervals[(0..<items).count { _ in Double.random(in: 0..<1, using: &chance) < score }].contains(score)
            }
            coverages.append(Double(covered) / Double(attempts))
        }
    }
    let average = coverages.reduce(0, +) / Double(coverages.count)
    #expect((0.945...0.965).contains(average), "seed \(seed)")
    // Three standard errors below the promise: chance strays, the exact coverage does not.
    let error = (0.91 * 0.09 / Double(attempts)).squareRoot()
    #expect((coverages.min() ?? 0) >= 0.91 - 3 * error, "seed \(seed): \(coverages)")
}

/// Half of the items earn 0 or 1, half 0, 1/2 or 1; each is as difficult as chance makes it.
private func checkBootstrap(attempts: Int, seed: UInt64 = 4) {
    var chance = SeededGenerator(seed: seed)
    var known: [[Int]: ClosedRange<Double>] = [:]
    var covered = 0
    for items in sizes {
        for score in trueScores {
            for _ in 0..<attempts {
                var counts = [0, 0, 0]
                for item in 0..<items { counts[points(item, score, &chance)] += 1 }
                let bounds =
                    known[counts]
                    ?? Interval.bootstrap(zip(counts, [0, 0.5, 1]).flatMap { Array(repeating: $1, count: $0) }).bounds
                known[counts] = bounds
                if bounds.contains(score) { covered += 1 }
            }
        }
    }
    let coverage = Double(covered) / Double(attempts * sizes.count * trueScores.count)
    #expect(coverage >= 0.92, "seed \(seed)")
}

/// In halves of a point. How likely an item is to be known lies evenly around the true score, as far as there is room.
private func points(_ item: Int, _ score: Double, _ chance: inout SeededGenerator) -> Int {
    let spread = min(score, 1 - score) * 0.9
    let known = score + Double.random(in: -spread...spread, using: &chance)
    func isRight() -> Bool { Double.random(in: 0..<1, using: &chance) < known }
    return item % 2 == 0 ? (isRight() ? 2 : 0) : [isRight(), isRight()].count { $0 }
}
