import Application
import Assessment
import Glibc

/// The machine's clocks. Nothing else in the program asks for the time.
enum Clock {
    /// The time of day, the clock that runs on while the machine sleeps, and the offset of this place, all now.
    static var now: Instant {
        let wall = milliseconds(CLOCK_REALTIME)
        return Instant(wall: wall, steady: steady, offset: offset(at: wall))
    }

    /// Milliseconds on the clock that runs on while the machine sleeps.
    private static var steady: Int64 { milliseconds(CLOCK_BOOTTIME) }

    /// Seconds east of UTC at a moment, in milliseconds since 1970-01-01 UTC. A change of the time zone while the program
    /// runs is noticed.
    private static func offset(at wall: Int64) -> Int {
        // Without this `localtime_r` would keep the zone that it found at its first call.
        tzset()
        var seconds = time_t(wall / 1_000)
        var time = tm()
        localtime_r(&seconds, &time)
        return time.tm_gmtoff
    }

    /// A moment of `now.steady` on the clock of the standard library, which runs on while the machine sleeps as well.
    static func instant(_ steady: Int64) -> ContinuousClock.Instant {
        .now + .milliseconds(steady - Self.steady)
    }

    private static func milliseconds(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}
