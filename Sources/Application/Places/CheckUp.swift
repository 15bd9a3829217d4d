import Files
import Glibc
import Journal
import QuestionBank

/// What `swot doctor` says of data: where it lies, which courses there are, and whether the journal is sound.
package struct CheckUp {
    package private(set) var lines: [String] = []
    /// Not `fine` where courses or journal could not be looked at.
    package private(set) var status = ExitStatus.fine

    /// Looks at everything and changes nothing.
    package init(_ places: Places) {
        lines.append("Data        \(places.data)")
        lines.append("Cache       \(places.cache)")
        for shelf in places.shelves {
            lines.append("Courses in  \(shelf)\(Files.isFolder(shelf) ? "" : " (not there)")")
        }
        do throws(Failure) {
            let folder = JournalFolder(places)
            // A copy, because the doctor only looks.
            let archive = Archive(
                journal: try folder.copy(), catalogue: Catalogue(at: places.catalogue), places: places)
            archive.openCourses()
            add(archive)
            try add(folder)
        } catch {
            lines.append("Problem     \(error.sentence)")
            status = error.status
        }
    }

    /// The courses that can be opened, then what keeps others from it.
    private mutating func add(_ archive: Archive) {
        for entry in archive.entries {
            let counts = entry.counts
            lines.append(
                "Course      \(entry.course.title): \(counts.items) items, \(counts.errors) errors, "
                    + entry.path.printable)
        }
        lines += archive.problems.map { "Problem     \($0.printable)" }
    }

    /// Every event is checked, as “swot journal verify” does.
    private mutating func add(_ folder: JournalFolder) throws(Failure) {
        guard folder.isThere else { return lines.append("Journal     none yet") }
        let report = try folder.verify()
        lines.append("Journal     \(report.isSound ? "sound" : "damaged"): \(report.sound) events")
        if access("\(folder.path)/journal.sqlite", W_OK) != 0 { lines.append("            It cannot be written.") }
        if !report.isSound { lines += report.lines.map { "            \($0)" } }
    }
}
