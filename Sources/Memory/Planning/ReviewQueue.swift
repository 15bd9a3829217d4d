/// What a review asks on a day, and in which order: items that are due, those most at risk of being forgotten first; then, before
/// an exam, what its plan deals to the day.
package struct ReviewQueue<ID: Hashable & Sendable>: Sendable {
    package let items: [ID]
    /// Due, but forgotten so often that asking again is no use: set apart.
    package let leeches: [ID]
    /// How many more are due or dealt to the day, and wait for another because of the limit or of their siblings.
    package let postponed: Int

    /// - Parameters:
    ///   - items: what has been answered before.
    ///   - unseen: what has not, in the order in which it is to be met; it is asked only before an exam.
    ///   - exam: the exam's day, and the moment since which everything is to be seen once more; nil: there is no exam.
    ///     One that is today or over counts for nothing.
    ///   - day: what was done on the day so far.
    ///   - now: milliseconds since 1970-01-01 UTC.
    package init(
        _ items: [PlannedItem<ID>], unseen: [PlannedItem<ID>] = [], exam: (day: Int, since: Int64)? = nil,
        limit: Int, done day: DayDone<ID> = DayDone(), at now: Int64, _ calendar: StudyCalendar, _ scheduler: Scheduler
    ) {
        let exam = exam.flatMap { $0.day > calendar.day(of: now) ? $0 : nil }
        var scheduler = scheduler
        scheduler.horizon = exam.map { calendar.start(of: $0.day) }
        let limited = items.map { PlannedItem($0.id, scheduler.limited($0.schedule), siblings: $0.siblings) }
        let agenda = Agenda(limited, at: now, calendar, scheduler.parameters)
        let due = Set(agenda.due.map(\.id)).union(agenda.leeches.map(\.id))
        let plan = exam.map {
            ExamPlan(
                limited, unseen: unseen.map(\.id), since: $0.since, exam: $0.day, at: now, calendar, scheduler)
        }
        let dealt = Set(plan?.days.first ?? []).subtracting(due).subtracting(day.answered)
        let wanted = agenda.due + (limited + unseen).filter { dealt.contains($0.id) }
        self.items = admitted(wanted, limit: limit, done: day)
        leeches = agenda.leeches.map(\.id)
        postponed = wanted.count - self.items.count
    }
}

/// What was done on a day so far.
package struct DayDone<ID: Hashable & Sendable>: Sendable {
    /// Items that were answered, in whatever kind of session: their siblings wait for another day.
    package var answered: Set<ID>
    /// Those of them that were answered in reviews: they count towards the limit.
    package var reviewed: Set<ID>

    package init(answered: Set<ID> = [], reviewed: Set<ID> = []) {
        self.answered = answered
        self.reviewed = reviewed
    }
}
