import GRDB

extension Catalogue {
    /// What a check of a course finds, from the catalogue where neither its files nor the rules have changed since it was
    /// last checked under this path.
    package func check(_ path: String) throws(CatalogueError) -> CheckReport {
        let rows = CheckRows(of: try courseFiles(at: path))
        if let known = try attempt({ db in .success(try rows.report(in: db)) }) { return known }
        let report = CheckReport(of: try wholeCourse(at: path))
        // Whether a file may be read can change without the file.
        guard !report.diagnostics.contains(where: { $0.rule == .unreadable }) else { return report }
        try attempt { db in .success(try rows.write(report, in: db)) }
        return report
    }

    private func wholeCourse(at path: String) throws(CatalogueError) -> WholeCourse {
        do throws(CourseError) {
            return try WholeCourse(at: path)
        } catch {
            throw .course(error)
        }
    }
}

/// The rows that keep what was found in files as they are now.
private struct CheckRows {
    private let course: Int64
    private let digest: Int64

    init(of files: CourseFiles) {
        course = Catalogue.number(of: files.path)
        digest = files.digest
    }

    /// Nil where there is none, or one of other files or rules.
    func report(in db: Database) throws -> CheckReport? {
        let known = "SELECT items, strict FROM checked WHERE course = ? AND digest = ? AND version = ?"
        guard let row = try Row.fetchOne(db, sql: known, arguments: [course, digest, CheckReport.version]) else {
            return nil
        }
        var columns = CheckedRow(row)
        let (items, isStrict) = (try columns.count(), try columns.flag())
        let findings = """
            SELECT file, line, column, rule, level, message, mend, item FROM check_finding WHERE course = ? ORDER BY rowid
            """
        let rows = try Row.fetchAll(db, sql: findings, arguments: [course])
        return CheckReport(items: items, diagnostics: try rows.map(Diagnostic.init(row:)), isStrict: isStrict)
    }

    func write(_ report: CheckReport, in db: Database) throws {
        try db.inTransaction(.immediate) {
            try db.execute(sql: "DELETE FROM check_finding WHERE course = ?", arguments: [course])
            let statement = try db.makeStatement(sql: "INSERT INTO check_finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
            for finding in report.diagnostics {
                try statement.execute(arguments: [
                    course, finding.file, finding.place.line, finding.place.column, finding.rule.id,
                    finding.level.rawValue, finding.message, finding.mend, finding.item?.text,
                ])
            }
            try db.execute(
                sql: "INSERT OR REPLACE INTO checked VALUES (?, ?, ?, ?, ?)",
                arguments: [course, digest, CheckReport.version, report.items, report.isStrict])
            return .commit
        }
    }
}
