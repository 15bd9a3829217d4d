import Assessment

/// What memory knows of an item before it is answered: enough to tell when the answer will bring it back.
package struct Comeback: Equatable, Sendable {
    /// Nil for an item never answered.
    package var schedule: Schedule?
    /// The learner's day of the last answer; nil: there was none.
    package var lastDay: Int?
    package var guess: GuessChance
    /// Whether the item is asked out of turn.
    package var isCrammed: Bool
    package var pace: Pace
    package var scheduler: Scheduler
    package var calendar: StudyCalendar

    package init(
        schedule: Schedule? = nil, lastDay: Int? = nil, guess: GuessChance, isCrammed: Bool = false,
        pace: Pace = Pace(), scheduler: Scheduler = Scheduler(), calendar: StudyCalendar = StudyCalendar()
    ) {
        self.schedule = schedule
        self.lastDay = lastDay
        self.guess = guess
        self.isCrammed = isCrammed
        self.pace = pace
        self.scheduler = scheduler
        self.calendar = calendar
    }

    /// In how many of the learner's days an answer brings the item back.
    ///
    /// - Parameter now: when it is given, in milliseconds since 1970-01-01 UTC.
    package func days(after answer: Answer, at now: Int64) -> Int {
        let today = calendar.day(of: now)
        var endless = scheduler
        endless.horizon = nil
        let next = endless.schedule(
            after: schedule, Rating(answer, pace: pace), isCrammed: isCrammed, at: now, guess: guess,
            days: lastDay.map { max(0, today &- $0) })
        return max(0, calendar.day(of: scheduler.limited(next).due) - today)
    }
}
