import Assessment

/// Days as a learner counts them: they end at four in the morning, local time, unless set otherwise.
///
/// The offset is a value. After a change of time zone a calendar with the new offset tells the days from then on.
package struct StudyCalendar: Hashable, Sendable {
    /// Seconds east of UTC.
    package let offset: Int
    /// Seconds after midnight at which a new day begins.
    package let dayStart: Int

    package init(offset: Int = 0, dayStart: Int = 4 * 3600) {
        // No place is further than a day from UTC. What a damaged journal says must not overflow.
        self.offset = max(-Self.secondsPerDay, min(offset, Self.secondsPerDay))
        self.dayStart = max(0, min(dayStart, Self.secondsPerDay))
    }

    /// The number of a moment's day; 0 is 1970-01-01.
    ///
    /// - Parameter moment: milliseconds since 1970-01-01 UTC.
    package func day(of moment: Int64) -> Int {
        let (quotient, remainder) = moment.plus(shift).quotientAndRemainder(dividingBy: millisecondsPerDay)
        return Int(remainder < 0 ? quotient - 1 : quotient)
    }

    /// The moment at which a day begins, in milliseconds since 1970-01-01 UTC.
    package func start(of day: Int) -> Int64 { Int64(day).times(millisecondsPerDay).minus(shift) }

    /// Milliseconds to add to a moment so that days begin at multiples of a day.
    private var shift: Int64 { Int64(offset - dayStart) * 1000 }

    private static let secondsPerDay = 86_400
}
