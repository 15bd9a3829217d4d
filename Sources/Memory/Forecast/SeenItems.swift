import Glibc

/// By how much memory states are wrong for this learner: a shift of the logarithm of the odds of recall, the same for all
/// items.
///
/// Source: calibration in the large, Cox 1958, "Two further applications of a model for binary regression", Biometrika 45,
/// 562–565.
struct MemoryBias {
    let posterior: Quadrature<Double>

    /// Before any review has been checked the shift is taken as normal around 0 with this deviation.
    static let deviation = 0.5

    init(_ checked: [CheckedPrediction]) {
        let shifts = (-20...20).map { Double($0) / 10 }
        let logDensity = shifts.map { shift in
            checked.reduce(-shift * shift / (2 * Self.deviation * Self.deviation)) { sum, prediction in
                let right = prediction.item.right(shift)
                return sum + log(prediction.isRight ? right : 1 - right)
            }
        }
        posterior = Quadrature(shifts, within: -2...2, logDensity: logDensity)
    }
}

extension SeenItem {
    /// The probability of a right answer.
    ///
    /// - Parameter shift: of the logarithm of the odds of recall.
    func right(_ shift: Double) -> Double {
        let odds = exp(shift) * recall / (1 - recall)
        // Nothing is certain: neither is a recall of a moment ago.
        return min(guess.ofRight(recall: odds.isFinite ? odds / (1 + odds) : 1), 0.999)
    }
}

/// How many of j items drawn without replacement are answered right, for each j up to a number: `result[j][right]`.
///
/// The result is exact. Items are added one by one: with i items, the j drawn hold the last one with probability j / i.
///
/// - Parameter rights: the probability of a right answer to each item.
func rightCounts(_ rights: [Double], drawn: Int) -> [[Double]] {
    var counts: [[Double]] = (0...drawn).map { Array(repeating: 0, count: $0 + 1) }
    counts[0][0] = 1
    for (index, right) in rights.enumerated() {
        let items = index + 1
        for draws in stride(from: min(drawn, items), to: 0, by: -1) {
            let share = Double(draws) / Double(items)
            for number in stride(from: draws, through: 0, by: -1) {
                let drawnRight = number > 0 ? counts[draws - 1][number - 1] * right : 0
                let drawnWrong = number < draws ? counts[draws - 1][number] * (1 - right) : 0
                counts[draws][number] = counts[draws][number] * (1 - share) + share * (drawnRight + drawnWrong)
            }
        }
    }
    return counts
}
