import Assessment
import Journal
import Memory
import QuestionBank
import Screens

extension Archive {
    /// What was missed of a course, in no particular order. Items of unfinished exams are left out.
    package func missed(of entry: CourseEntry, at now: Instant) throws -> [MissedEntry] {
        let course = entry.course.id
        let keptBack = try journal.itemsKeptBack(of: course)
        let memory = try CourseMemory(entry, in: self, at: now)
        let statistics = try memory.statistics
        let outlines = Dictionary(memory.outlines.flatMap(Self.names)) { own, _ in own }
        // An item may be known to the exam by one of its names and to the journal by the other.
        let missed = try journal.missed(of: course).filter { record in
            let names = outlines[record.item].map { Self.names($0).map(\.0) } ?? []
            return (names + [record.item]).allSatisfy { keptBack[$0] == nil }
        }
        // Only the first line of each stem is read, because a list shows no more.
        let titles = try catalogue.titles(of: missed.compactMap { outlines[$0.item]?.id }, in: entry)
        let vanished = Set(missed.map(\.item).filter { outlines[$0] == nil })
        let wordings = try journal.wordings(of: vanished, in: course)
        return missed.map { record in
            let outline = outlines[record.item]
            let kept = wordings[record.item]?.first.flatMap { Reader.item(fromMarkdown: $0, topic: TopicID("")) }
            return MissedEntry(
                record, outline, title: outline.map { titles[$0.id] } ?? kept?.title, memory: memory,
                isMarked: outline.flatMap { statistics[$0] }?.isMarked ?? false)
        }
    }

    /// The names under which the journal may know an item: its id or, if it had none when it was answered, a name derived
    /// from its fingerprint.
    private static func names(_ outline: ItemOutline) -> [(ItemID, ItemOutline)] {
        [(outline.id, outline), (ItemID(derivedFrom: outline.fingerprint), outline)]
    }

    /// An item as it was asked last, if it is kept.
    package func keptItem(_ item: ItemID, of course: CourseID) throws -> Item? {
        let markdown = try journal.wordings(of: [item], in: course)[item]?.first
        var kept = markdown.flatMap { Reader.item(fromMarkdown: $0, topic: TopicID("")) }
        kept?.id = item
        return kept
    }

    /// Marks an item outside any session, or takes its mark off.
    ///
    /// That is an event of its own: no session begins, and the day does not count as a day of study.
    package func toggleMark(_ item: ItemID, of course: CourseID, at now: Instant) throws {
        guard let entry = entry(course), let outline = try catalogue.outlines(of: entry).first(where: { $0.id == item })
        else { throw Failure("This question is no longer in the course, so it cannot be marked.", .noInput) }
        let isMarked = try journal.standings(of: course)[outline].isMarked
        let item = CourseItem(course: course, item: outline.id, fingerprint: outline.fingerprint)
        try journal.append([Fact(at: now, isMarked ? .unmarked(item) : .marked(item))])
    }
}

extension MissedEntry {
    fileprivate init(
        _ record: MissedItem, _ outline: ItemOutline?, title: String?, memory: CourseMemory, isMarked: Bool
    ) {
        let held = outline.map { memory.memories[$0] } ?? memory.memories[record.item]
        self.init(
            item: outline?.id ?? record.item, topic: outline?.topic,
            topicTitle: outline.map { memory.entry.course.title(of: $0.topic) } ?? "no longer in the course",
            stem: title,
            recall: held?.schedule.predictedRecall(at: memory.now, memory.calendar, memory.scheduler.parameters),
            answers: record.answers, right: record.right,
            isMisconception: record.isMisconception, isMarked: isMarked, responses: record.responses)
    }
}
