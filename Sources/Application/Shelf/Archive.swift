import Assessment
import Files
import Journal
import QuestionBank
import Screens

/// The courses on the shelf and what the learner did with them: catalogue and journal together.
///
/// Every command and screen asks through it. It never asks for the time: moments are passed in.
package final class Archive {
    package let journal: Journal
    package let catalogue: Catalogue
    private let places: Places
    /// Real paths of courses that the learner named, or that lie in a folder that he named; they come before those that are found.
    private let named: [String]
    /// Courses that were named at an earlier time, as of the last look.
    private var remembered: [KnownCourse] = []
    /// What the courses are called, by their paths, where an identity is that of several.
    private var names = CourseNames()
    /// The courses that could be opened, in the order in which Home shows them.
    package private(set) var entries: [CourseEntry] = []
    /// Why a course could not be opened, in sentences.
    package private(set) var problems: [String] = []

    /// - Parameter named: real paths of courses.
    package init(journal: Journal, catalogue: Catalogue, places: Places, named: [String] = []) {
        self.journal = journal
        self.catalogue = catalogue
        self.places = places
        self.named = named
    }

    /// Opens the journal and every course, and remembers the courses that are named.
    ///
    /// - Parameter paths: courses that the learner names; the first one that is not there is the error.
    package static func open(_ places: Places, naming paths: [String] = [], at now: Instant) throws(Failure) -> Archive
    {
        let named = try paths.map { path throws(Failure) in
            guard let real = Files.realPath(path) else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
            return real
        }
        let archive = Archive(
            journal: try JournalFolder(places).open(), catalogue: Catalogue(at: places.catalogue), places: places,
            named: named.flatMap { CourseFolders.courses(at: $0) ?? [$0] })
        archive.openCourses()
        archive.remember(at: now)
        return archive
    }

    package func entry(_ course: CourseID) -> CourseEntry? { entries.first { $0.course.id == course } }

    /// The title of a course; its identity where the course is not there.
    package func title(_ course: CourseID) -> String { entry(course)?.course.title ?? course.text }
}

// Opening courses.
extension Archive {
    /// Opens every course that can be found. Files that have not changed are not read again.
    package func openCourses() {
        (entries, problems) = ([], [])
        for path in coursePaths() {
            do throws(CatalogueError) {
                let entry = try catalogue.open(path)
                guard named.contains(path) || entry.counts.items + entry.counts.leftOut > 0 else { continue }
                entries.append(entry)
                if let problem = Self.problem(of: entry) { problems.append(problem) }
            } catch {
                problems.append(Self.problem(of: path, error))
            }
        }
        names = CourseNames(of: entries, remembered: remembered, found: { [named] in !named.contains($0.path) })
        entries = entries.map(names.named)
    }

    /// Opens a course anew, because its files may have changed.
    package func reopen(_ course: CourseID) throws(CatalogueError) {
        guard let index = entries.firstIndex(where: { $0.course.id == course }) else { return }
        entries[index] = names.named(try catalogue.open(entries[index].path))
    }

    /// Home counts the items that are left out. A file that cannot be read at all leaves nothing to count.
    private static func problem(of entry: CourseEntry) -> String? {
        guard entry.counts.errors > 0, entry.counts.leftOut == 0 else { return nil }
        return "Something of “\(entry.course.title)” cannot be read: swot check \(entry.path)"
    }

    /// A problem has one line on Home, however many the course file has.
    private static func problem(of path: String, _ error: CatalogueError) -> String {
        let lines = "\(error)".split(separator: "\n")
        guard let first = lines.first, lines.count > 1 else { return "\(error)" }
        let others = lines.count == 2 ? "one more problem" : "\(lines.count - 1) more problems"
        return "\(first) And \(others): swot check \(path)"
    }

    /// Remembers the courses that the learner named, so that they are on Home the next time, and which of several courses has
    /// an identity.
    private func remember(at now: Instant) {
        for entry in entries {
            let known = remembered.first { $0.path == entry.path }
            guard known.map({ $0.id != entry.course.id }) ?? named.contains(entry.path) else { continue }
            // What cannot be remembered can still be studied.
            try? journal.remember(
                KnownCourse(path: entry.path, id: entry.course.id, title: entry.course.title), at: now.wall)
        }
    }

    /// Named paths, then remembered ones, then those on the shelves; each once.
    private func coursePaths() -> [String] {
        remembered = (try? journal.courses()) ?? []
        let shelved = places.shelves.flatMap { CourseFolders.courses(at: $0) ?? [] }
        let found = remembered.map(\.path).filter { !named.contains($0) && Files.exists($0) } + shelved
        var (paths, seen) = (named, Set(named))
        for path in found where seen.insert(Files.realPath(path) ?? path).inserted { paths.append(path) }
        return paths
    }
}
