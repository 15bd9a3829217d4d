import Assessment

/// Where an item stands in its learning, and when it comes back.
package struct Schedule: Hashable, Sendable {
    package var memory: MemoryState
    package var phase: Phase
    /// When it was last reviewed, and when it comes back: milliseconds since 1970-01-01 UTC.
    package var reviewed: Int64
    package var due: Int64
    /// How often it was forgotten after it had been learnt.
    package var lapses: Int

    package init(memory: MemoryState, phase: Phase, reviewed: Int64, due: Int64, lapses: Int = 0) {
        self.memory = memory
        self.phase = phase
        self.reviewed = reviewed
        self.due = due
        self.lapses = lapses
    }

    package enum Phase: Hashable, Sendable {
        /// - Parameter step: index of the learning step that it waits for.
        case learning(step: Int)
        case review
        /// - Parameter step: index of the relearning step that it waits for.
        case relearning(step: Int)
    }

    /// The probability of recall at a moment, with days counted to the millisecond.
    package func retrievability(at now: Int64, _ parameters: Parameters) -> Double {
        parameters.retrievability(of: memory, after: Double(now.minus(reviewed)) / Double(millisecondsPerDay))
    }

    /// The probability of recall, to be said to the learner. Nil on the day of the last review.
    ///
    /// FSRS is fitted to reviews on different days, so that it says nothing of a recall some minutes later. The curve would
    /// give more than 99 % there, whatever was answered.
    package func predictedRecall(at now: Int64, _ calendar: StudyCalendar, _ parameters: Parameters) -> Double? {
        calendar.day(of: now) > calendar.day(of: reviewed) ? retrievability(at: now, parameters) : nil
    }
}

let millisecondsPerDay: Int64 = 86_400_000
