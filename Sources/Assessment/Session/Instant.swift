/// A moment as a value: nothing in this module asks for the time.
package struct Instant: Hashable, Sendable {
    /// The time of day in milliseconds since 1970-01-01 UTC. It is meant for people and never for durations: anybody can set it.
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
}
