import Assessment
import Glibc

/// The machine's clocks. Nothing else in the program asks for the time.
enum Clock {
    /// The time of day and the clock that runs on while the machine sleeps, both now.
    static var now: Instant {
        Instant(wall: milliseconds(CLOCK_REALTIME), steady: milliseconds(CLOCK_BOOTTIME))
    }

    /// A moment of `now.steady` on the clock of the standard library, which runs on while the machine sleeps as well.
    static func instant(_ steady: Int64) -> ContinuousClock.Instant {
        .now + .milliseconds(steady - now.steady)
    }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
