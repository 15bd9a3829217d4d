/// What a review asks on a day, and in which order: items that are due now, those most at risk of being forgotten first.
/// Before an exam it asks what the exam's plan has for the day.
package struct ReviewQueue<ID: Hashable & Sendable>: Sendable {
    package let items: [ID]
    /// Due, but forgotten so often that asking again is no use: set apart.
    package let leeches: [ID]
    /// How many more are due or dealt to the day, and wait for another day because of the limit or of their siblings.
    package let postponed: Int

    /// - Parameters:
    ///   - items: what has been answered before.
    ///   - exam: nil: there is none to prepare for. One that is today or over counts for nothing.
    ///   - limit: how many items may be reviewed on a day.
    ///   - day: what was done on the day so far.
    ///   - now: milliseconds since 1970-01-01 UTC.
    package init(
        _ items: [PlannedItem<ID>], before exam: ExamAhead<ID>? = nil, limit: Int, done day: DayDone<ID> = DayDone(),
        at now: Int64, _ calendar: StudyCalendar, _ scheduler: Scheduler
    ) {
        let exam = exam.flatMap { $0.day > calendar.day(of: now) ? $0 : nil }
        var scheduler = scheduler
        scheduler.horizon = exam.map { calendar.start(of: $0.day) }
        let limited = exam == nil ? items : items.map { $0.limited(scheduler) }
        let agenda = Agenda(limited, at: now, calendar, scheduler.parameters)
        leeches = agenda.leeches.map(\.id)
        let due = admitted(agenda.due, limit: limit, done: day)
        guard let exam else {
            self.items = due
            postponed = agenda.due.count - due.count
            return
        }
        let planned = exam.share(of: limited, due: due, done: day, at: now, calendar, scheduler)
        var left = limit - day.reviewed.count
        let apart = Set(leeches)
        let wanted = planned.filter { !apart.contains($0) }
        self.items = wanted.filter { item in
            if day.answered.contains(item) { return true }
            left -= 1
            return left >= 0
        }
        postponed = agenda.due.count - due.count + wanted.count - self.items.count
    }
}

/// An exam that is prepared for.
package struct ExamAhead<ID: Hashable & Sendable>: Sendable {
    /// In the calendar.
    package var day: Int
    /// What had not been answered when the day began, in the order in which it is to be met.
    package var unseen: [ID]
    /// Items that are not to be asked on the same day as a new one.
    package var siblings: [ID: [ID]]
    /// In the order of time.
    package var checked: [CheckedPrediction]

    package init(day: Int, unseen: [ID], siblings: [ID: [ID]] = [:], checked: [CheckedPrediction] = []) {
        self.day = day
        self.unseen = unseen
        self.siblings = siblings
        self.checked = checked
    }

    /// In this many days before the exam everything is to be seen once more. New items are to be met before them.
    package static var preparation: Int { 14 }

    fileprivate func share(
        of items: [PlannedItem<ID>], due: [ID], done: DayDone<ID>, at now: Int64, _ calendar: StudyCalendar,
        _ scheduler: Scheduler
    ) -> [ID] {
        let plan = ExamPlan(
            items, unseen: unseen, since: calendar.start(of: day - Self.preparation), exam: day, at: now, calendar,
            scheduler)
        return plan.share(due: due, checked: checked, asked: done.answered) { siblings[$0] ?? [] }
    }
}

extension PlannedItem {
    fileprivate func limited(_ scheduler: Scheduler) -> PlannedItem {
        var item = self
        item.schedule = scheduler.limited(schedule)
        return item
    }
}

/// What was done on one of the learner's days so far.
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
