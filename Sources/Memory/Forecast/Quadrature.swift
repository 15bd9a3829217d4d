import Glibc

/// Something uncertain as a few values with their probabilities.
struct Quadrature<Value> {
    var points: [(value: Value, probability: Double)]
}

extension Quadrature where Value == Double {
    /// Three points that take the place of a posterior given on a grid. They have its mean and variance, and the next moments of
    /// a normal distribution (Gauss–Hermite quadrature: Abramowitz and Stegun 1964, "Handbook of Mathematical Functions",
    /// 25.4.46).
    ///
    /// - Parameters:
    ///   - bounds: no point lies outside of them.
    ///   - logDensity: of the posterior at each value, up to a constant.
    init(_ values: [Double], within bounds: ClosedRange<Double>, logDensity: [Double]) {
        let largest = logDensity.max() ?? 0
        let densities = logDensity.map { exp($0 - largest) }
        let total = densities.reduce(0, +)
        let mean = zip(values, densities).reduce(0) { $0 + $1.0 * $1.1 } / total
        let variance = zip(values, densities).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / total
        let distance = (3 * variance).squareRoot()
        points = [(mean - distance, 1.0 / 6), (mean, 2.0 / 3), (mean + distance, 1.0 / 6)].map {
            (clamp($0.0, to: bounds), $0.1)
        }
    }
}
