import Assessment
import Files
import GRDB

/// The index of all courses, in one SQLite file: opening a course whose files have not changed parses nothing.
///
/// Nothing in it is of value of its own. A file that is damaged, of another version or not to be written is replaced, by a
/// database in memory if need be. What is read from it is checked, so that damage is noticed instead of shown.
///
/// ```swift
/// let catalogue = Catalogue(at: "/home/me/.cache/swot/catalogue.sqlite")
/// let course = try catalogue.open("/home/me/courses/biology")
/// let items = try catalogue.outlines(of: course)
/// ```
package final class Catalogue {
    let path: String
    private var database: CatalogueDatabase?

    /// Nothing is opened before it is needed.
    ///
    /// - Parameter path: the file; it is made with its folders where it does not exist.
    package init(at path: String) { self.path = path }

    /// Whether nothing is kept, because no file could be written.
    package var isInMemory: Bool { database?.isInMemory ?? false }

    /// Opens a course, and reads those of its files that have changed since they were last read.
    package func open(_ coursePath: String) throws(CatalogueError) -> CourseEntry {
        let files = try courseFiles(at: coursePath)
        return try attempt { db in
            if let entry = try self.entry(of: files, in: db) { return .success(entry) }
            return try self.refresh(files, in: db)
        }
    }

    /// Reads the files of a course that have changed; the entry as it was where none has.
    package func refresh(_ entry: CourseEntry) throws(CatalogueError) -> CourseEntry { try open(entry.path) }

    /// Asks about a course.
    func query<Answer>(_ entry: CourseEntry, _ body: (Database) throws -> Answer) throws(CatalogueError) -> Answer {
        try attempt(restoring: entry) { db in .success(try body(db)) }
    }

    func courseFiles(at path: String) throws(CatalogueError) -> CourseFiles {
        do throws(CourseError) {
            return try CourseFiles(at: path)
        } catch {
            throw .course(error)
        }
    }

    /// Nil where a file has changed or the course is not known.
    private func entry(of files: CourseFiles, in db: Database) throws -> CourseEntry? {
        let number = Self.number(of: files.path)
        let statement = try db.cachedStatement(
            sql: """
                SELECT digest, document, items, left_out, errors, warnings, items_by_topic FROM course WHERE number = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
        var columns = CheckedRow(row)
        guard try columns.number() == files.digest else { return nil }
        return try CourseEntry(number: number, path: files.path, &columns)
    }

    private func refresh(_ files: CourseFiles, in db: Database) throws -> Result<CourseEntry, CourseError> {
        do {
            try Refresh(files, course: Self.number(of: files.path), reader: CourseReader(files)).run(in: db)
        } catch let error as CourseError {
            return .failure(error)
        }
        guard let entry = try entry(of: files, in: db) else { throw CatalogueDamage() }
        return .success(entry)
    }

    /// The number of a course in the database. It is the same for the same path in every catalogue, so that entries outlive a
    /// catalogue that had to be replaced.
    static func number(of path: String) -> Int64 {
        Int64(bitPattern: Fingerprint(of: path).value)
    }
}

// MARK: - Replacing what is damaged

extension Catalogue {
    /// Runs `body` against the file; if that fails against a new one, and at last against memory.
    ///
    /// - Parameter entry: a course that a new database has to know before `body` runs.
    func attempt<Answer>(
        restoring entry: CourseEntry? = nil, _ body: (Database) throws -> Result<Answer, CourseError>
    ) throws(CatalogueError) -> Answer {
        var failures = 0
        while true {
            do {
                let database = try database ?? CatalogueDatabase(at: path)
                self.database = database
                let answer = try database.queue.inDatabase { db in
                    if failures > 0, let entry { _ = try refresh(CourseFiles(at: entry.path), in: db) }
                    return try body(db)
                }
                return try answer.get()
            } catch let error as CourseError {
                throw .course(error)
            } catch {
                failures += 1
                guard failures < 3, let database, !database.isInMemory else { throw .database(reason: "\(error)") }
                self.database = try database.replaced(because: error, isLastAttempt: failures == 2)
            }
        }
    }
}
