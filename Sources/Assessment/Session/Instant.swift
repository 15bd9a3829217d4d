/// A moment as a value: nothing in this module asks for the time.
package struct Instant: Hashable, Sendable {
    /// The time of day in milliseconds since 1970-01-01 UTC: for people, never for durations.
    package var wall: Int64
    /// Milliseconds of a clock that runs on while the machine sleeps and that nobody sets; starts anew with the machine.
    package var steady: Int64

    package init(wall: Int64, steady: Int64) {
        self.wall = wall
        self.steady = steady
    }
}
