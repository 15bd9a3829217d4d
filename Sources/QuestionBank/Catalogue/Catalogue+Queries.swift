import Assessment
import GRDB

// Every item has a source and a file. The queries join them from the left, so that one that is missing is seen as damage and not
// as an item that the course does not have.

extension Catalogue {
    /// All items of a course that can be asked, in the order of its files.
    package func outlines(of entry: CourseEntry) throws(CatalogueError) -> [ItemOutline] {
        try query(entry) { db in
            let statement = try db.cachedStatement(sql: "SELECT items FROM course WHERE number = ?")
            let expected = try Int.fetchOne(statement, arguments: [entry.number])
            let outlines = try ItemRows.outlines(of: entry.number, in: db)
            // After a loss of power some pages of the file may be older than others.
            guard outlines.count == expected else { throw CatalogueDamage() }
            return outlines
        }
    }

    /// An item as it stands in its file; nil where the course has no such item.
    package func item(_ id: ItemID, of entry: CourseEntry) throws(CatalogueError) -> Item? {
        try source(of: id, in: entry).flatMap { Reader.item(fromMarkdown: $0.markdown, topic: $0.topic) }
    }

    /// An item's own Markdown, and the link definitions that it uses.
    package func markdown(of id: ItemID, in entry: CourseEntry) throws(CatalogueError) -> String? {
        try source(of: id, in: entry)?.markdown
    }

    private func source(
        of id: ItemID, in entry: CourseEntry
    ) throws(CatalogueError) -> (topic: TopicID, markdown: String)? {
        try query(entry) { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT topic, version, markdown FROM item LEFT JOIN source USING (number)
                    WHERE course = ? AND id = ? AND NOT repeated
                    """)
            guard let row = try Row.fetchOne(statement, arguments: [entry.number, id.text]) else { return nil }
            var columns = CheckedRow(row)
            let topic = TopicID(try columns.text())
            let version = try columns.fingerprint()
            let markdown = try columns.text()
            guard Fingerprint(of: markdown) == version else { throw CatalogueDamage() }
            return (topic, markdown)
        }
    }

    /// A scenario as it stands in its file; nil where the course has no such scenario.
    package func scenario(_ id: ScenarioID, of entry: CourseEntry) throws(CatalogueError) -> Scenario? {
        try markdown(of: id, in: entry).flatMap { Reader.scenario(fromMarkdown: $0) }
    }

    /// A scenario's own Markdown, and the link definitions that it uses.
    package func markdown(of id: ScenarioID, in entry: CourseEntry) throws(CatalogueError) -> String? {
        try query(entry) { db in
            let statement = try db.cachedStatement(
                sql: "SELECT version, markdown FROM scenario WHERE course = ? AND id = ? AND NOT repeated")
            guard let row = try Row.fetchOne(statement, arguments: [entry.number, id.text]) else { return nil }
            var columns = CheckedRow(row)
            let version = try columns.fingerprint()
            let markdown = try columns.text()
            guard Fingerprint(of: markdown) == version else { throw CatalogueDamage() }
            return markdown
        }
    }

    /// The first lines of items' stems.
    package func titles(of items: [ItemID], in entry: CourseEntry) throws(CatalogueError) -> [ItemID: String] {
        try query(entry) { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT title FROM item LEFT JOIN source USING (number)
                    WHERE course = ? AND id = ? AND NOT repeated
                    """)
            var titles: [ItemID: String] = [:]
            for item in items {
                guard let row = try Row.fetchOne(statement, arguments: [entry.number, item.text]) else { continue }
                var columns = CheckedRow(row)
                titles[item] = try columns.text()
            }
            return titles
        }
    }

    /// Where an item stands.
    package func location(of id: ItemID, in entry: CourseEntry) throws(CatalogueError) -> ItemLocation? {
        try query(entry) { db in
            let sql = """
                SELECT name, line, EXISTS (SELECT 1 FROM file WHERE course = ? AND name = ?)
                FROM item LEFT JOIN file ON file.number = item.number >> 32
                WHERE item.course = ? AND id = ? AND NOT repeated
                """
            let arguments: StatementArguments = [entry.number, CourseFiles.courseFileName, entry.number, id.text]
            guard let row = try Row.fetchOne(db, sql: sql, arguments: arguments) else { return nil }
            var columns = CheckedRow(row)
            let (name, line, isFolder) = (try columns.text(), try columns.count(), try columns.flag())
            return ItemLocation(path: isFolder ? "\(entry.path)/\(name)" : entry.path, line: line)
        }
    }

    /// What is wrong with the course's files, in their order.
    package func diagnostics(of entry: CourseEntry) throws(CatalogueError) -> [Diagnostic] {
        try query(entry) { db in
            let sql = """
                SELECT file, line, column, rule, level, message, mend, item FROM diagnostic
                WHERE course = ? ORDER BY file, line, column
                """
            return try Row.fetchAll(db, sql: sql, arguments: [entry.number]).map(Diagnostic.init(row:))
        }
    }
}

extension Diagnostic {
    /// - Parameter row: file, line, column, rule, level, message, mend, item.
    init(row: Row) throws {
        var row = CheckedRow(row)
        self.init(
            file: try row.text(), place: Place(line: try row.count(), column: try row.count()),
            rule: Rule(try row.text(), try row.choice()), message: try row.text(), mend: try row.text(),
            item: try row.optionalText().map { ItemID($0) })
    }
}
