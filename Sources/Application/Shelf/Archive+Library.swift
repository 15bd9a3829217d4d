import Assessment
import Journal
import QuestionBank
import Screens

// What Home shows.
extension Archive {
    /// The courses with their counts, the sessions that wait, and what is wrong.
    package func library(at now: Instant) throws(JournalError) -> Library {
        var shelves: [Shelf] = []
        for entry in entries { shelves.append(try shelf(entry, at: now)) }
        let last = try journal.lastStudied()
        return Library(
            courses: shelves, open: try openSessions(), problems: problems + (journal.wasCutOff ? [Self.cutOff] : []),
            daysSinceStudy: last.map { Int(max(0, now.wall - $0) / 86_400_000) })
    }

    /// Said after a crash. Nothing that was acknowledged is missing.
    private static let cutOff =
        "Swot ended in the middle of saving a step. That step is missing; everything before it is here."

    /// A course with its counts. They come from sums that the journal keeps, so that Home is as quick after years as on the
    /// first day.
    private func shelf(_ entry: CourseEntry, at now: Instant) throws(JournalError) -> Shelf {
        let course = entry.course
        let tally = try journal.tally(of: course.id)
        let settings = try journal.settings(of: course.id)
        let calendar = settings.calendar(offset: now.offset ?? 0)
        let today = calendar.day(of: now.wall)
        let due = try journal.due(of: course.id, now: now.wall, tomorrow: calendar.start(of: today + 1))
        let topics = course.topics.map { topic in
            TopicShelf(id: topic.id, title: topic.title, items: entry.itemsByTopic[topic.id] ?? 0)
        }
        return Shelf(
            id: course.id, title: course.title, path: entry.path, items: entry.counts.items,
            new: max(0, entry.counts.items - tally.answered), missed: tally.missed,
            misconceptions: tally.misconceptions, guesses: tally.guesses, marked: tally.marked,
            due: due.count, examDay: settings.examDay.flatMap { $0 < today ? nil : $0 },
            leftOut: entry.counts.leftOut, topics: topics.filter { $0.items > 0 }, exams: course.exams)
    }

    /// The five sessions that were studied last and are not over.
    private func openSessions() throws(JournalError) -> [OpenSession] {
        var open: [OpenSession] = []
        for outline in try journal.openSessions().prefix(5) {
            // Only for exams the events are read: they have a title of their own and a clock.
            let exam = outline.mode == .exam ? try journal.history(of: outline.session).session : nil
            open.append(
                OpenSession(
                    id: outline.session, course: outline.course, courseTitle: title(outline.course),
                    mode: outline.mode, question: outline.current, questions: outline.questions,
                    answered: outline.answered, exam: exam.flatMap { examTitle(of: $0) },
                    timeLeft: exam.flatMap { $0.timeLeft(at: $0.last) }, heldBy: holder(of: outline.session)))
        }
        return open
    }

    /// The other process that holds a session, such as `process 4711`; nil where none does.
    private func holder(of session: SessionID) -> String? {
        guard case .process(let process) = journal.holder(of: session) else { return nil }
        return process.map { "process \($0)" } ?? "another process"
    }
}

// What is found in a course.
extension Archive {
    /// How many hits of a search are shown.
    private static let mostHits = 200

    /// Items of a course that hold the words of a query. Items of an exam that is not over are left out.
    package func hits(for query: String, in course: CourseID) throws -> [Hit] {
        guard let entry = entry(course) else { return [] }
        let keptBack = try journal.itemsKeptBack(of: course)
        return try catalogue.search(query, in: entry, limit: Self.mostHits)
            .filter { keptBack[$0.id] == nil }
            .map { Hit(item: $0.id, topic: entry.course.title(of: $0.topic), stem: $0.title) }
    }
}
