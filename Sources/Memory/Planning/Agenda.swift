/// An item that has been reviewed, as far as plans are concerned.
package struct PlannedItem<ID: Hashable & Sendable>: Equatable, Sendable {
    package var id: ID
    package var schedule: Schedule
    /// Items that are not to be asked on the same day.
    package var siblings: [ID]

    package init(_ id: ID, _ schedule: Schedule, siblings: [ID] = []) {
        self.id = id
        self.schedule = schedule
        self.siblings = siblings
    }
}

/// What is due on a day.
package struct Agenda<ID: Hashable & Sendable>: Sendable {
    /// Due items but leeches, those most at risk of being forgotten first.
    package let due: [PlannedItem<ID>]
    /// Due items that were forgotten too often: studying their topic or rewording them helps more than asking again.
    package let leeches: [PlannedItem<ID>]

    /// An item in review is due from the beginning of its day, one in a (re)learning step from its moment.
    ///
    /// - Parameter now: milliseconds since 1970-01-01 UTC.
    package init(_ items: [PlannedItem<ID>], at now: Int64, _ calendar: StudyCalendar, _ parameters: Parameters) {
        let tomorrow = calendar.start(of: calendar.day(of: now) + 1)
        let due = items.filter { item in
            item.schedule.phase == .review ? item.schedule.due < tomorrow : item.schedule.due <= now
        }
        let sorted = mostAtRiskFirst(due, at: now, parameters)
        leeches = sorted.filter { $0.schedule.isLeech }
        self.due = leeches.isEmpty ? sorted : sorted.filter { !$0.schedule.isLeech }
    }

    /// The items to ask today, where all that was answered today was asked by a plan.
    package func today(limit: Int, asked: Set<ID> = []) -> [ID] {
        admitted(due, limit: limit, done: DayDone(answered: asked, reviewed: asked))
    }
}

/// Those of the items wanted that limit and siblings let through. What was answered today and is due again comes again.
///
/// - Parameter limit: how many may be reviewed on a day.
func admitted<ID>(_ wanted: [PlannedItem<ID>], limit: Int, done day: DayDone<ID>) -> [ID] {
    var (met, barred): (Set<ID>, Set<ID>) = (day.answered, [])
    var left = limit - day.reviewed.count
    return wanted.filter { item in
        if day.answered.contains(item.id) { return true }
        guard left > 0, !barred.contains(item.id), met.isDisjoint(with: item.siblings) else { return false }
        left -= 1
        met.insert(item.id)
        barred.formUnion(item.siblings)
        return true
    }.map(\.id)
}

/// Items by their probability of recall, the least first; equal ones stay in the order in which they came.
package func mostAtRiskFirst<ID>(
    _ items: [PlannedItem<ID>], at now: Int64, _ parameters: Parameters
) -> [PlannedItem<ID>] {
    ascending(items.map { $0.schedule.retrievability(at: now, parameters) }).map { items[$0] }
}

/// The indices of numbers in their order; equal ones stay in theirs. Not generic, and so much faster.
private func ascending(_ numbers: [Double]) -> [Int] {
    numbers.indices.sorted { numbers[$0] != numbers[$1] ? numbers[$0] < numbers[$1] : $0 < $1 }
}

/// How many items come due on each of the next days, today first; what is overdue counts for today.
package func dueCounts(_ schedules: [Schedule], days: Int, at now: Int64, _ calendar: StudyCalendar) -> [Int] {
    var counts = Array(repeating: 0, count: days)
    let today = calendar.day(of: now)
    for schedule in schedules {
        let day = max(0, calendar.day(of: schedule.due) - today)
        if day < days { counts[day] += 1 }
    }
    return counts
}

extension Schedule {
    /// Whether the item was forgotten so often that asking it again is no use.
    package var isLeech: Bool { lapses >= Self.leechLapses }

    /// As in Anki's defaults.
    package static let leechLapses = 8
}
