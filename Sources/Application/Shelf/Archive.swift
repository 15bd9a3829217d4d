import Assessment
import Journal
import QuestionBank
import Screens

/// The courses and what the learner did with them: catalogue and journal as one.
package final class Archive {
    package let journal: Journal
    package let catalogue: Catalogue
    private let places: Places
    /// Paths that the learner named, before those that are found.
    private let named: [String]
    /// Paths that were named at an earlier time, as of the last look.
    private var remembered: [String] = []
    /// The courses that could be opened, in the order in which Home shows them.
    package private(set) var entries: [CourseEntry] = []
    /// Why a course could not be opened, in sentences.
    package private(set) var problems: [String] = []

    package init(journal: Journal, catalogue: Catalogue, places: Places, named: [String]) {
        self.journal = journal
        self.catalogue = catalogue
        self.places = places
        self.named = named
    }

    package func entry(_ course: CourseID) -> CourseEntry? { entries.first { $0.course.id == course } }

    /// Opens every course that can be found; what has not changed is not read.
    package func openCourses() {
        (entries, problems) = ([], [])
        for path in coursePaths() {
            do throws(CatalogueError) {
                let entry = try catalogue.open(path)
                let isCourse = named.contains(path) || entry.counts.items + entry.counts.leftOut > 0
                guard isCourse, self.entry(entry.course.id) == nil else { continue }
                entries.append(entry)
                if let problem = Self.problem(of: entry) { problems.append(problem) }
            } catch {
                problems.append("\(error)")
            }
        }
    }

    /// Home counts the items that are left out; a file that cannot be read at all leaves nothing to count.
    private static func problem(of entry: CourseEntry) -> String? {
        guard entry.counts.errors > 0, entry.counts.leftOut == 0 else { return nil }
        return "Something of “\(entry.course.title)” cannot be read: swot check \(entry.path)"
    }

    /// Opens a course anew, because its files may have changed.
    package func reopen(_ course: CourseID) throws(CatalogueError) {
        guard let place = entries.firstIndex(where: { $0.course.id == course }) else { return }
        entries[place] = try catalogue.open(entries[place].path)
    }

    /// Remembers the courses that the learner named, so that they are on Home the next time.
    package func remember(at now: Instant) {
        for path in named where !remembered.contains(path) {
            guard let entry = entries.first(where: { $0.path == path }) else { continue }
            try? journal.remember(
                KnownCourse(path: path, id: entry.course.id, title: entry.course.title), at: now.wall)
        }
    }

    /// Named paths, then remembered ones, then those on the shelves; each once.
    private func coursePaths() -> [String] {
        remembered = ((try? journal.courses()) ?? []).map(\.path)
        let shelved = places.shelves.flatMap { shelf in
            names(in: shelf).map { "\(shelf)/\($0)" }.filter(Self.isCourse)
        }
        // What is named is a real path already.
        let found = remembered.filter { !named.contains($0) && realPath($0) != nil } + shelved
        var (paths, seen) = (named, named)
        for path in found {
            let real = realPath(path) ?? path
            guard !seen.contains(real) else { continue }
            paths.append(path)
            seen.append(real)
        }
        return paths
    }

    private static func isCourse(_ path: String) -> Bool {
        path.hasSuffix(".md") || realPath(path + "/course.yml") != nil
    }
}

extension Archive {
    /// What Home shows now.
    package func library(at now: Instant) throws(JournalError) -> Library {
        var shelves: [Shelf] = []
        for entry in entries { shelves.append(try shelf(entry, at: now)) }
        let last = try journal.lastStudied()
        return Library(
            courses: shelves, open: try openSessions(), problems: problems + (journal.wasCutOff ? [Self.cutOff] : []),
            daysSinceStudy: last.map { Int(max(0, now.wall - $0) / 86_400_000) })
    }

    private static let cutOff =
        "Swot ended in the middle of saving a step. That step is missing; everything before it is here."

    private func shelf(_ entry: CourseEntry, at now: Instant) throws(JournalError) -> Shelf {
        let tally = try journal.tally(of: entry.course.id)
        let settings = try journal.settings(of: entry.course.id)
        let calendar = settings.calendar(offset: LocalDate.offset(at: now.wall))
        let today = calendar.day(of: now.wall)
        let due = try journal.due(of: entry.course.id, now: now.wall, tomorrow: calendar.start(of: today + 1))
        let topics = entry.course.topics.map { topic in
            TopicShelf(id: topic.id, title: topic.title, items: entry.itemsByTopic[topic.id] ?? 0)
        }
        return Shelf(
            id: entry.course.id, title: entry.course.title, path: entry.path, items: entry.counts.items,
            new: max(0, entry.counts.items - tally.answered), missed: tally.missed, marked: tally.marked,
            due: due.count, examDay: settings.examDay.flatMap { $0 < today ? nil : $0 },
            leftOut: entry.counts.leftOut, topics: topics.filter { $0.items > 0 }, exams: entry.course.exams)
    }

    private func openSessions() throws(JournalError) -> [OpenSession] {
        var open: [OpenSession] = []
        for outline in try journal.openSessions().prefix(5) {
            let exam = outline.mode == .exam ? try journal.history(of: outline.session).session : nil
            open.append(
                OpenSession(
                    id: outline.session, course: outline.course, courseTitle: title(outline.course),
                    mode: outline.mode, question: outline.current, questions: outline.questions,
                    answered: outline.answered, exam: exam.flatMap(examTitle),
                    timeLeft: exam.flatMap { $0.timeLeft(at: $0.last) }, heldBy: holder(outline.session)))
        }
        return open
    }

    package func title(_ course: CourseID) -> String { entry(course)?.course.title ?? course.text }

    private func holder(_ session: SessionID) -> Int32? {
        if case .process(let process) = journal.holder(of: session) { process ?? 0 } else { nil }
    }
}
