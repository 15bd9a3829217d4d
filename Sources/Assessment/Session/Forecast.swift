/// What a learner is told of an exam before it, kept to be compared with what it came to.
package struct Forecast: Hashable, Sendable {
    /// The probability to pass, from 0 to 1, in thousandths.
    package var pass: Int
    /// The shares of right answers between which the score lies with 90 %, in per cent.
    package var low: Int
    package var high: Int

    package init(pass: Int, low: Int, high: Int) {
        self.pass = pass
        self.low = low
        self.high = high
    }
}
