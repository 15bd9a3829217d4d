// The clock of a session. An exam ends at a deadline on the steady clock. Counting ticks instead would give time away: a
// machine that sleeps does not tick.
extension Session {
    /// Milliseconds that the section before the learner may take, or the whole session where it has no sections.
    /// Nil: there is no limit.
    package var limit: Int64? {
        rules.sections.indices.contains(section) ? rules.sections[section].limit : rules.limit
    }

    /// When time is up on the steady clock, if nothing happens until then. Nil: never.
    ///
    /// The steady clock means something only as long as one process holds the session. The event `resumed` begins anew.
    package var deadline: Int64? {
        guard phase == .running, let limit else { return nil }
        let left = max(0, limit.minus(elapsed.minus(sectionBegan)))
        return last.steady.plus(pauseLeft ?? 0).plus(left)
    }

    /// Milliseconds until time is up. Nil: there is no limit.
    package func timeLeft(at now: Instant) -> Int64? {
        limit.map { max(0, $0.minus(elapsed(at: now).minus(sectionBegan))) }
    }

    package func isPaused(at now: Instant) -> Bool { pauseLeft(at: now) > 0 }

    /// Milliseconds that are left of the pause; 0 where there is none.
    package func pauseLeft(at now: Instant) -> Int64 {
        max(0, (pauseLeft ?? 0).minus(now.time(since: last)))
    }

    /// Milliseconds of the session by the given moment.
    package func elapsed(at now: Instant) -> Int64 {
        phase == .running ? elapsed.plus(countedTime(until: now)) : elapsed
    }

    /// Milliseconds from the last event to a moment, as far as they count as time of the session.
    ///
    /// A pause does not count. Where there is no time limit, a gap between two events counts for `longestGap` at most.
    func countedTime(until now: Instant) -> Int64 {
        let passed = max(0, now.time(since: last).minus(pauseLeft ?? 0))
        return rules.isTimed ? passed : min(passed, Rules.longestGap)
    }

    /// The events that the clock alone has brought about by now: each section, and the session, ends at its very moment.
    func expiry(at now: Instant) -> [Event] {
        var session = self
        var events: [Event] = []
        while let deadline = session.deadline, now.steady >= deadline {
            let late = now.steady.minus(deadline)
            let moment = Instant(wall: now.wall.minus(late), steady: deadline, offset: now.offset)
            for event in session.closing(by: .time, at: moment).map({ Event(at: moment, $0) }) {
                session.evolve(event)
                events.append(event)
            }
        }
        return events
    }
}

extension Rules {
    /// Whether the learner is under time. Then every millisecond counts.
    package var isTimed: Bool { limit != nil || !sections.isEmpty }

    /// The longest gap between two events that counts in a session without a time limit: five minutes, in milliseconds.
    ///
    /// Nobody tells Swot when the learner gets up and leaves a card open. An exam of this kind gives one to two minutes a
    /// question, so that five minutes without a key are hardly work on one question. Anki stops its clock after one minute
    /// for the same reason, but its cards are shorter (docs.ankiweb.net, "Maximum answer seconds").
    package static let longestGap: Int64 = 300_000
}

// The questions that time and submission are about.
extension Session {
    /// The questions of the section before the learner, from 0; all questions where there are no sections.
    package var sectionQuestions: Range<Int> {
        guard rules.sections.indices.contains(section) else { return questions.indices }
        let starts = rules.sections.prefix(section + 1).reduce(into: [0]) { starts, section in
            let length = max(0, min(section.questions, questions.count))
            starts.append(min(questions.count, (starts.last ?? 0) + length))
        }
        return starts[section]..<starts[section + 1]
    }

    /// Whether no section follows. It is true where there are no sections at all.
    package var isInLastSection: Bool { section >= rules.sections.count - 1 }

    /// Whether the question before the learner is the last of its section.
    package var isAtEndOfSection: Bool { current == sectionQuestions.last }

    /// Whether the question before the learner is the last of the session, all sections together.
    package var isAtEnd: Bool { isInLastSection && isAtEndOfSection }
}
