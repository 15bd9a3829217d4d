import Glibc

/// Tests whether a bot finds keys more or less often than chance would.
///
/// Of an item's options a bot picks one or more and guesses among them: its score is one over their number if the key is
/// among them. If the bot knows nothing, the key is among `picked` of `options` with a probability of their ratio, and
/// the score is `1 / options` on average.
struct GuessTest: Equatable {
    /// The sum of scores, and what chance would give.
    private(set) var score = 0.0
    private(set) var expected = 0.0
    /// Items of which not all options were picked: others say nothing.
    private(set) var informative = 0

    private var variance = 0.0
    private var draws: [Draw] = []

    private struct Draw: Equatable {
        let picked: Int
        let probability: Double
        let hit: Bool
    }

    /// Up to so many informative items the distribution is worked out, above them it is taken for normal.
    private static let largestExact = 100

    /// - Parameters:
    ///   - picked: from 1 to the number of options.
    ///   - hit: whether the key is among them.
    mutating func add(picked: Int, of options: Int, hit: Bool) {
        let chance = 1 / Double(options)
        if hit { score += 1 / Double(picked) }
        expected += chance
        guard picked < options else { return }
        informative += 1
        variance += chance / Double(picked) - chance * chance
        draws.append(Draw(picked: picked, probability: Double(picked) * chance, hit: hit))
    }

    /// The probability of a score as far from chance, to either side: twice the smaller tail.
    var pValue: Double {
        guard informative > 0 else { return 1 }
        return informative <= Self.largestExact ? exactP : normalP
    }

    /// Source: the central limit theorem; the tail by the complementary error function.
    private var normalP: Double { erfc(abs(score - expected) / (2 * variance).squareRoot()) }

    /// The distribution of the sum by convolution, in units in which every score is whole (Poisson-binomial where a
    /// single option is picked each time, binomial where all items have as many options).
    private var exactP: Double {
        let unit = draws.reduce(1) { leastCommonMultiple($0, $1.picked) }
        var distribution = [1.0]
        var observed = 0
        for draw in draws {
            let gain = unit / draw.picked
            if draw.hit { observed += gain }
            distribution.append(contentsOf: repeatElement(0, count: gain))
            for value in distribution.indices.reversed() {
                let reached = value >= gain ? distribution[value - gain] * draw.probability : 0
                distribution[value] = distribution[value] * (1 - draw.probability) + reached
            }
        }
        let below = distribution[...observed].reduce(0, +)
        let above = distribution[observed...].reduce(0, +)
        return min(1, 2 * min(below, above))
    }
}

private func leastCommonMultiple(_ a: Int, _ b: Int) -> Int {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return a / x * b
}
