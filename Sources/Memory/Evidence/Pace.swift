import Glibc

/// How fast one learner answers right: the mean and spread of the logarithm of the time taken.
///
/// Times of answers are taken as lognormal (van der Linden 2006, "A lognormal model for response times on test items");
/// the running sums are Welford's (1962), so that three numbers are all there is to keep.
package struct Pace: Hashable, Sendable {
    package private(set) var count: Int
    package private(set) var mean: Double
    /// The sum of squared differences from the mean.
    package private(set) var squares: Double

    /// - Parameter count: answers so far, with the mean and the squares that this type gave for them.
    package init(count: Int = 0, mean: Double = 0, squares: Double = 0) {
        self.count = count
        self.mean = mean
        self.squares = squares
    }

    /// Adds a right answer.
    ///
    /// - Parameter taken: milliseconds; less than 1 counts as 1.
    package mutating func add(_ taken: Int64) {
        let value = log(Double(max(1, taken)))
        count += 1
        let difference = value - mean
        mean += difference / Double(count)
        squares += difference * (value - mean)
    }

    /// Whether an answer was among the fastest quarter of this learner's right answers; never before there are 20.
    package func isFast(_ taken: Int64) -> Bool {
        guard count >= Self.leastCount else { return false }
        let deviation = (squares / Double(count - 1)).squareRoot()
        return log(Double(max(1, taken))) < mean - Self.quartile * deviation
    }

    package static let leastCount = 20
    /// The upper quartile of the standard normal distribution.
    private static let quartile = 0.6745
}
