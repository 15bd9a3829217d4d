import Assessment

/// When an item comes back, seen from a moment of the learner's day.
///
/// "Due" means this and nothing else, on every screen and in every report:
///
/// - An item that has been learnt is due *now* from the beginning of its day on.
/// - An item in a learning step is due *now* from its very moment on, and before that *later today*.
/// - Everything else is due on a *later day*.
///
/// Items that were forgotten too often are set apart (`Schedule.isLeech`) and never counted as due.
package enum Due: Hashable, Comparable, Sendable {
    /// It can be asked now.
    case now
    /// It can be asked on the same day, but not yet.
    case laterToday
    /// In so many of the learner's days; at least 1.
    case inDays(Int)

    /// What follows "due", or "comes back": `now`, `later today`, `tomorrow`, `in 3 days`.
    package var words: String {
        switch self {
        case .now: "now"
        case .laterToday: "later today"
        case .inDays(1): "tomorrow"
        case .inDays(let days): "in \(days) days"
        }
    }
}

extension Schedule {
    /// When the item comes back.
    ///
    /// - Parameter now: milliseconds since 1970-01-01 UTC.
    package func due(at now: Int64, _ calendar: StudyCalendar) -> Due {
        let days = calendar.day(of: due) - calendar.day(of: now)
        if days > 0 { return .inDays(days) }
        return phase == .review || due <= now ? .now : .laterToday
    }

    /// Whether the item was forgotten so often that asking it again is no use.
    package var isLeech: Bool { lapses >= Self.leechLapses }

    /// As in Anki's defaults.
    package static let leechLapses = 8
}

/// How many items are due today, each counted once.
package struct DueToday: Equatable, Sendable {
    package let now: Int
    package let laterToday: Int

    package var all: Int { now + laterToday }

    package init(now: Int = 0, laterToday: Int = 0) {
        self.now = now
        self.laterToday = laterToday
    }

    /// - Parameter moment: milliseconds since 1970-01-01 UTC.
    package init(_ schedules: [Schedule], at moment: Int64, _ calendar: StudyCalendar) {
        let due = schedules.filter { !$0.isLeech }.map { $0.due(at: moment, calendar) }
        self.init(now: due.count { $0 == .now }, laterToday: due.count { $0 == .laterToday })
    }
}

/// How many items come due on each of the next days, today first. What is overdue counts for today, what is set apart for
/// no day.
///
/// - Parameter now: milliseconds since 1970-01-01 UTC.
package func dueCounts(_ schedules: [Schedule], days: Int, at now: Int64, _ calendar: StudyCalendar) -> [Int] {
    var counts = Array(repeating: 0, count: max(0, days))
    for schedule in schedules where !schedule.isLeech {
        let day = max(0, calendar.day(of: schedule.due) - calendar.day(of: now))
        if day < counts.count { counts[day] += 1 }
    }
    return counts
}
