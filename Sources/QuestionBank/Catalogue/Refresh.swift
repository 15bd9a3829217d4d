import Assessment
import Foundation
import GRDB

/// Brings the rows of a course up to date with its files, in one transaction.
struct Refresh {
    private let files: CourseFiles
    private let key: Int64
    private let reader: CourseReader

    init(_ files: CourseFiles, key: Int64, reader: CourseReader) {
        self.files = files
        self.key = key
        self.reader = reader
    }

    func run(in db: Database) throws {
        // A loss of power may damage the file; then it is made anew.
        try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000")
        try db.inTransaction(.immediate) {
            let known = try knownFiles(in: db)
            let kept = unchanged(known.mapValues(\.stamp))
            for (name, file) in known where !kept.contains(name) { try forget(file.key, in: db) }
            var course = reader.course
            for stamp in files.all where !kept.contains(stamp.name) {
                let deck = stamp == files.courseFile ? Deck(reader.diagnostics) : reader.read(stamp)
                try insert(deck, stamp, in: db)
                course = course ?? deck.courseOfItsOwn
            }
            try checkReferences(in: db)
            if let course { try write(course, in: db) }
            return .commit
        }
    }

    /// The files that need not be read again. All hang on `course.yml`, which says which topics there are.
    private func unchanged(_ known: [String: CourseFiles.Stamp]) -> Set<String> {
        guard let course = files.courseFile, known[course.name] == course else { return [] }
        return Set(files.all.filter { known[$0.name] == $0 }.map(\.name))
    }

    private func knownFiles(in db: Database) throws -> [String: (key: Int64, stamp: CourseFiles.Stamp)] {
        var files: [String: (key: Int64, stamp: CourseFiles.Stamp)] = [:]
        let sql = "SELECT key, name, size, modified, inode FROM file WHERE course = ?"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [key])
        while let row = try rows.next() {
            let stamp = CourseFiles.Stamp(
                name: row[1], size: row[2], modified: row[3], inode: UInt64(bitPattern: row[4]))
            files[stamp.name] = (row[0], stamp)
        }
        return files
    }

    private func insert(_ deck: Deck, _ stamp: CourseFiles.Stamp, in db: Database) throws {
        let sql = "INSERT INTO file(course, name, size, modified, inode) VALUES (?, ?, ?, ?, ?)"
        let inode = Int64(bitPattern: stamp.inode)
        try db.execute(sql: sql, arguments: [key, stamp.name, stamp.size, stamp.modified, inode])
        let file = db.lastInsertedRowID
        try ItemRows(course: key, file: file).insert(deck.items, in: db)
        for item in deck.leftOut {
            let arguments: StatementArguments = [file, item.id?.text, item.line]
            try db.execute(sql: "INSERT INTO left_out VALUES (?, ?, ?)", arguments: arguments)
        }
        try insert(deck.diagnostics, origin: file, in: db)
    }

    private func forget(_ file: Int64, in db: Database) throws {
        let keys = ItemRows.keys(of: file)
        for table in ["item", "source"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE key BETWEEN ? AND ?", arguments: [keys.lowerBound, keys.upperBound])
        }
        try db.execute(
            sql: "DELETE FROM search WHERE rowid BETWEEN ? AND ?", arguments: [keys.lowerBound, keys.upperBound])
        try db.execute(sql: "DELETE FROM left_out WHERE file = ?", arguments: [file])
        try db.execute(sql: "DELETE FROM diagnostic WHERE course = ? AND origin = ?", arguments: [key, file])
        try db.execute(sql: "DELETE FROM file WHERE key = ?", arguments: [file])
    }
}

// The course as a whole.
extension Refresh {
    /// The origin of diagnostics that concern several files.
    private static let noFile: Int64 = 0

    private func checkReferences(in db: Database) throws {
        let (mentions, keys) = try self.mentions(in: db)
        let references = CrossReferences(mentions)
        try db.execute(sql: "UPDATE item SET repeated = 0 WHERE course = ? AND repeated", arguments: [key])
        for index in references.repetitions {
            guard let item = keys[index] else { continue }
            try db.execute(sql: "UPDATE item SET repeated = 1 WHERE key = ?", arguments: [item])
        }
        let sql = "DELETE FROM diagnostic WHERE course = ? AND origin = ?"
        try db.execute(sql: sql, arguments: [key, Self.noFile])
        try insert(references.diagnostics, origin: Self.noFile, in: db)
    }

    /// All items that can be named, in the order of the files, and the keys of those that are sound.
    private func mentions(in db: Database) throws -> ([Mention], keys: [Int64?]) {
        let sql = """
            SELECT item.id, file.name, item.line AS line, item.not_with, item.key
            FROM item JOIN file ON file.key = item.key >> 32 WHERE item.course = :course
            UNION ALL
            SELECT left_out.id, file.name, left_out.line, '', NULL
            FROM left_out JOIN file ON file.key = left_out.file WHERE file.course = :course AND left_out.id IS NOT NULL
            ORDER BY 2, 3
            """
        var mentions: [Mention] = []
        var keys: [Int64?] = []
        let rows = try Row.fetchCursor(db, sql: sql, arguments: ["course": key])
        while let row = try rows.next() {
            mentions.append(
                Mention(id: ItemID(row[0]), file: row[1], line: row[2], notWith: ItemRows.notWith(row[3])))
            keys.append(row[4])
        }
        return (mentions, keys)
    }

    private func write(_ course: Course, in db: Database) throws {
        let sql = """
            INSERT OR REPLACE INTO course(key, path, digest, body, topics, items, left_out, errors, warnings)
            VALUES (:key, :path, :digest, :body, :topics,
                (SELECT count(*) FROM item WHERE course = :key AND NOT repeated),
                (SELECT count(*) FROM item WHERE course = :key AND repeated)
                    + (SELECT count(*) FROM left_out JOIN file ON file.key = left_out.file WHERE file.course = :key),
                (SELECT count(*) FROM diagnostic WHERE course = :key AND level = 'error'),
                (SELECT count(*) FROM diagnostic WHERE course = :key AND level = 'warning'))
            """
        var (body, topics) = (ByteWriter(), ByteWriter())
        body.put(course)
        topics.put(try itemsByTopic(in: db))
        try db.execute(
            sql: sql,
            arguments: [
                "key": key, "path": files.path, "digest": files.digest, "body": Data(body.bytes),
                "topics": Data(topics.bytes),
            ])
    }

    private func itemsByTopic(in db: Database) throws -> SmallMap<TopicID, Int> {
        let sql = "SELECT topic, count(*) FROM item WHERE course = ? AND NOT repeated GROUP BY topic"
        return SmallMap(try Row.fetchAll(db, sql: sql, arguments: [key]).map { (TopicID($0[0]), $0[1] as Int) })
    }

    private func insert(_ diagnostics: [Diagnostic], origin: Int64, in db: Database) throws {
        guard !diagnostics.isEmpty else { return }
        let statement = try db.makeStatement(sql: "INSERT INTO diagnostic VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for diagnostic in diagnostics {
            try statement.execute(arguments: [
                key, origin, diagnostic.file, diagnostic.place.line, diagnostic.place.column, diagnostic.rule.id,
                diagnostic.level.rawValue, diagnostic.message, diagnostic.mend, diagnostic.item?.text,
            ])
        }
    }
}
