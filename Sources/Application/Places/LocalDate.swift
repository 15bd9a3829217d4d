import Glibc
import Memory

/// A moment as the calendar of this place has it.
package struct LocalDate {
    private let time: tm

    /// - Parameter wall: milliseconds since 1970-01-01 UTC.
    package init(_ wall: Int64) {
        var seconds = time_t(wall / 1_000)
        var time = tm()
        localtime_r(&seconds, &time)
        self.time = time
    }

    /// Such as `23 November`.
    package var day: String { "\(time.tm_mday) \(CivilDate.months[Int(time.tm_mon)])" }

    /// Such as `23 November 2026, 18:09`.
    package var moment: String {
        "\(day) \(time.tm_year + 1_900), \(padded(Int(time.tm_hour), 2)):\(padded(Int(time.tm_min), 2))"
    }

    /// Seconds east of UTC at a moment. A change of time zone while the program runs is noticed.
    ///
    /// - Parameter wall: milliseconds since 1970-01-01 UTC.
    package static func offset(at wall: Int64) -> Int {
        // Without this `localtime_r` would keep the zone that it found at its first call.
        tzset()
        return LocalDate(wall).time.tm_gmtoff
    }
}
