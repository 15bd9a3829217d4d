// The clock of a session: a deadline on a clock that nobody sets, never a count of ticks.
extension Session {
    /// The questions of the section before the learner, from 0.
    package var sectionQuestions: Range<Int> {
        guard rules.sections.indices.contains(section) else { return questions.indices }
        let start = rules.sections.prefix(section).reduce(0) { $0 + $1.questions }
        return min(start, questions.count)..<min(start + rules.sections[section].questions, questions.count)
    }

    package var isInLastSection: Bool { section + 1 >= rules.sections.count }

    /// Milliseconds that the section, or the session as one, may take; nil: no limit.
    package var limit: Int64? {
        rules.sections.indices.contains(section) ? rules.sections[section].limit : rules.limit
    }

    /// When time is up on the clock of `Instant.steady`, if nothing happens until then; nil: never.
    ///
    /// This and what follows hold as long as a process holds the session.
    package var deadline: Int64? {
        guard phase == .running, let limit else { return nil }
        return last.steady + (pauseLeft ?? 0) + max(0, limit - (elapsed - sectionBegan))
    }

    /// Milliseconds until time is up; nil: no limit.
    package func timeLeft(at now: Instant) -> Int64? {
        guard let limit else { return nil }
        return max(0, limit - (elapsed(at: now) - sectionBegan))
    }

    package func isPaused(at now: Instant) -> Bool { pauseLeft(at: now) > 0 }

    /// Milliseconds left of the pause that is on.
    package func pauseLeft(at now: Instant) -> Int64 {
        max(0, (pauseLeft ?? 0) - max(0, now.steady - last.steady))
    }

    /// Milliseconds that have run by the given moment.
    package func elapsed(at now: Instant) -> Int64 { elapsed + (phase == .running ? running(until: now) : 0) }

    /// Milliseconds from the last event to a moment that count as time of the session.
    func running(until now: Instant) -> Int64 {
        let passed = max(0, now.steady - last.steady)
        return max(0, passed - (pauseLeft ?? 0))
    }

    /// What the clock alone has brought about by now: sections and the session end at their very moments.
    func expiry(at now: Instant) -> [Event] {
        guard let deadline, now.steady >= deadline else { return [] }
        var session = self
        var events: [Event] = []
        while let deadline = session.deadline, now.steady >= deadline {
            let moment = Instant(
                wall: now.wall - (now.steady - deadline), steady: deadline, offset: now.offset)
            for event in session.close(.time, at: moment).map({ Event(at: moment, $0) }) {
                session.evolve(event)
                events.append(event)
            }
        }
        return events
    }
}
