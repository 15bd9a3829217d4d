import Assessment
import GRDB
import Memory

/// A setting with its value, as it is kept.
package enum Setting: Equatable, Sendable {
    case retention(Double)
    case limit(Int)
    /// nil: the standard ones.
    case parameters(Parameters?)
    /// nil: there is none.
    case examDay(Int?)
    case dayStart(Int)

    fileprivate enum Name: String {
        case retention, limit, parameters
        case examDay = "exam-day"
        case dayStart = "day-start"

        /// The key in the table.
        func key(_ course: CourseID?) -> String { course.map { "\(rawValue):\($0.text)" } ?? rawValue }
    }

    /// What the setting is called in the table.
    fileprivate var name: Name {
        switch self {
        case .retention: .retention
        case .limit: .limit
        case .parameters: .parameters
        case .examDay: .examDay
        case .dayStart: .dayStart
        }
    }

    /// The value as text; nil where the setting is taken back and the usual value holds.
    fileprivate var value: String? {
        switch self {
        case .retention(let share): "\(share)"
        case .limit(let items): "\(items)"
        case .parameters(let parameters): parameters?.weights.map { "\($0)" }.joined(separator: " ")
        case .examDay(let day): day.map { "\($0)" }
        case .dayStart(let hours): "\(hours)"
        }
    }
}

extension Journal {
    /// What is set for a course, or for all where it is nil.
    package func settings(of course: CourseID?) throws(JournalError) -> CourseSettings {
        try reading { try $0.settings(of: course) }
    }

    /// Keeps a setting, and lets what follows from it follow.
    ///
    /// - Parameter course: nil for what holds for all courses.
    package func set(_ setting: Setting, for course: CourseID?) throws(JournalError) {
        try writing { db in
            let key = setting.name.key(course)
            if let value = setting.value {
                try db.insert(into: "setting", ["name": key, "value": value], onConflict: .replace)
            } else {
                try db.run("DELETE FROM setting WHERE name = :name", ["name": key])
            }
            switch setting {
            case .limit, .examDay: break
            case .retention, .parameters: try db.foldAgain(course: course?.text)
            case .dayStart: try db.rebuildProjections()
            }
        }
    }
}

extension Database {
    /// What is set for a course, or else for all; a value that cannot be read is as if it were not set.
    func settings(of course: CourseID?) throws -> CourseSettings {
        var settings = CourseSettings()
        // One statement for all: there are few, and mostly none.
        let kept = try all("SELECT name, value FROM setting") { (name: $0.text("name"), value: $0.text("value")) }
        guard !kept.isEmpty else { return settings }
        func value(_ name: Setting.Name) -> String? {
            let own = kept.first { $0.name == name.key(course) }
            return (own ?? kept.first { $0.name == name.key(nil) })?.value
        }
        func number<Number: LosslessStringConvertible & Comparable>(
            _ name: Setting.Name, in range: ClosedRange<Number>
        ) -> Number? {
            value(name).flatMap { Number($0) }.flatMap { range.contains($0) ? $0 : nil }
        }
        settings.retention = number(.retention, in: CourseSettings.retentions) ?? settings.retention
        settings.limit = number(.limit, in: CourseSettings.limits) ?? settings.limit
        settings.dayStart = number(.dayStart, in: CourseSettings.dayStarts) ?? settings.dayStart
        settings.parameters = value(.parameters).flatMap {
            try? Parameters($0.split(separator: " ").compactMap { Double($0) })
        }
        settings.examDay = number(.examDay, in: CourseSettings.examDays)
        return settings
    }
}
