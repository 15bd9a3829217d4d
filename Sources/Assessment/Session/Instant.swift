/// A moment as a value: nothing in this module asks for the time.
package struct Instant: Hashable, Sendable {
    /// The time of day in milliseconds since 1970-01-01 UTC. It is meant for people and never for durations: anybody can
    /// set it.
    package var wall: Int64
    /// Milliseconds of a clock that nobody sets and that runs on while the machine sleeps. It starts anew with the machine.
    package var steady: Int64
    /// Where the learner was: seconds east of UTC. With it a moment belongs to one of the learner's days.
    ///
    /// Nil in events that were written before moments had an offset; `Opening.offset` takes its place then.
    package var offset: Int?

    package init(wall: Int64, steady: Int64, offset: Int? = nil) {
        self.wall = wall
        self.steady = steady
        self.offset = offset
    }

    /// Milliseconds on the steady clock from another moment to this one; 0 where this one is not later.
    func time(since earlier: Instant) -> Int64 { max(0, steady.minus(earlier.steady)) }
}

// Numbers of a journal may be damaged or made up. Sums of them must not stop the program, so that a sum which no Int64
// holds becomes the nearest number that one does hold.
extension Int64 {
    /// The sum, at least `min` and at most `max`.
    package func plus(_ other: Int64) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }

    /// The difference, at least `min` and at most `max`.
    package func minus(_ other: Int64) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other < 0 ? .max : .min) : difference
    }

    /// The product, at least `min` and at most `max`.
    package func times(_ other: Int64) -> Int64 {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
    }
}
