import Glibc

/// How fast one learner answers right: the mean and spread of the logarithm of the time taken.
///
/// Times of answers are taken as lognormal (van der Linden 2006, "A lognormal model for response times on test items").
/// The sums are of whole thousandths, so that taking an answer back leaves no trace of it.
package struct Pace: Hashable, Sendable {
    package private(set) var count: Int
    /// Of the logarithms of milliseconds, in thousandths.
    package private(set) var sum: Int64
    /// Of their squares, in millionths.
    package private(set) var squares: Int64

    /// - Parameter count: answers so far, with the sums that this type gave for them.
    package init(count: Int = 0, sum: Int64 = 0, squares: Int64 = 0) {
        self.count = count
        self.sum = sum
        self.squares = squares
    }

    /// Adds a right answer.
    ///
    /// - Parameter taken: milliseconds; less than 1 counts as 1.
    package mutating func add(_ taken: Int64) { change(by: 1, taken) }

    /// Takes an answer back that was added.
    package mutating func remove(_ taken: Int64) { change(by: -1, taken) }

    private mutating func change(by number: Int, _ taken: Int64) {
        let value = Int64((1000 * log(Double(max(1, taken)))).rounded())
        count += number
        sum += Int64(number) * value
        squares += Int64(number) * value * value
    }

    /// Whether an answer was among the fastest quarter of this learner's right answers; never before there are 20.
    package func isFast(_ taken: Int64) -> Bool {
        guard count >= Self.leastCount else { return false }
        let mean = Double(sum) / Double(count)
        let variance = max(0, Double(squares) - mean * Double(sum)) / Double(count - 1)
        return 1000 * log(Double(max(1, taken))) < mean - Self.quartile * variance.squareRoot()
    }

    package static let leastCount = 20
    /// The upper quartile of the standard normal distribution.
    private static let quartile = 0.6745
}
