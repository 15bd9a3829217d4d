import Assessment
import Memory

/// What a learner has set for the reviews of a course. It is neither an event nor follows from one.
package struct CourseSettings: Equatable, Sendable {
    /// The probability of recall at which an item comes back.
    package var retention = 0.9
    /// How many items a review asks on a day at most.
    package var limit = 100
    /// Fitted to the learner's own reviews; nil: the standard ones.
    package var parameters: Parameters?
    package var exam: ExamDate?
    /// Hours after midnight, local time, at which a day begins; the same for all courses.
    package var dayStart = 4

    package init() {}

    package static let retentions = 0.7...0.97
    package static let limits = 1...9999
    package static let dayStarts = 0...12

    /// Decides when items of the course come back. An item that is new or was forgotten is asked again after ten minutes;
    /// one that is right at once has nothing to learn on the same day.
    package var scheduler: Scheduler {
        Scheduler(
            parameters: parameters ?? .standard, retention: retention, learningSteps: [600_000],
            relearningSteps: [600_000])
    }

    /// - Parameter offset: seconds east of UTC.
    package func calendar(offset: Int) -> StudyCalendar {
        StudyCalendar(offset: offset, dayStart: dayStart * 3600)
    }
}

/// The day of an exam.
package struct ExamDate: Equatable, Sendable {
    /// Counted from 1970-01-01.
    package var day: Int
    /// When it was set, in milliseconds since 1970-01-01 UTC: from then on everything is to be seen once more.
    package var since: Int64

    package init(day: Int, since: Int64) {
        self.day = day
        self.since = since
    }
}
