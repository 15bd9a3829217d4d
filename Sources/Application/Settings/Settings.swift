import Assessment
import Journal
import Memory

/// A setting by the name under which `swot set` knows it, and its values as text.
package enum SettingName: String, CaseIterable, Sendable {
    case retention, limit
    case dayStart = "day-start"

    /// The setting with a value that the learner has typed.
    ///
    /// - Throws: `Failure` that says which values there are.
    package func setting(_ text: String) throws(Failure) -> Setting {
        switch self {
        case .retention: .retention(try Self.number(text, in: CourseSettings.retentions))
        case .limit: .limit(try Self.number(text, in: CourseSettings.limits))
        case .dayStart: .dayStart(try Self.number(text, in: CourseSettings.dayStarts))
        }
    }

    /// The value that is in use, such as `limit 100`.
    package func text(_ settings: CourseSettings) -> String {
        switch self {
        case .retention: "\(rawValue) \(settings.retention)"
        case .limit: "\(rawValue) \(settings.limit)"
        case .dayStart: "\(rawValue) \(settings.dayStart)"
        }
    }

    /// The number that a text spells. What spells none and what is out of range are told apart, because the learner has to
    /// do different things about them.
    private static func number<Number: LosslessStringConvertible & Comparable>(
        _ text: String, in range: ClosedRange<Number>
    ) throws(Failure) -> Number {
        let wanted = "Give a number from \(range.lowerBound) to \(range.upperBound)."
        guard let number = Number(text) else { throw Failure("“\(text)” is no number. \(wanted)", .usage) }
        guard range.contains(number) else { throw Failure("“\(text)” is out of range. \(wanted)", .usage) }
        return number
    }
}

/// The day of a course's exam, set and told by `swot exam-date`.
package struct ExamDay {
    private let archive: Archive
    private let course: Course
    private let now: Instant

    package init(of course: Course, in archive: Archive, at now: Instant) {
        self.course = course
        self.archive = archive
        self.now = now
    }

    /// - Parameter text: a date such as `2026-12-20`, or `none`.
    /// - Returns: what is set now, as a sentence.
    package func set(_ text: String) throws(Failure) -> String {
        try Failure.explaining {
            if text == "none" {
                try archive.setExamDay(nil, of: course.id, at: now)
                return "“\(course.title)” has no day of an exam any more."
            }
            guard let date = CivilDate(text) else {
                throw Failure("“\(text)” is no date. Write it like 2026-12-20: year, month, day.", .usage)
            }
            try archive.setExamDay(date.dayNumber, of: course.id, at: now)
            return try sentence
        }
    }

    /// What is set, such as `“Chess”: 2026-12-20, in 4 days.`
    package var sentence: String {
        get throws(Failure) {
            try Failure.explaining {
                guard let day = try archive.journal.settings(of: course.id).examDay else {
                    return "“\(course.title)” has no day of an exam."
                }
                let days = day - (try archive.today(in: course.id, at: now))
                let when =
                    days < 0 ? "it is over" : days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days"
                return "“\(course.title)”: \(CivilDate(dayNumber: day)), \(when)."
            }
        }
    }
}
