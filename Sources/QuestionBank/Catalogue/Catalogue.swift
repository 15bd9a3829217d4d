import Assessment
import GRDB

/// The index of all courses in one SQLite file, and beside it an image of each course: opening a course that has not changed
/// parses nothing, and needs no database either.
///
/// Nothing in it is of value of its own. A file that is damaged, of another version or not to be written is replaced,
/// the database by one in memory if need be.
package final class Catalogue {
    let path: String
    /// Nil until something is asked for that no image holds.
    private var database: CatalogueDatabase?
    private var images: [CourseImage] = []
    /// Courses that were opened by their images, of which the database may know nothing.
    private var unknown: [Int64] = []

    /// Nothing is opened before it is needed.
    package init(at path: String) { self.path = path }

    /// Whether nothing is kept, because no file could be written.
    package var isInMemory: Bool { database?.isInMemory ?? false }

    /// Opens a course, and reads those of its files that have changed since they were last read.
    package func open(_ coursePath: String) throws(CatalogueError) -> CourseEntry {
        let files = try courseFiles(at: coursePath)
        let key = Self.key(of: files.path)
        images.removeAll { $0.key == key }
        if let image = CourseImage(of: files, key: key, at: imagePath(key)), let entry = image.entry(at: files.path) {
            images.append(image)
            unknown.append(key)
            return entry
        }
        return try attempt { db in
            let entry = try self.know(files, in: db)
            if case .success(let entry) = entry { try self.writeImage(of: entry, files, in: db) }
            return entry
        }
    }

    /// The entry of a course in the database, which reads those of its files that have changed.
    @discardableResult
    private func know(_ files: CourseFiles, in db: Database) throws -> Result<CourseEntry, CourseError> {
        let key = Self.key(of: files.path)
        unknown.removeAll { $0 == key }
        if let entry = try entry(of: files, in: db) { return .success(entry) }
        return try refresh(files, in: db)
    }

    /// Reads the files of a course that have changed; the entry as it was where none has.
    package func refresh(_ entry: CourseEntry) throws(CatalogueError) -> CourseEntry { try open(entry.path) }

    /// The image of a course, where it was opened by it.
    func image(of entry: CourseEntry) -> CourseImage? { images.first { $0.key == entry.key } }

    /// Asks about a course.
    func query<Answer>(_ entry: CourseEntry, _ body: (Database) throws -> Answer) throws(CatalogueError) -> Answer {
        try attempt(restoring: entry) { db in
            if unknown.contains(entry.key) { try know(CourseFiles(at: entry.path), in: db) }
            return .success(try body(db))
        }
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

    private func writeImage(of entry: CourseEntry, _ files: CourseFiles, in db: Database) throws {
        guard !isInMemory, var writer = ImageWriter(at: imagePath(entry.key)) else { return }
        try ItemRows.visit(entry, columns: "\(ItemRows.outlineColumns), markdown", in: db) { row in
            writer.add(ItemRows.outline(row), markdown: row[10])
        }
        writer.finish(entry, digest: files.digest)
    }

    private func imagePath(_ key: Int64) -> String { Self.imagePath(key, beside: path) }

    /// Where the image of a course lies.
    static func imagePath(_ key: Int64, beside path: String) -> String {
        "\(path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex))\(Fingerprint(value: UInt64(bitPattern: key))).course"
    }

    /// The same for the same path in every catalogue, so that entries outlive a catalogue that had to be replaced.
    static func key(of path: String) -> Int64 {
        Int64(bitPattern: Fingerprint(of: path).value)
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
                self.database = try database.replaced(byMemory: failures == 2)
            }
        }
    }
}
