import Assessment
import GRDB

extension Database {
    /// The numbers that earlier salvages could not bring over.
    func losses() throws -> [DeviceID: [ClosedRange<Int64>]] {
        var losses: [DeviceID: [ClosedRange<Int64>]] = [:]
        try each("SELECT device, first, last FROM loss") { row in
            let (first, last) = (row.number("first"), row.number("last"))
            guard first <= last else { return }
            losses[DeviceID(row.text("device")), default: []].append(first...last)
        }
        return losses
    }

    /// What SQLite itself finds wrong with pages and indexes.
    func damagedPages() throws -> [Damage] {
        try all("PRAGMA integrity_check(20)") { $0.text("integrity_check") }.filter { $0 != "ok" }.map(Damage.database)
    }

    /// The Markdown of items that is not what was written.
    func damagedSources() throws -> [Damage] {
        let sql = "SELECT version, fingerprint, source, checksum FROM item_version"
        return try all(sql) { row in
            let source = ItemSource(row.text("version"), row.text("fingerprint"), row.text("source"))
            let isSound = source?.checksum == UInt64(bitPattern: row.number("checksum"))
            return isSound ? nil : Damage.source(version: row.text("version"))
        }.compactMap { $0 }
    }

    /// Makes the projections anew and compares them with what they were. It is for a copy in memory.
    func rebuildingProjectionsChangesThem() throws -> Bool {
        try catchUp()
        for table in Schema.projectionTables {
            try execute(sql: "CREATE TEMP TABLE was_\(table) AS SELECT * FROM main.\(table)")
        }
        try rebuildProjections()
        return try Schema.projectionTables.contains { table in
            let (is_, was) = ("SELECT * FROM main.\(table)", "SELECT * FROM temp.was_\(table)")
            let sql = "SELECT EXISTS (\(is_) EXCEPT \(was)) OR EXISTS (\(was) EXCEPT \(is_)) AS differ"
            return try first(sql) { $0.flag("differ") } ?? false
        }
    }
}
