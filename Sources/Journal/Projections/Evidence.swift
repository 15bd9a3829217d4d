/// What answers say of forecasts: how many there were in a bin, how many were right, and how many were expected to be.
package struct Evidence: Equatable, Sendable {
    /// What a forecast is made of.
    package enum Kind: String, Sendable {
        /// The probability to be right by memory and guess, in bins of a twentieth.
        case recall
        /// How sure the learner said to be.
        case confidence
    }

    package var bin: Int
    package var answers: Int
    package var right: Int
    /// The mean probability to be right.
    package var expected: Double
    /// The mean chance of a guess.
    package var guess: Double

    package static let recallBins = 20

    /// The bin of a probability, from 0.
    static func bin(of probability: Double) -> Int {
        max(0, min(recallBins - 1, Int(probability * Double(recallBins))))
    }
}
