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
    /// The day of the exam, counted from 1970-01-01; nil: none is set.
    package var examDay: Int?
    /// Hours after midnight, local time, at which a day begins; the same for all courses.
    package var dayStart = 4

    package init() {}

    package static let retentions = 0.7...0.97
    package static let limits = 1...9999
    package static let dayStarts = 0...12
    package static let examDays = 0...1_000_000

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
