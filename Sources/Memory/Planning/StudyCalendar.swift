/// Days as a learner counts them: they end at four in the morning, local time, unless set otherwise.
///
/// The offset is a value: after a change of time zone a calendar with the new one tells the days from then on.
package struct StudyCalendar: Hashable, Sendable {
    /// Seconds east of UTC.
    package var offset: Int
    /// Seconds after midnight at which a new day begins.
    package var dayStart: Int

    package init(offset: Int = 0, dayStart: Int = 4 * 3600) {
        self.offset = offset
        self.dayStart = dayStart
    }

    /// The number of a moment's day; 0 is 1970-01-01.
    ///
    /// - Parameter moment: milliseconds since 1970-01-01 UTC.
    package func day(of moment: Int64) -> Int {
        let (quotient, remainder) = (moment + shift).quotientAndRemainder(dividingBy: millisecondsPerDay)
        return Int(remainder < 0 ? quotient - 1 : quotient)
    }

    /// The moment at which a day begins, in milliseconds since 1970-01-01 UTC.
    package func start(of day: Int) -> Int64 { Int64(day) * millisecondsPerDay - shift }

    private var shift: Int64 { Int64(offset - dayStart) * 1000 }
}
