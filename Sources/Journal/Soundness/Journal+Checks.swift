import Assessment
import GRDB

extension Journal {
    /// Checks everything in a folder's journal: every event, SQLite's pages, its WAL, the items' sources and the
    /// projections. It works on a copy in memory and changes nothing.
    ///
    /// A process that has the journal open uses `check` instead, see `Snapshot`.
    ///
    /// - Throws: `JournalError.newer`, `.notAJournal`, `.inaccessible`, `.locked`.
    package static func verify(in folder: String) throws(JournalError) -> Report {
        try Inspection(Paths(folder: folder)).report()
    }

    /// Checks every event of the open journal, beside the work that goes on in it. It may be called on any thread.
    package func check() throws(JournalError) -> Report {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.foreignKeysEnabled = false
            let reader = try DatabaseQueue(path: paths.journal, configuration: configuration)
            defer { retire(reader) }
            return try reader.inDatabase { db in
                try db.execute(sql: "BEGIN")
                defer { try? db.execute(sql: "COMMIT") }
                var audit = Audit(head: nil, losses: try db.losses())
                try db.records("ORDER BY sequence") { audit.take($0) }
                var report = audit.finish()
                report.damages += try db.damagedSources()
                return report
            }
        } catch {
            throw JournalError(error, path: paths.journal)
        }
    }

    /// Closes a connection and keeps its object: to release its queue, the dispatch library would start a pool of threads,
    /// which wakes the program every second for ever after.
    private func retire(_ reader: DatabaseQueue) {
        try? reader.close()
        retired.withLock { $0.append(reader) }
    }

    /// When the whole journal was last found sound, in milliseconds since 1970-01-01 UTC; nil: never.
    package func lastChecked() throws(JournalError) -> Int64? {
        try reading { db in
            try db.first("SELECT value FROM setting WHERE name = 'checked'") { Int64($0.text("value")) } ?? nil
        }
    }

    package func setLastChecked(_ moment: Int64) throws(JournalError) {
        try writing {
            try $0.insert(into: "setting", ["name": "checked", "value": String(moment)], onConflict: .replace)
        }
    }

    /// A copy in memory of what can be read of a folder's journal: all of it or, where SQLite cannot, its sound events.
    /// Everything works on it, and nothing of it is kept: for a journal that is read-only or damaged, until the learner
    /// has chosen what to do.
    ///
    /// - Throws: `JournalError.newer`, `.notAJournal`, `.inaccessible`, `.locked`.
    package static func unsaved(copyOf folder: String, device: DeviceID) throws(JournalError) -> Journal {
        let paths = Paths(folder: folder)
        let inspection = try Inspection(paths)
        do {
            let queue = try inspection.copy() ?? Connection.createInMemory()
            return Journal(paths: paths, queue: queue, device: device, presence: nil)
        } catch {
            throw JournalError(error, path: paths.journal)
        }
    }
}
