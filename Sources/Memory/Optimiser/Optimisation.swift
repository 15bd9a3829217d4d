/// What came of fitting parameters.
package struct Optimisation: Hashable, Sendable {
    /// The fitted ones, or the old ones where nothing was gained.
    package let parameters: Parameters
    /// How many reviews were held out: the last that count.
    package let heldOut: Int
    /// The log loss of the old parameters over the held out reviews, and that of parameters fitted to the reviews before them.
    package let before: Double
    package let after: Double

    /// How much log loss was saved over reviews that the fit had not seen; below 0 where the old parameters did better.
    package var gain: Double { before - after }
    package var isAdopted: Bool { gain > 0 }
}

/// Why nothing was fitted.
package enum OptimiserError: Error, Hashable, Sendable {
    case tooFewReviews(Int, needed: Int)
    /// No item was reviewed a day or more after its review before: nothing tells of forgetting.
    case nothingCounts
    case stopped
}

extension OptimiserError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooFewReviews(let count, let needed): "\(count) reviews are too few to fit parameters: it takes \(needed)"
        case .nothingCounts: "no item was reviewed again on a later day, so nothing tells of forgetting yet"
        case .stopped: "stopped; the old parameters stay"
        }
    }
}
