import Assessment
import GRDB

/// A course that the learner has opened from a path of his own.
package struct KnownCourse: Equatable, Sendable {
    package var path: String
    package var id: CourseID
    package var title: String

    package init(path: String, id: CourseID, title: String) {
        self.path = path
        self.id = id
        self.title = title
    }
}

extension Journal {
    /// The remembered courses, the one opened last first.
    package func courses() throws(JournalError) -> [KnownCourse] {
        try reading { db in
            try db.all("SELECT path, id, title FROM course ORDER BY opened DESC, path") {
                KnownCourse(path: $0.text("path"), id: CourseID($0.text("id")), title: $0.text("title"))
            }
        }
    }

    /// Remembers a course, or that it was opened again.
    ///
    /// - Parameter moment: when it was opened, in milliseconds since 1970-01-01 UTC.
    package func remember(_ course: KnownCourse, at moment: Int64) throws(JournalError) {
        try writing {
            try $0.insert(
                into: "course",
                ["path": course.path, "id": course.id.text, "title": course.title, "opened": moment],
                onConflict: .replace)
        }
    }

    /// Forgets a course whose path leads nowhere any more.
    package func forget(path: String) throws(JournalError) {
        try writing { try $0.run("DELETE FROM course WHERE path = :path", ["path": path]) }
    }
}
