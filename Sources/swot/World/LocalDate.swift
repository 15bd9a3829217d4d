import Glibc

/// A moment as the calendar of this place has it.
struct LocalDate {
    private let time: tm

    /// - Parameter wall: milliseconds since 1970-01-01 UTC.
    init(_ wall: Int64) {
        var seconds = time_t(wall / 1_000)
        var time = tm()
        localtime_r(&seconds, &time)
        self.time = time
    }

    /// Such as `23 November`.
    var day: String { "\(time.tm_mday) \(Self.months[Int(time.tm_mon)])" }

    /// Such as `23 November 2026, 18:09`.
    var moment: String {
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day) \(time.tm_year + 1_900), \(two(time.tm_hour)):\(two(time.tm_min))"
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
