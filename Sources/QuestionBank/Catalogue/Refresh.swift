import Assessment
import GRDB
import JSON

/// Brings the rows of a course up to date with its files, in one transaction.
struct Refresh {
    private let files: CourseFiles
    private let course: Int64
    private let reader: CourseReader

    /// - Parameter course: its number in the database.
    init(_ files: CourseFiles, course: Int64, reader: CourseReader) {
        self.files = files
        self.course = course
        self.reader = reader
    }

    func run(in db: Database) throws {
        // Nothing waits for the disk: a file that a loss of power has damaged is made anew.
        try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -1000")
        try db.inTransaction(.immediate) {
            let known = try knownFiles(in: db)
            let kept = unchanged(known.mapValues(\.stamp))
            for (name, file) in known where !kept.contains(name) { try forget(file.number, in: db) }
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

    private func knownFiles(in db: Database) throws -> [String: (number: Int64, stamp: CourseFiles.Stamp)] {
        var files: [String: (number: Int64, stamp: CourseFiles.Stamp)] = [:]
        let sql = "SELECT number, name, size, modified, inode FROM file WHERE course = ?"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [course])
        while let row = try rows.next() {
            var columns = CheckedRow(row)
            let number = try columns.number()
            let stamp = CourseFiles.Stamp(
                name: try columns.text(), size: try columns.number(), modified: try columns.number(),
                inode: UInt64(bitPattern: try columns.number()))
            files[stamp.name] = (number, stamp)
        }
        return files
    }

    private func insert(_ deck: Deck, _ stamp: CourseFiles.Stamp, in db: Database) throws {
        let sql = "INSERT INTO file(course, name, size, modified, inode) VALUES (?, ?, ?, ?, ?)"
        let inode = Int64(bitPattern: stamp.inode)
        try db.execute(sql: sql, arguments: [course, stamp.name, stamp.size, stamp.modified, inode])
        let file = db.lastInsertedRowID
        let rows = ItemRows(course: course, file: file)
        try rows.insert(deck.items, in: db)
        try rows.insert(deck.scenarios, in: db)
        for item in deck.leftOut {
            let arguments: StatementArguments = [file, item.id?.text, item.line, item.isScenario]
            try db.execute(sql: "INSERT INTO left_out VALUES (?, ?, ?, ?)", arguments: arguments)
        }
        try insert(deck.diagnostics, origin: file, in: db)
    }

    private func forget(_ file: Int64, in db: Database) throws {
        let numbers = ItemRows.numbers(of: file)
        for (table, column) in [
            ("item", "number"), ("scenario", "number"), ("source", "number"), ("search", "rowid"),
        ] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE \(column) BETWEEN ? AND ?",
                arguments: [numbers.lowerBound, numbers.upperBound])
        }
        try db.execute(sql: "DELETE FROM left_out WHERE file = ?", arguments: [file])
        try db.execute(sql: "DELETE FROM diagnostic WHERE course = ? AND origin = ?", arguments: [course, file])
        try db.execute(sql: "DELETE FROM file WHERE number = ?", arguments: [file])
    }
}

// The course as a whole.
extension Refresh {
    /// The origin of diagnostics that concern several files.
    private static let noFile: Int64 = 0

    private func checkReferences(in db: Database) throws {
        let (mentions, numbers) = try self.mentions(in: db)
        let references = CrossReferences(mentions)
        for table in ["item", "scenario"] {
            try db.execute(sql: "UPDATE \(table) SET repeated = 0 WHERE course = ? AND repeated", arguments: [course])
        }
        for index in references.repetitions + references.withoutScenario {
            guard let number = numbers[index] else { continue }
            let table = mentions[index].isScenario ? "scenario" : "item"
            try db.execute(sql: "UPDATE \(table) SET repeated = 1 WHERE number = ?", arguments: [number])
        }
        let sql = "DELETE FROM diagnostic WHERE course = ? AND origin = ?"
        try db.execute(sql: sql, arguments: [course, Self.noFile])
        try insert(references.diagnostics, origin: Self.noFile, in: db)
    }

    /// All that can be named, in the order of the files, and the numbers of those that are sound.
    private func mentions(in db: Database) throws -> ([Mention], numbers: [Int64?]) {
        let sql = """
            SELECT item.id, file.name, item.line AS line, item.not_with, item.scenario, 0, item.number
            FROM item JOIN file ON file.number = item.number >> 32 WHERE item.course = :course
            UNION ALL
            SELECT scenario.id, file.name, scenario.line, scenario.not_with, NULL, 1, scenario.number
            FROM scenario JOIN file ON file.number = scenario.number >> 32 WHERE scenario.course = :course
            UNION ALL
            SELECT left_out.id, file.name, left_out.line, '', NULL, left_out.is_scenario, NULL
            FROM left_out JOIN file ON file.number = left_out.file WHERE file.course = :course AND left_out.id IS NOT NULL
            ORDER BY 2, 3
            """
        var mentions: [Mention] = []
        var numbers: [Int64?] = []
        let rows = try Row.fetchCursor(db, sql: sql, arguments: ["course": course])
        while let row = try rows.next() {
            var columns = CheckedRow(row)
            var mention = Mention(
                id: ItemID(try columns.text()), file: try columns.text(), line: try columns.count(),
                notWith: ItemRows.notWith(try columns.text()),
                scenario: try columns.optionalText().map { ScenarioID($0) }, isScenario: try columns.flag())
            let number = try columns.optionalNumber()
            mention.isSound = number != nil
            mentions.append(mention)
            numbers.append(number)
        }
        return (mentions, numbers)
    }

    private func write(_ course: Course, in db: Database) throws {
        let sql = """
            INSERT OR REPLACE INTO
            course(number, path, digest, document, items_by_topic, items, left_out, errors, warnings)
            VALUES (:course, :path, :digest, :document, :itemsByTopic,
                (SELECT count(*) FROM item WHERE course = :course AND NOT repeated),
                (SELECT count(*) FROM item WHERE course = :course AND repeated)
                    + (SELECT count(*) FROM left_out JOIN file ON file.number = left_out.file
                       WHERE file.course = :course AND NOT left_out.is_scenario),
                (SELECT count(*) FROM diagnostic WHERE course = :course AND level = 'error'),
                (SELECT count(*) FROM diagnostic WHERE course = :course AND level = 'warning'))
            """
        try db.execute(
            sql: sql,
            arguments: [
                "course": self.course, "path": files.path, "digest": files.digest, "document": course.json.text,
                "itemsByTopic": try itemsByTopic(in: db).text,
            ])
    }

    /// An object with a member for each topic: how many items it has.
    private func itemsByTopic(in db: Database) throws -> JSON {
        let sql = "SELECT topic, count(*) FROM item WHERE course = ? AND NOT repeated GROUP BY topic"
        let members = try Row.fetchAll(db, sql: sql, arguments: [course]).map { row in
            var columns = CheckedRow(row)
            return JSON.Member(try columns.text(), .value(try columns.count()))
        }
        return .object(members)
    }

    private func insert(_ diagnostics: [Diagnostic], origin: Int64, in db: Database) throws {
        guard !diagnostics.isEmpty else { return }
        let statement = try db.makeStatement(sql: "INSERT INTO diagnostic VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for diagnostic in diagnostics {
            try statement.execute(arguments: [
                course, origin, diagnostic.file, diagnostic.place.line, diagnostic.place.column, diagnostic.rule.id,
                diagnostic.level.rawValue, diagnostic.message, diagnostic.mend, diagnostic.item?.text,
            ])
        }
    }
}
