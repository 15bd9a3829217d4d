import Glibc

/// Pearson's test whether counts agree with what is expected.
struct ChiSquare: Equatable {
    let statistic: Double
    let degreesOfFreedom: Int

    /// - Parameter expected: for each count, above 0.
    init(observed: [Int], expected: [Double]) {
        statistic = zip(observed, expected).reduce(0) { sum, pair in
            let difference = Double(pair.0) - pair.1
            return sum + difference * difference / pair.1
        }
        degreesOfFreedom = max(1, observed.count - 1)
    }

    /// The probability of a statistic at least as large.
    var pValue: Double { upperGamma(Double(degreesOfFreedom) / 2, statistic / 2) }
}

/// The regularised incomplete gamma function Q(a, x).
///
/// Source: Abramowitz and Stegun 1964, 6.5.29 (series) below a + 1, 6.5.31 (continued fraction, by the method of
/// Lentz 1976) above.
func upperGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    let scale = exp(a * log(x) - x - lgamma(a))
    return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x)
}

private func lowerSeries(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    var n = a
    while term > sum * 1e-15 {
        n += 1
        term *= x / n
        sum += term
    }
    return sum
}

private func upperFraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = Double.greatestFiniteMagnitude
    var d = 1 / b
    var fraction = d
    for i in 1...500 {
        let numerator = -Double(i) * (Double(i) - a)
        b += 2
        d = 1 / (numerator * d + b)
        c = b + numerator / c
        fraction *= d * c
        if abs(d * c - 1) < 1e-15 { break }
    }
    return fraction
}
