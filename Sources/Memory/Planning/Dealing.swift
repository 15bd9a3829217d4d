// How items are dealt to days.

/// One element of each list in turn, then what is left of either.
func byTurns<Element>(_ some: [Element], _ others: [Element]) -> [Element] {
    let pairs = zip(some, others).flatMap { [$0, $1] }
    return pairs + some.dropFirst(others.count) + others.dropFirst(some.count)
}

/// A number of things over days: as equal as can be, the first days having one more where it does not come out even.
func evenly(_ count: Int, over days: Int) -> [Int] {
    (0..<days).map { count / days + ($0 < count % days ? 1 : 0) }
}

/// Adds to each day as many of the items as `counts` says, in the order of the items.
func deal<ID>(_ items: [ID], _ counts: [Int], to days: [[ID]]) -> [[ID]] {
    var rest = items[...]
    return days.enumerated().map { day, planned in
        let more = day < counts.count ? counts[day] : 0
        defer { rest = rest.dropFirst(more) }
        return planned + rest.prefix(more)
    }
}

/// How much to add to each load so that the sum grows by `total`, and the largest of the loads that grow is as small as can
/// be. It is water poured into a bed of uneven depth: what is lowest fills first, up to one level.
///
/// The level is found by halving: `needed` says how much it takes to reach one.
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

/// Items by stability, the most stable first; equal ones stay in the order in which they came.
func stablestFirst<ID>(_ items: [PlannedItem<ID>]) -> [PlannedItem<ID>] {
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
