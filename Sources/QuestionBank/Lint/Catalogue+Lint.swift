import Assessment
import GRDB

extension Catalogue {
    /// All items of a course with their places, read and checked: what a bank report needs.
    package func linter(of entry: CourseEntry) throws(CatalogueError) -> Linter {
        Linter(try subjects(of: entry), of: entry.course)
    }

    /// What breaks the rules for items, from the catalogue where neither the course nor the rules have changed since it
    /// was last asked.
    package func lint(_ entry: CourseEntry) throws(CatalogueError) -> LintResult {
        if let known = try query(entry, { db in try LintRows(course: entry.key).result(in: db) }) { return known }
        let result = LintResult(try linter(of: entry))
        try query(entry) { db in try LintRows(course: entry.key).write(result, in: db) }
        return result
    }

    private func subjects(of entry: CourseEntry) throws(CatalogueError) -> [Linter.Subject] {
        try query(entry) { db in
            let sql = """
                SELECT source.markdown, item.topic, file.name, item.line
                FROM item JOIN source USING (key) JOIN file ON file.key = item.key >> 32
                WHERE item.course = ? AND NOT item.repeated ORDER BY file.name, item.line
                """
            var subjects: [Linter.Subject] = []
            let rows = try Row.fetchCursor(db, sql: sql, arguments: [entry.key])
            while let row = try rows.next() {
                guard let item = Reader.item(fromMarkdown: row[0], topic: TopicID(row[1])) else { continue }
                subjects.append(Linter.Subject(item: item, file: row[2], line: row[3]))
            }
            return subjects
        }
    }
}

/// What the rules for items found in a course.
package struct LintResult: Equatable, Sendable {
    /// In the order of the items.
    package let findings: [Diagnostic]
    /// How many items keep a warning waived.
    package let waived: Int

    init(findings: [Diagnostic], waived: Int) {
        self.findings = findings
        self.waived = waived
    }

    package init(_ linter: Linter) { self.init(findings: linter.findings, waived: linter.waived.count) }
}

/// The rows that keep a course's result for as long as its files and the rules stay the same.
private struct LintRows {
    let course: Int64

    /// Nil where there is none, or one of other files or rules.
    func result(in db: Database) throws -> LintResult? {
        let sql = """
            SELECT waived FROM lint JOIN course ON course.key = lint.course
            WHERE lint.course = ? AND lint.digest = course.digest AND lint.version = ?
            """
        guard let waived = try Int.fetchOne(db, sql: sql, arguments: [course, Linter.version]) else { return nil }
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT file, line, column, rule, level, message, mend, item FROM lint_finding
                WHERE course = ? ORDER BY rowid
                """, arguments: [course])
        return LintResult(findings: rows.map(Diagnostic.init(row:)), waived: waived)
    }

    func write(_ result: LintResult, in db: Database) throws {
        try db.inTransaction(.immediate) {
            try db.execute(sql: "DELETE FROM lint_finding WHERE course = ?", arguments: [course])
            let statement = try db.makeStatement(sql: "INSERT INTO lint_finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            for finding in result.findings {
                try statement.execute(arguments: [
                    course, finding.file, finding.place.line, finding.place.column, finding.rule.id,
                    finding.level.rawValue, finding.message, finding.mend, finding.item?.text,
                ])
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO lint SELECT key, digest, ?, ? FROM course WHERE key = ?",
                arguments: [Linter.version, result.waived, course])
            return .commit
        }
    }
}
