import Assessment
import Foundation
import GRDB

extension Catalogue {
    /// All items of a course that can be asked, in the order of its files.
    package func outlines(of entry: CourseEntry) throws(CatalogueError) -> [ItemOutline] {
        if let outlines = image(of: entry)?.outlines() { return outlines }
        return try query(entry) { db in
            var outlines: [ItemOutline] = []
            outlines.reserveCapacity(entry.counts.items)
            try ItemRows.visit(entry, columns: ItemRows.outlineColumns, in: db) { row in
                outlines.append(ItemRows.outline(row))
            }
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
        if let source = image(of: entry)?.source(of: id) { return source }
        return try query(entry) { db in
            let sql = """
                SELECT item.topic, source.markdown FROM item JOIN source USING (key)
                WHERE course = ? AND id = ? AND NOT repeated
                """
            let row = try Row.fetchOne(db, sql: sql, arguments: [entry.key, id.text])
            return row.map { (TopicID($0[0]), $0[1]) }
        }
    }

    /// The first lines of items' stems.
    package func titles(of items: [ItemID], in entry: CourseEntry) throws(CatalogueError) -> [ItemID: String] {
        try query(entry) { db in
            let statement = try db.makeStatement(
                sql: "SELECT title FROM item JOIN source USING (key) WHERE course = ? AND id = ? AND NOT repeated")
            var titles: [ItemID: String] = [:]
            for item in items {
                titles[item] = try String.fetchOne(statement, arguments: [entry.key, item.text])
            }
            return titles
        }
    }

    /// Where an item stands.
    package func location(of id: ItemID, in entry: CourseEntry) throws(CatalogueError) -> ItemLocation? {
        try query(entry) { db in
            let sql = """
                SELECT name, line, EXISTS (SELECT 1 FROM file WHERE course = item.course AND name = ?)
                FROM item JOIN file ON file.key = item.key >> 32 WHERE item.course = ? AND id = ? AND NOT repeated
                """
            let row = try Row.fetchOne(db, sql: sql, arguments: [CourseFiles.courseFileName, entry.key, id.text])
            return row.map { ItemLocation(path: $0[2] ? "\(entry.path)/\($0[0] as String)" : entry.path, line: $0[1]) }
        }
    }

    /// What is wrong with the course's files, in their order.
    package func diagnostics(of entry: CourseEntry) throws(CatalogueError) -> [Diagnostic] {
        try query(entry) { db in
            let sql = """
                SELECT file, line, column, rule, level, message, mend, item FROM diagnostic
                WHERE course = ? ORDER BY file, line, column
                """
            return try Row.fetchAll(db, sql: sql, arguments: [entry.key]).map(Diagnostic.init(row:))
        }
    }
}

extension CourseEntry {
    /// - Parameter row: digest, body, items, left_out, errors, warnings, topics.
    init?(key: Int64, path: String, row: Row) {
        var body = ByteReader([UInt8](row[1] as Data))
        var topics = ByteReader([UInt8](row[6] as Data))
        self.init(
            path: path, course: body.course(),
            counts: Counts(items: row[2], leftOut: row[3], errors: row[4], warnings: row[5]),
            itemsByTopic: topics.counts(), key: key)
        guard body.isSound, topics.isSound else { return nil }
    }
}

extension Diagnostic {
    /// - Parameter row: file, line, column, rule, level, message, mend, item.
    init(row: Row) {
        self.init(
            file: row[0], place: Place(line: row[1], column: row[2]),
            rule: Rule(row[3], Rule.Level(rawValue: row[4]) ?? .error), message: row[5], mend: row[6],
            item: (row[7] as String?).map { ItemID($0) })
    }
}
