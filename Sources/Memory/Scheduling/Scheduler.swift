import Assessment

/// Decides when items come back: FSRS-6 with learning steps, as py-fsrs 6 does without its fuzz.
package struct Scheduler: Hashable, Sendable {
    package var parameters: Parameters
    /// The probability of recall at which an item comes back; above 0 and below 1.
    package var retention: Double
    /// Days.
    package var maximumInterval: Int
    /// Waits in milliseconds before an item that is new, or that was forgotten, counts as learnt.
    package var learningSteps: [Int64]
    package var relearningSteps: [Int64]
    /// The moment past which nothing is put off, such as an exam: milliseconds since 1970-01-01 UTC. A moment that is over
    /// limits nothing.
    package var horizon: Int64?

    package init(
        parameters: Parameters = .standard, retention: Double = 0.9, maximumInterval: Int = 36_500,
        learningSteps: [Int64] = [60_000, 600_000], relearningSteps: [Int64] = [600_000], horizon: Int64? = nil
    ) {
        self.parameters = parameters
        self.retention = retention
        self.maximumInterval = maximumInterval
        self.learningSteps = learningSteps
        self.relearningSteps = relearningSteps
        self.horizon = horizon
    }

    /// What a rating leads to.
    ///
    /// - Parameters:
    ///   - schedule: nil for an item never reviewed.
    ///   - now: when it is given, in milliseconds since 1970-01-01 UTC.
    ///   - guess: the chance to be right without knowing; `none` takes the rating at its word.
    ///   - days: whole days since the last review; nil counts periods of 24 hours. A time before the last review is the
    ///     same day.
    package func schedule(
        after schedule: Schedule?, _ rating: Rating, at now: Int64, guess: GuessChance = .none, days: Int? = nil
    ) -> Schedule {
        let memory = self.memory(after: schedule, rating, at: now, guess, days)
        let (phase, wait) = step(from: schedule?.phase ?? .learning(step: 0), rating)
        let lapsed = schedule?.phase == .review && rating == .again
        let due = now.plus(wait ?? Int64(interval(of: memory)) * millisecondsPerDay)
        return Schedule(
            memory: memory, phase: phase, reviewed: now, due: limited(due, from: now),
            lapses: (schedule?.lapses ?? 0) + (lapsed ? 1 : 0))
    }

    /// Days, by the desired retention and the maximum.
    package func interval(of memory: MemoryState) -> Int {
        parameters.interval(of: memory, retention: retention, maximum: maximumInterval)
    }

    private func memory(
        after schedule: Schedule?, _ rating: Rating, at now: Int64, _ guess: GuessChance, _ days: Int?
    ) -> MemoryState {
        guard let schedule else { return parameters.firstMemory(rating, guess) }
        let elapsed = days ?? Int(max(0, now.minus(schedule.reviewed)) / millisecondsPerDay)
        return parameters.memory(after: schedule.memory, rating, days: elapsed, guess)
    }

    /// A schedule that was made without a horizon, not put off past it.
    package func limited(_ schedule: Schedule) -> Schedule {
        var schedule = schedule
        schedule.due = limited(schedule.due, from: schedule.reviewed)
        return schedule
    }

    /// Whole days before the horizon if there are any, so that an interval stays one of days; otherwise the horizon.
    private func limited(_ due: Int64, from now: Int64) -> Int64 {
        guard let horizon, horizon > now, due > horizon else { return due }
        let days = horizon.minus(now) / millisecondsPerDay
        return days > 0 ? now + days * millisecondsPerDay : horizon
    }
}
