import Assessment
import GRDB

extension Database {
    /// The numbers that earlier salvages could not bring over.
    func losses() throws -> [DeviceID: [ClosedRange<Int64>]] {
        var losses: [DeviceID: [ClosedRange<Int64>]] = [:]
        let rows = try Row.fetchCursor(cachedStatement(sql: "SELECT device, first, last FROM loss"))
        while let row = try rows.next() {
            let (first, last): (Int64, Int64) = (row[1], row[2])
            if first <= last { losses[DeviceID(row[0]), default: []].append(first...last) }
        }
        return losses
    }

    /// What SQLite itself finds wrong with pages and indexes.
    func damagedPages() throws -> [Damage] {
        try String.fetchAll(self, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }.map(Damage.database)
    }

    func damagedSources() throws -> [Damage] {
        var damages: [Damage] = []
        let rows = try Row.fetchCursor(self, sql: "SELECT version, fingerprint, source, checksum FROM item_version")
        while let row = try rows.next() {
            let text = (0..<3).map { String.fromDatabaseValue(row[$0]) ?? "" }
            let source = ItemSource(
                version: Fingerprint(hex: text[0]) ?? Fingerprint(value: 0),
                fingerprint: Fingerprint(hex: text[1]) ?? Fingerprint(value: 0), markdown: text[2])
            let checksum = Int64.fromDatabaseValue(row[3]).map(UInt64.init(bitPattern:))
            if source.checksum != checksum { damages.append(.source(version: text[0])) }
        }
        return damages
    }

    /// Makes the projections anew and compares them with what they were.
    func rebuildingProjectionsChangesThem() throws -> Bool {
        for table in Schema.projectionTables {
            try execute(sql: "CREATE TEMP TABLE was_\(table) AS SELECT * FROM main.\(table)")
        }
        try rebuildProjections()
        return try Schema.projectionTables.contains { table in
            let (is_, was) = ("SELECT * FROM main.\(table)", "SELECT * FROM temp.was_\(table)")
            let sql = "SELECT EXISTS (\(is_) EXCEPT \(was)) OR EXISTS (\(was) EXCEPT \(is_))"
            return try Bool.fetchOne(self, sql: sql) ?? false
        }
    }

    func rebuildProjections() throws {
        for table in Schema.projectionTables { try execute(sql: "DROP TABLE IF EXISTS main.\(table)") }
        try execute(sql: Schema.projections)
        let projector = Projector(db: self)
        try records("ORDER BY sequence") { try projector.apply($0) }
    }
}
