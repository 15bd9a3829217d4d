import Assessment

/// What memory knows of an item before it is answered: enough to tell when an answer brings the item back.
///
/// The screen says it after an answer, and says it again whenever the question is visited: what memory knew is found in the
/// journal, and the answer in the session.
package struct Comeback: Equatable, Sendable {
    /// Nil for an item never answered.
    package var schedule: Schedule?
    /// The learner's day of the last answer; nil: there was none.
    package var lastDay: Int?
    package var guess: GuessChance
    /// Whether the item is asked out of turn.
    package var isCrammed: Bool
    package var pace: Pace
    /// With the day of an exam as its horizon, where there is one.
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

    /// Where an answer leaves the item.
    ///
    /// - Parameter moment: when it is or was given, in milliseconds since 1970-01-01 UTC.
    package func schedule(after answer: Answer, at moment: Int64) -> Schedule {
        let days = lastDay.map { max(0, calendar.day(of: moment) &- $0) }
        // The journal folds answers without a horizon, and the horizon is laid over what comes of it: the same is done here.
        var endless = scheduler
        endless.horizon = nil
        let next = endless.schedule(
            after: schedule, Rating(answer, pace: pace), isCrammed: isCrammed, at: moment, guess: guess, days: days)
        return scheduler.limited(next)
    }

    /// When an answer brings the item back, seen from now.
    ///
    /// - Parameters:
    ///   - moment: when the answer was given, in milliseconds since 1970-01-01 UTC.
    ///   - now: the same of the moment from which it is seen; nil: that of the answer.
    package func due(after answer: Answer, at moment: Int64, seenAt now: Int64? = nil) -> Due {
        schedule(after: answer, at: moment).due(at: now ?? moment, calendar)
    }
}
