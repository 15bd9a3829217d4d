import Glibc

/// Predicted probabilities beside what happened.
struct Predictions {
    private(set) var pairs: [(predicted: Double, happened: Bool)] = []

    mutating func add(_ predicted: Double, _ happened: Bool) {
        pairs.append((predicted, happened))
    }

    var logLoss: Double {
        mean { predicted, happened in
            let probability = min(max(predicted, 1e-6), 1 - 1e-6)
            return -log(happened ? probability : 1 - probability)
        }
    }

    var brierScore: Double {
        mean { predicted, happened in pow(predicted - (happened ? 1 : 0), 2) }
    }

    /// The mean distance of predicted and observed share over ten bins of equal width, by their counts.
    var calibrationError: Double {
        bins.reduce(0) { $0 + Double($1.count) * abs($1.predicted - $1.observed) } / Double(pairs.count)
    }

    /// The bins of a tenth each that hold anything.
    var bins: [(count: Int, predicted: Double, observed: Double)] {
        Dictionary(grouping: pairs) { min(9, Int($0.predicted * 10)) }.sorted { $0.key < $1.key }.map { _, pairs in
            let count = Double(pairs.count)
            return (
                pairs.count, pairs.reduce(0) { $0 + $1.predicted } / count,
                Double(pairs.count { $0.happened }) / count
            )
        }
    }

    private func mean(_ term: (Double, Bool) -> Double) -> Double {
        pairs.reduce(0) { $0 + term($1.predicted, $1.happened) } / Double(pairs.count)
    }
}
