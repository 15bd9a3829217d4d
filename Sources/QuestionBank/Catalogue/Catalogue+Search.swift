import Assessment
import GRDB

extension Catalogue {
    /// Items that hold every word of the query, or words that begin with it: best matches first, from three letters on.
    ///
    /// A query without a letter or digit finds nothing.
    package func search(_ query: String, in entry: CourseEntry, limit: Int) throws(CatalogueError) -> [SearchHit] {
        guard let pattern = Self.pattern(for: query) else { return [] }
        // One letter or two match nearly everything: ranking all of that takes long and says little.
        let order = query.count < 3 ? "search.rowid" : "bm25(search, 5.0, 1.0)"
        return try self.query(entry) { db in
            let sql = """
                SELECT item.id, source.title, snippet(search, -1, '', '', '…', 12), item.topic
                FROM search JOIN item ON item.number = search.rowid JOIN source ON source.number = search.rowid
                WHERE search MATCH ? AND item.course = ? AND NOT item.repeated
                ORDER BY \(order) LIMIT ?
                """
            return try Row.fetchAll(db, sql: sql, arguments: [pattern, entry.number, limit]).map { row in
                var columns = CheckedRow(row)
                return SearchHit(
                    id: ItemID(try columns.text()), title: try columns.text(), excerpt: try columns.text(),
                    topic: TopicID(try columns.text()))
            }
        }
    }

    /// Each word as a quoted prefix, so that no sign in it means anything to FTS5.
    static func pattern(for query: String) -> String? {
        let words = query.split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? nil : words.map { "\"\($0)\"*" }.joined(separator: " ")
    }
}
