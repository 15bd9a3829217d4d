import Assessment
import Glibc

/// The time that was taken for an answer, as statistics count it.
///
/// Under time every millisecond counts. In study and review nobody knows whether the learner was still there: what exceeds
/// `Rules.longestGap` counts neither as time studied nor as time an answer took, and says nothing of the learner's pace.
package struct AnswerTime: Hashable, Sendable {
    /// Milliseconds for sums and means; not below 0.
    package let counted: Int64
    /// Whether it says how fast the learner answers.
    package let showsPace: Bool

    /// - Parameters:
    ///   - taken: milliseconds, as the answer has them.
    ///   - isTimed: whether the session had a time limit.
    package init(taken: Int64, isTimed: Bool) {
        counted = max(0, isTimed ? taken : min(taken, Rules.longestGap))
        showsPace = isTimed || taken < Rules.longestGap
    }
}

/// How fast one learner answers right: the mean and the spread of the logarithm of the time taken.
///
/// Times of answers are taken as lognormal (van der Linden 2006, "A lognormal model for response times on test items", Journal
/// of Educational and Behavioral Statistics 31, 181–204). The sums are of whole thousandths, so that an answer which is taken
/// back leaves no trace in them.
package struct Pace: Hashable, Sendable {
    package private(set) var count: Int
    /// The sum of the logarithms of milliseconds, in thousandths.
    package private(set) var sum: Int64
    /// The sum of their squares, in millionths.
    package private(set) var squares: Int64

    /// - Parameters:
    ///   - count: how many answers there were so far.
    ///   - sum: what this type gave for them, as `squares`.
    package init(count: Int = 0, sum: Int64 = 0, squares: Int64 = 0) {
        self.count = count
        self.sum = sum
        self.squares = squares
    }

    /// Adds a right answer.
    ///
    /// - Parameter taken: milliseconds; less than 1 counts as 1. See `AnswerTime.showsPace` for those to be left out.
    package mutating func add(_ taken: Int64) { change(by: 1, taken) }

    /// Takes an answer back that was added.
    package mutating func remove(_ taken: Int64) { change(by: -1, taken) }

    private mutating func change(by number: Int, _ taken: Int64) {
        let value = Int64(Self.thousandths(taken).rounded())
        count &+= number
        sum = sum.plus(Int64(number) * value)
        squares = squares.plus(Int64(number) * value * value)
    }

    /// Whether an answer was among the fastest quarter of this learner's right answers. Never before there are `leastCount`.
    package func isFast(_ taken: Int64) -> Bool {
        guard count >= Self.leastCount else { return false }
        let mean = Double(sum) / Double(count)
        let variance = max(0, Double(squares) - mean * Double(sum)) / Double(count - 1)
        return Self.thousandths(taken) < mean - Self.quartile * variance.squareRoot()
    }

    /// The logarithm of milliseconds in thousandths: from 0 to 43,669, whatever number is given.
    private static func thousandths(_ taken: Int64) -> Double { 1000 * log(Double(max(1, taken))) }

    /// With 20 answers the spread is known to within a sixth or so: the standard error of a deviation is 1 / √(2 · (n − 1)).
    package static let leastCount = 20
    /// The upper quartile of the standard normal distribution.
    private static let quartile = 0.6745
}
