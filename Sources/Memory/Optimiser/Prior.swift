import Glibc

/// What is believed of parameters before any review: each normal around the standard one, w0 to w3 lognormal.
///
/// Deviations of w4 to w20 are those over many learners that fsrs-rs uses for its penalty
/// (github.com/open-spaced-repetition/fsrs-rs, `PARAMS_STDDEV`).
enum Prior {
    private static let deviations: Weights = [
        1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
    ]

    static func coordinate(_ weight: Double, _ index: Int) -> Double {
        let standard = Parameters.standard[index]
        return (index < 4 ? log(weight / standard) : weight - standard) / deviations[index]
    }

    static func weight(_ coordinate: Double, _ index: Int) -> Double {
        let standard = Parameters.standard[index]
        let distance = coordinate * deviations[index]
        return index < 4 ? standard * exp(distance) : standard + distance
    }

    static func weightByCoordinate(_ weight: Double, _ index: Int) -> Double {
        deviations[index] * (index < 4 ? weight : 1)
    }

    static func limited(_ coordinate: Double, _ index: Int) -> Double {
        let bounds = Parameters.bounds[index]
        return clamp(
            coordinate,
            to: self.coordinate(bounds.lowerBound, index)...self.coordinate(bounds.upperBound, index))
    }
}
