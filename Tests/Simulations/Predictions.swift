import Glibc

/// Predicted probabilities beside what happened.
package struct Predictions: Sendable {
    package private(set) var pairs: [(predicted: Double, happened: Bool)] = []

    package init() {}

    package mutating func add(_ predicted: Double, _ happened: Bool) {
        pairs.append((predicted, happened))
    }

    package mutating func add(_ others: Predictions) { pairs += others.pairs }

    package var logLoss: Double {
        mean { predicted, happened in
            let probability = min(max(predicted, 1e-6), 1 - 1e-6)
            return -log(happened ? probability : 1 - probability)
        }
    }

    package var brierScore: Double {
        mean { predicted, happened in pow(predicted - (happened ? 1 : 0), 2) }
    }

    /// The mean distance of predicted and observed share over ten bins of equal width, by their counts.
    package var calibrationError: Double {
        bins.reduce(0) { $0 + Double($1.count) * abs($1.predicted - $1.observed) } / Double(pairs.count)
    }

    /// The bins of a tenth each that hold anything.
    package var bins: [Bin] {
        Dictionary(grouping: pairs) { min(9, Int($0.predicted * 10)) }.sorted { $0.key < $1.key }.map {
            Bin(tenth: $0, pairs: $1)
        }
    }

    /// Each prediction taken for that which comes so many places later.
    func mixedUp(by places: Int) -> Predictions {
        var mixed = Predictions()
        for (index, pair) in pairs.enumerated() {
            mixed.add(pair.predicted, pairs[(index + places) % pairs.count].happened)
        }
        return mixed
    }

    private func mean(_ term: (Double, Bool) -> Double) -> Double {
        pairs.reduce(0) { $0 + term($1.predicted, $1.happened) } / Double(pairs.count)
    }
}

extension Predictions: CustomStringConvertible {
    package var description: String { "log loss \(logLoss), calibration error \(calibrationError)" }
}

/// Predictions within a tenth.
package struct Bin: Sendable {
    /// 0 for probabilities below 0.1, 9 for those from 0.9.
    package let tenth: Int
    package let count: Int
    package let happened: Int
    /// The mean.
    package let predicted: Double
    private let probabilities: [Double]

    /// Between which numbers it should happen with 99 % if each prediction is right. It takes time that grows with the square
    /// of the count.
    package var expected: ClosedRange<Int> { central(0.99, of: sumOfTrials(probabilities)) }

    package var observed: Double { Double(happened) / Double(count) }
    package var isAsPredicted: Bool { expected.contains(happened) }

    fileprivate init(tenth: Int, pairs: [(predicted: Double, happened: Bool)]) {
        self.tenth = tenth
        count = pairs.count
        happened = pairs.count { $0.happened }
        probabilities = pairs.map(\.predicted)
        predicted = probabilities.reduce(0, +) / Double(pairs.count)
    }
}

/// The distribution of how many of some independent things happen (Poisson binomial).
func sumOfTrials(_ probabilities: [Double]) -> [Double] {
    var counts = [1.0]
    for probability in probabilities {
        counts.append(0)
        for number in counts.indices.reversed() {
            counts[number] = counts[number] * (1 - probability) + (number > 0 ? counts[number - 1] * probability : 0)
        }
    }
    return counts
}

/// The numbers that are left when at most half of the rest is cut off at either end.
private func central(_ share: Double, of counts: [Double]) -> ClosedRange<Int> {
    func cut(_ counts: some Sequence<Double>) -> Int {
        var tail = 0.0
        var number = 0
        for probability in counts {
            tail += probability
            if tail > (1 - share) / 2 { break }
            number += 1
        }
        return number
    }
    return cut(counts)...max(cut(counts), counts.count - 1 - cut(counts.reversed()))
}
