import Memory

/// A moment of the time of day, UTC.
struct CivilTime {
    private let date: CivilDate
    private let millisecondOfDay: Int

    /// - Parameter moment: milliseconds since 1970-01-01 UTC; beyond the years ±270,000 the nearest of them.
    init(_ moment: Int64) {
        let moment = min(max(moment, -8_640_000_000_000_000), 8_640_000_000_000_000)
        let day = StudyCalendar(dayStart: 0).day(of: moment)
        date = CivilDate(dayNumber: day)
        millisecondOfDay = Int(moment) - day * 86_400_000
    }

    /// As ISO 8601 has it: `2026-11-23T18:09:12.345Z`.
    var text: String {
        let second = millisecondOfDay / 1000
        let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(time).\(padded(millisecondOfDay % 1000, 3))Z"
    }
}
