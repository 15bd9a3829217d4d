extension Scheduler {
    /// What an answer leads to, out of turn or not. Parameters as for `schedule(after:_:at:guess:days:)`.
    package func schedule(
        after schedule: Schedule?, _ rating: Rating, isCrammed: Bool, at now: Int64, guess: GuessChance = .none,
        days: Int? = nil
    ) -> Schedule {
        isCrammed
            ? self.schedule(cramming: schedule, rating, at: now, guess: guess, days: days)
            : self.schedule(after: schedule, rating, at: now, guess: guess, days: days)
    }

    /// What an answer out of turn leads to, such as one of a learner who crams.
    ///
    /// Memory takes the answer in as it does any other. But the item comes back no sooner than it would have without the
    /// answer, and no lapse is counted: whoever asks more than the plan wants must not be punished for it. An item that is
    /// due or new is not out of turn. Parameters as for `schedule(after:_:at:guess:days:)`.
    package func schedule(
        cramming schedule: Schedule?, _ rating: Rating, at now: Int64, guess: GuessChance = .none, days: Int? = nil
    ) -> Schedule {
        var next = self.schedule(after: schedule, rating, at: now, guess: guess, days: days)
        guard let schedule, schedule.due > now else { return next }
        if !rating.isRecall {
            next.phase = schedule.phase
            next.lapses = schedule.lapses
        }
        next.due = max(schedule.due, rating.isRecall ? next.due : now)
        return next
    }
}
