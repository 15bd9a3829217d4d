import Figures
import Memory

/// A moment as the calendar and the clock on the wall showed it to the learner.
package struct LocalDate: Equatable, Sendable {
    private let date: CivilDate
    /// Minutes since midnight.
    private let minutes: Int

    private static let minutesOfDay = 1_440

    /// - Parameters:
    ///   - wall: milliseconds since 1970-01-01 UTC.
    ///   - offset: where the learner was, in seconds east of UTC.
    package init(_ wall: Int64, offset: Int) {
        // Whole days downwards, so that moments before 1970 come out right too.
        let local = Int((Double(wall) / 60_000).rounded(.down)) + offset / 60
        let day = Int((Double(local) / Double(Self.minutesOfDay)).rounded(.down))
        date = CivilDate(dayNumber: day)
        minutes = local - day * Self.minutesOfDay
    }

    /// Such as `23 November`.
    package var day: String { date.name }

    /// Such as `23 November 2026, 18:09`.
    package var moment: String {
        "\(date.name) \(date.year), \(padded(minutes / 60, width: 2)):\(padded(minutes % 60, width: 2))"
    }
}
