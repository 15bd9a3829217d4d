import Glibc

/// The 21 parameters of FSRS-6, within their bounds.
///
/// Formulas and names w0…w20: Ye and others, "The Algorithm",
/// github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm (FSRS-6); bounds and defaults as in py-fsrs 6.
package struct Parameters: Hashable, Sendable {
    /// w0…w20.
    package let weights: [Double]
    /// The exponent of the forgetting curve: −w20.
    package let decay: Double
    /// Chosen so that retrievability is 0.9 when as many days have passed as the stability says.
    package let factor: Double

    /// - Throws: where there are not 21 numbers, or one of them is outside its bounds or no number at all.
    package init(_ weights: [Double]) throws(ParameterError) {
        guard weights.count == Self.bounds.count else { throw .count(weights.count) }
        for (index, weight) in weights.enumerated() where !Self.bounds[index].contains(weight) {
            throw .outOfBounds(index: index, value: weight, bounds: Self.bounds[index])
        }
        self.init(trusted: weights)
    }

    /// Each number moved to the nearest that is permitted. There must be 21.
    init(clamping weights: [Double]) {
        self.init(trusted: zip(weights, Self.bounds).map { clamp($0, to: $1) })
    }

    private init(trusted weights: [Double]) {
        self.weights = weights
        decay = -weights[20]
        factor = pow(0.9, 1 / -weights[20]) - 1
    }

    package subscript(index: Int) -> Double { weights[index] }
}

extension Parameters {
    package static let standard = Parameters(trusted: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    /// What each parameter may be.
    package static let bounds: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5,
        0...0.8,
        0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
    ]
}

/// Why numbers are no parameters.
package enum ParameterError: Error, Equatable, Sendable {
    /// There are so many instead of 21.
    case count(Int)
    /// w`index` is outside its bounds.
    case outOfBounds(index: Int, value: Double, bounds: ClosedRange<Double>)
}

extension ParameterError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .count(let count): "FSRS-6 has 21 parameters, not \(count)"
        case .outOfBounds(let index, let value, let bounds):
            "parameter w\(index) is \(value), outside \(bounds.lowerBound) to \(bounds.upperBound)"
        }
    }
}

func clamp(_ value: Double, to bounds: ClosedRange<Double>) -> Double {
    min(max(value, bounds.lowerBound), bounds.upperBound)
}
