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

/// What is due now, in the sense of `Due`.
package struct Agenda<ID: Hashable & Sendable>: Sendable {
    /// All that is due and not set apart, those most at risk of being forgotten first.
    package let due: [PlannedItem<ID>]
    /// Due items that were forgotten too often. Studying their topic or rewording them helps more than asking again.
    package let leeches: [PlannedItem<ID>]

    /// - Parameter now: milliseconds since 1970-01-01 UTC.
    package init(_ items: [PlannedItem<ID>], at now: Int64, _ calendar: StudyCalendar, _ parameters: Parameters) {
        let due = items.filter { $0.schedule.due(at: now, calendar) == .now }
        let sorted = mostAtRiskFirst(due, at: now, parameters)
        leeches = sorted.filter { $0.schedule.isLeech }
        self.due = leeches.isEmpty ? sorted : sorted.filter { !$0.schedule.isLeech }
    }

    /// The items to ask today, where all that was answered today was asked by a plan.
    package func today(limit: Int, asked: Set<ID> = []) -> [ID] {
        admitted(due, limit: limit, done: DayDone(answered: asked, reviewed: asked))
    }
}

/// Those of the items wanted that the limit and their siblings let through. What was answered today and is due again comes
/// again, whatever the limit: it was let through before.
///
/// - Parameters:
///   - wanted: in the order in which they are to be asked.
///   - limit: how many items may be reviewed on a day.
///   - day: what was done on the day so far.
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
///
/// - Parameter now: milliseconds since 1970-01-01 UTC.
package func mostAtRiskFirst<ID>(
    _ items: [PlannedItem<ID>], at now: Int64, _ parameters: Parameters
) -> [PlannedItem<ID>] {
    ascending(items.map { $0.schedule.retrievability(at: now, parameters) }).map { items[$0] }
}

/// The indices of numbers, the least number first; equal ones stay in the order in which they came.
///
/// Home sorts thousands of items with it. As it is not generic, the compiler makes it several times as fast.
private func ascending(_ numbers: [Double]) -> [Int] {
    numbers.indices.sorted { numbers[$0] != numbers[$1] ? numbers[$0] < numbers[$1] : $0 < $1 }
}
