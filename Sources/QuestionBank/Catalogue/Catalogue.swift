import Assessment
import CHash
import GRDB

/// The index of all courses in one SQLite file: opening a course that has not changed parses nothing.
///
/// Nothing in it is of value of its own. A file that is damaged, of another version or not to be written is replaced,
/// by one in memory if need be.
package final class Catalogue {
    /// Whether nothing is kept, because no file could be written.
    package private(set) var isInMemory = false

    let path: String
    private var queue: DatabaseQueue

    /// Opens the file, and makes it and its folder where they do not exist.
    package init(at path: String) throws(CatalogueError) {
        self.path = path
        if let queue = Self.open(path) {
            self.queue = queue
            return
        }
        Self.makeFolder(of: path)
        Self.remove(path)
        if let queue = Self.open(path) {
            self.queue = queue
        } else {
            queue = try Self.openInMemory()
            isInMemory = true
        }
    }

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
        let key = Self.key(of: files.path)
        let sql = "SELECT digest, body, items, left_out, errors, warnings, topics FROM course WHERE key = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [key]), row[0] == files.digest else { return nil }
        return CourseEntry(key: key, path: files.path, row: row)
    }

    private func refresh(_ files: CourseFiles, in db: Database) throws -> Result<CourseEntry, CourseError> {
        do {
            try Refresh(files, key: Self.key(of: files.path), reader: CourseReader(files)).run(in: db)
        } catch let error as CourseError {
            return .failure(error)
        }
        guard let entry = try entry(of: files, in: db) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return .success(entry)
    }

    /// The same for the same path in every catalogue, so that entries outlive a catalogue that had to be replaced.
    static func key(of path: String) -> Int64 {
        var path = path
        return path.withUTF8 { Int64(bitPattern: XXH3_64bits($0.baseAddress, $0.count)) }
    }
}

// Replacing what is damaged.
extension Catalogue {
    /// Runs against the file; if that fails against a new one, and at last against memory.
    func attempt<Answer>(
        restoring entry: CourseEntry? = nil, _ body: (Database) throws -> Result<Answer, CourseError>
    ) throws(CatalogueError) -> Answer {
        var failures = 0
        while true {
            do {
                let answer = try queue.inDatabase { db in
                    if failures > 0, let entry { _ = try refresh(CourseFiles(at: entry.path), in: db) }
                    return try body(db)
                }
                return try answer.get()
            } catch let error as CourseError {
                throw .course(error)
            } catch {
                failures += 1
                guard failures < 3, !isInMemory else { throw .database(reason: "\(error)") }
                try replace(byMemory: failures == 2)
            }
        }
    }

    private func replace(byMemory: Bool) throws(CatalogueError) {
        try? queue.close()
        Self.remove(path)
        if !byMemory, let fresh = Self.open(path) {
            queue = fresh
        } else {
            queue = try Self.openInMemory()
            isInMemory = true
        }
    }
}

// Opening the database.
extension Catalogue {
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        return configuration
    }

    /// Nil where there is no such file, or not one of this version.
    private static func open(_ path: String) -> DatabaseQueue? {
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration),
            (try? queue.inDatabase(Schema.prepare)) == true
        else { return nil }
        return queue
    }

    private static func openInMemory() throws(CatalogueError) -> DatabaseQueue {
        do {
            let queue = try DatabaseQueue(configuration: configuration)
            _ = try queue.inDatabase(Schema.prepare)
            return queue
        } catch {
            throw .database(reason: "\(error)")
        }
    }
}
