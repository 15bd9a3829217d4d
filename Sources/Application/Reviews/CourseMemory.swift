import Assessment
import Journal
import Memory
import QuestionBank

/// What a learner's memory holds of a course at a moment: reviews, forecasts and statistics are made from it.
package struct CourseMemory {
    package let entry: CourseEntry
    package let outlines: [ItemOutline]
    package let memories: Memories
    package let settings: CourseSettings
    package let calendar: StudyCalendar
    /// Milliseconds since 1970-01-01 UTC.
    package let now: Int64
    /// Items of unfinished exams. They are not asked.
    private let keptBack: Set<ItemID>
    private let siblings: [ItemID: [ItemID]]
    private let journal: Journal

    package init(_ entry: CourseEntry, in archive: Archive, at now: Instant) throws {
        let course = entry.course.id
        self.entry = entry
        outlines = try archive.catalogue.outlines(of: entry)
        keptBack = Set(try archive.journal.itemsKeptBack(of: course).keys)
        memories = try archive.journal.memories(of: course)
        journal = archive.journal
        settings = try archive.journal.settings(of: course)
        calendar = settings.calendar(offset: now.offset ?? 0)
        self.now = now.wall
        siblings = Self.siblings(outlines)
    }

    /// The learner's day, counted from 1970-01-01.
    package var today: Int { calendar.day(of: now) }
    package var scheduler: Scheduler { settings.scheduler }

    /// What the learner did with the items, in numbers.
    package var statistics: CourseStatistics { get throws { try journal.statistics(of: entry.course.id) } }

    /// The day of an exam that is still to come.
    package var examDay: Int? { settings.examDay.flatMap { $0 > today ? $0 : nil } }

    /// Schedules as they count before an exam, which puts nothing off past its day.
    package func limited(_ schedules: [Schedule]) -> [Schedule] {
        guard let examDay else { return schedules }
        var scheduler = scheduler
        scheduler.horizon = calendar.start(of: examDay)
        return schedules.map(scheduler.limited)
    }

    /// What can be asked now.
    package var askable: [ItemOutline] { keptBack.isEmpty ? outlines : outlines.filter { !keptBack.contains($0.id) } }

    /// Items that were answered before and can be asked now, in the order of the course's files.
    package var learnt: [PlannedItem<ItemID>] {
        askable.compactMap { outline in
            memories[outline].map { PlannedItem(outline.id, $0.schedule, siblings: siblings[outline.id] ?? []) }
        }
    }

    /// Items that were answered before and are no longer in the course.
    package var vanished: Int { max(0, memories.count - outlines.count { memories[$0] != nil }) }

    /// Items that list each other in `not-with`, whichever of them does.
    private static func siblings(_ outlines: [ItemOutline]) -> [ItemID: [ItemID]] {
        var siblings: [ItemID: [ItemID]] = [:]
        for outline in outlines {
            for other in outline.notWith {
                siblings[outline.id, default: []].append(other)
                siblings[other, default: []].append(outline.id)
            }
        }
        return siblings
    }
}

extension CourseMemory {
    /// What a review asks today.
    ///
    /// - Parameter limit: how many items at most from now on; nil: by the limit of the day.
    package func queue(limit: Int? = nil) throws -> ReviewQueue<ItemID> {
        let done = try journal.answered(in: entry.course.id, on: today)
        let exam = try examDay.map { try examAhead($0, answeredToday: done.all) }
        return ReviewQueue(
            exam == nil ? dueSoon : learnt, before: exam,
            limit: limit.map { $0 + done.reviewed.count } ?? settings.limit,
            done: DayDone(answered: done.all, reviewed: done.reviewed), at: now, calendar, scheduler)
    }

    /// Learnt items that can be due today. Before an exam every learnt item is weighed; otherwise these are enough.
    private var dueSoon: [PlannedItem<ItemID>] {
        let tomorrow = calendar.start(of: today + 1)
        return askable.compactMap { outline in
            guard let schedule = memories[outline]?.schedule, schedule.due < tomorrow else { return nil }
            return PlannedItem(outline.id, schedule, siblings: siblings[outline.id] ?? [])
        }
    }

    /// The exam that is prepared for. Items that were met for the first time today count as new still, because they are
    /// part of the day's plan.
    private func examAhead(_ day: Int, answeredToday: Set<ItemID>) throws -> ExamAhead<ItemID> {
        let statistics = try statistics
        let metToday = askable.filter { answeredToday.contains($0.id) && statistics[$0]?.answers == 1 }.map(\.id)
        return ExamAhead(
            day: day, unseen: metToday + unseen, siblings: siblings,
            checked: try journal.checkedPredictions(in: entry.course.id).reversed())
    }

    /// Items that were never answered, topics mixed.
    package var unseen: [ItemID] {
        Seed(0).shuffled(askable.filter { memories[$0] == nil }, by: \.id).map(\.id)
    }

    /// What can be asked when nothing is left for today: new items, then those learnt, the most at risk first.
    package func ahead() throws -> [ItemID] {
        let done = try journal.answered(in: entry.course.id, on: today).all
        let queued = Set(try queue().items)
        return (unseen + mostAtRiskFirst { _, _ in true }).filter { !done.contains($0) && !queued.contains($0) }
    }

    /// Those of the items most at risk of being forgotten first.
    package func mostAtRiskFirst(_ isWanted: (ItemOutline, Memorised) -> Bool) -> [ItemID] {
        let wanted = Set(
            outlines.filter { outline in memories[outline].map { isWanted(outline, $0) } ?? false }.map(\.id))
        return Memory.mostAtRiskFirst(learnt.filter { wanted.contains($0.id) }, at: now, scheduler.parameters).map(\.id)
    }
}
