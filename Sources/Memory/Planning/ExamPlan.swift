/// What is to be seen before an exam, dealt to the days that are left.
///
/// Items that come due before the exam keep their day. The others, which would come due only after it or were never seen, fill
/// the days to one level, so that the busiest day is as light as can be.
package struct ExamPlan<ID: Hashable & Sendable>: Sendable {
    /// The items of each day, from today to the last before the exam; none where the exam is today or over.
    package let days: [[ID]]

    /// - Parameters:
    ///   - items: what has been seen.
    ///   - unseen: what has not, in the order in which it is to be met.
    ///   - preparation: the moment from which a review is enough for an item that is safe until the exam.
    ///   - exam: its day in the calendar.
    ///   - now: milliseconds since 1970-01-01 UTC, as `preparation`.
    package init(
        _ items: [PlannedItem<ID>], unseen: [ID], since preparation: Int64, exam: Int, at now: Int64,
        _ calendar: StudyCalendar, _ scheduler: Scheduler
    ) {
        let today = calendar.day(of: now)
        guard exam > today else {
            days = []
            return
        }
        var days: [[ID]] = Array(repeating: [], count: exam - today)
        var safe: [PlannedItem<ID>] = []
        for item in items {
            let day = calendar.day(of: scheduler.unlimitedDue(item.schedule))
            if day < exam {
                days[max(0, day - today)].append(item.id)
            } else if item.schedule.reviewed < preparation {
                safe.append(item)
            }
        }
        // New items early, so that they can be repeated; of the others the most fragile last, so that it is freshest.
        let free = unseen + stablestFirst(safe).map(\.id)
        self.days = deal(free, to: days)
    }
}

/// Fills days to one level with items in their order.
private func deal<ID>(_ items: [ID], to days: [[ID]]) -> [[ID]] {
    var rest = items[...]
    return zip(days, levelling(days.map(\.count), with: items.count)).map { day, more in
        defer { rest = rest.dropFirst(more) }
        return day + rest.prefix(more)
    }
}

/// How much to add to each load so that the sum grows by `total` and the largest of those that grow is least.
package func levelling(_ loads: [Int], with total: Int) -> [Int] {
    guard let least = loads.min() else { return [] }
    func needed(_ level: Int) -> Int { loads.reduce(0) { $0 + max(0, level - $1) } }
    var (low, high) = (least, least + total + 1)
    while high - low > 1 {
        let middle = (low + high) / 2
        if needed(middle) <= total { low = middle } else { high = middle }
    }
    var rest = total - needed(low)
    return loads.map { load in
        let one = rest > 0 && load <= low ? 1 : 0
        rest -= one
        return max(0, low - load) + one
    }
}

private func stablestFirst<ID>(_ items: [PlannedItem<ID>]) -> [PlannedItem<ID>] {
    items.enumerated().sorted { left, right in
        let (one, other) = (left.element.schedule.memory.stability, right.element.schedule.memory.stability)
        return one != other ? one > other : left.offset < right.offset
    }.map(\.element)
}

extension Scheduler {
    /// When an item would come back if there were no horizon.
    func unlimitedDue(_ schedule: Schedule) -> Int64 {
        guard schedule.phase == .review else { return schedule.due }
        return schedule.reviewed + Int64(interval(of: schedule.memory)) * millisecondsPerDay
    }
}
