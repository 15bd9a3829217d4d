import Glibc

/// What is believed of parameters before any review: each is normal around the standard one, w0 to w3 are lognormal.
///
/// A coordinate says by how many deviations a parameter differs from the standard one.
///
/// Deviations of w4 to w20 are those over many learners that fsrs-rs uses for its penalty
/// (github.com/open-spaced-repetition/fsrs-rs, `PARAMS_STDDEV`).
enum Prior {
    private static let deviations: Weights = [
        1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
    ]

    /// - Parameter index: of the parameter, from 0 to 20, here and below.
    static func coordinate(_ weight: Double, _ index: Int) -> Double {
        let standard = Parameters.standard[index]
        return (index < 4 ? log(weight / standard) : weight - standard) / deviations[index]
    }

    static func weight(_ coordinate: Double, _ index: Int) -> Double {
        let standard = Parameters.standard[index]
        let distance = coordinate * deviations[index]
        return index < 4 ? standard * exp(distance) : standard + distance
    }

    /// The derivative of a parameter by its coordinate.
    static func weightByCoordinate(_ weight: Double, _ index: Int) -> Double {
        deviations[index] * (index < 4 ? weight : 1)
    }

    /// The coordinate nearest to this one that is within the parameter's bounds.
    static func limited(_ coordinate: Double, _ index: Int) -> Double {
        let bounds = Parameters.bounds[index]
        return clamp(
            coordinate,
            to: self.coordinate(bounds.lowerBound, index)...self.coordinate(bounds.upperBound, index))
    }
}
