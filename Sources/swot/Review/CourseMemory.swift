import Assessment
import Journal
import Memory
import QuestionBank

/// What a learner's memory holds of a course at a moment: all that reviews and forecasts are made of.
struct CourseMemory {
    let entry: CourseEntry
    let outlines: [ItemOutline]
    let memories: Memories
    let statistics: CourseStatistics
    let settings: CourseSettings
    let calendar: StudyCalendar
    let now: Int64
    /// Items of an exam that is not over: they are not asked.
    private let keptBack: Set<ItemID>
    private let siblings: [ItemID: [ItemID]]

    init(_ entry: CourseEntry, in archive: Archive, at now: Instant) throws {
        let course = entry.course.id
        self.entry = entry
        outlines = try archive.catalogue.outlines(of: entry)
        keptBack = Set(try archive.journal.itemsKeptBack(of: course).keys)
        memories = try archive.journal.memories(of: course)
        statistics = try archive.journal.statistics(of: course)
        settings = try archive.journal.settings(of: course)
        calendar = settings.calendar(offset: LocalDate.offset(at: now.wall))
        self.now = now.wall
        siblings = Self.siblings(outlines)
    }

    var today: Int { calendar.day(of: now) }
    var scheduler: Scheduler { settings.scheduler }

    /// The day of an exam that is still to come.
    var exam: ExamDate? { settings.exam.flatMap { $0.day > today ? $0 : nil } }

    /// What can be asked now.
    var askable: [ItemOutline] { keptBack.isEmpty ? outlines : outlines.filter { !keptBack.contains($0.id) } }

    /// Items that were answered before and can be asked now, in the order of the course's files.
    var learnt: [PlannedItem<ItemID>] {
        askable.compactMap { outline in
            memories[outline].map { PlannedItem(outline.id, $0.schedule, siblings: siblings[outline.id] ?? []) }
        }
    }

    /// Items that were answered before and are no longer in the course.
    var vanished: Int { max(0, memories.count - outlines.count { memories[$0] != nil }) }

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
    func queue(in journal: Journal, limit: Int? = nil) throws -> ReviewQueue<ItemID> {
        let done = try journal.answered(in: entry.course.id, on: today)
        return ReviewQueue(
            learnt, unseen: exam == nil ? [] : unseen, exam: exam.map { ($0.day, $0.since) },
            limit: limit.map { $0 + done.reviewed.count } ?? settings.limit,
            done: DayDone(answered: done.all, reviewed: done.reviewed), at: now, calendar, scheduler)
    }

    /// Items that were never answered, topics mixed. Only their identity counts for a plan.
    private var unseen: [PlannedItem<ItemID>] {
        let fresh = askable.filter { memories[$0] == nil }
        let schedule = Schedule(
            memory: MemoryState(stability: 1, difficulty: 5), phase: .learning(step: 0), reviewed: now, due: now)
        return Seed(0).shuffled(fresh, by: \.id).map {
            PlannedItem($0.id, schedule, siblings: siblings[$0.id] ?? [])
        }
    }

    /// Those of the items most at risk of being forgotten first.
    func mostAtRiskFirst(_ isWanted: (ItemOutline, Memorised) -> Bool) -> [ItemID] {
        let wanted = Set(
            outlines.filter { outline in memories[outline].map { isWanted(outline, $0) } ?? false }.map(\.id))
        return Memory.mostAtRiskFirst(learnt.filter { wanted.contains($0.id) }, at: now, scheduler.parameters).map(\.id)
    }
}
