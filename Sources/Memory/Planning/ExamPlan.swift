/// What is to be seen before an exam, dealt to the days that are left.
///
/// - Items that come due before the exam keep their day.
/// - New items come at one rate until the preparation begins, so that there is time to repeat them. They do not level the
///   days: days to come look light only because what is due today has not come back yet.
/// - The others, which would come due only after the exam, fill the days to one level, so that the busiest day is as light as
///   can be.
package struct ExamPlan<ID: Hashable & Sendable>: Sendable {
    /// The items of each day, from today to the last before the exam; none where the exam is today or over.
    package let days: [[ID]]
    private let unseen: [ID]
    private let unseenToday: Int

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
        let left = max(0, exam - today)
        var days: [[ID]] = Array(repeating: [], count: left)
        var safe: [PlannedItem<ID>] = []
        for item in items where left > 0 {
            let day = calendar.day(of: scheduler.unlimitedDue(item.schedule))
            if day < exam {
                days[max(0, day - today)].append(item.id)
            } else if item.schedule.reviewed < preparation {
                safe.append(item)
            }
        }
        let untilPreparation = calendar.day(of: preparation) - today
        let rate = evenly(unseen.count, over: untilPreparation > 0 ? min(untilPreparation, left) : left)
        days = deal(unseen, rate, to: days)
        // The most fragile last, so that it is freshest.
        let safest = stablestFirst(safe).map(\.id)
        self.days = deal(safest, levelling(days.map(\.count), with: safest.count), to: days)
        self.unseen = unseen
        unseenToday = rate.first ?? 0
    }

    /// What is planned for today, in the order in which to take it: what is due and new items by turns, then what else is
    /// dealt to the day.
    ///
    /// Where reviews go worse than predicted, new items wait until nothing is due: what would be learnt would be lost.
    ///
    /// - Parameters:
    ///   - due: see `Agenda.today`.
    ///   - checked: in the order of time.
    ///   - asked: what was asked today already; it comes again only where it is due.
    ///   - siblings: the items that are not to be asked on the same day as an item.
    package func share(
        due: [ID], checked: [CheckedPrediction], asked: Set<ID> = [], siblings: (ID) -> [ID] = { _ in [] }
    ) -> [ID] {
        admissible(planned(due, checked), due: due, asked: asked, siblings)
    }

    /// Everything, for as long as there is time: the day's share, more new items, and what can be done ahead of time.
    ///
    /// - Parameter ahead: what has been seen, in the order in which to go on when nothing else is left: see
    ///   `mostAtRiskFirst`.
    package func today(
        due: [ID], ahead: [ID], checked: [CheckedPrediction], asked: Set<ID> = [],
        siblings: (ID) -> [ID] = { _ in [] }
    ) -> [ID] {
        admissible(planned(due, checked) + unseen + ahead, due: due, asked: asked, siblings)
    }

    /// What is due and new items by turns, then what else is dealt to today.
    private func planned(_ due: [ID], _ checked: [CheckedPrediction]) -> [ID] {
        let new = Set(unseen)
        let fresh = unseen.prefix(memoryHolds(checked) ? unseenToday : 0)
        return byTurns(due, Array(fresh)) + (days.first ?? []).filter { !new.contains($0) }
    }

    /// Those of the items that can be asked today, each once: what was asked already only where it is due, and no two of which
    /// one gives the other away.
    private func admissible(_ items: [ID], due: [ID], asked: Set<ID>, _ siblings: (ID) -> [ID]) -> [ID] {
        var queued = asked.subtracting(due)
        var taken = asked
        return items.filter { item in
            guard queued.insert(item).inserted, taken.isDisjoint(with: siblings(item)) else { return false }
            taken.insert(item)
            return true
        }
    }
}
