import Assessment
import GRDB

/// What the learner did, on disk: the one door to it.
///
/// Events are only ever added. Everything else follows from them and can be made anew.
package final class Journal: Sendable {
    let paths: Paths
    let queue: DatabaseQueue
    /// Whose events this journal adds.
    package let device: DeviceID

    init(paths: Paths, queue: DatabaseQueue, device: DeviceID) {
        self.paths = paths
        self.queue = queue
        self.device = device
    }

    /// Opens the journal of a folder, or begins one.
    ///
    /// - Parameters:
    ///   - machine: names this machine, see `Machine.identity`.
    ///   - device: the device to begin where the folder has none of this machine.
    package static func open(
        in folder: String, machine: String, newDevice device: DeviceID
    ) throws(JournalError) -> Journal {
        let paths = Paths(folder: folder)
        try File.makeFolder(folder)
        let device = try DeviceFile(path: paths.device, machine: machine).device(orNew: device)
        do {
            let queue = try Connection.queue(paths)
            try queue.inDatabase { try Connection.migrate($0, paths) }
            return Journal(paths: paths, queue: queue, device: device)
        } catch {
            throw JournalError(error, path: paths.journal)
        }
    }

    /// Adds what happened in a session. When it returns, the events are on the disk and the projections follow them;
    /// when it throws, nothing of them is kept, and the same call can be made again.
    ///
    /// - Parameter sources: the Markdown of the items that the events ask; one that is known already is passed over.
    package func append(
        _ events: [Event], session: SessionID, sources: [ItemSource] = []
    ) throws(JournalError) {
        try writing { db in
            for source in sources { try db.insert(source) }
            let projector = Projector(db: db)
            var latest = try db.latest(of: device)
            for event in events {
                var record = Record(
                    device: device, number: latest.number + 1, session: session, event: event,
                    previousChain: latest.chain)
                try db.insert(record)
                record.sequence = db.lastInsertedRowID
                latest = (record.number, record.chain)
                try projector.apply(event, record)
            }
        }
    }

    /// Makes all projections anew from the events.
    package func rebuildProjections() throws(JournalError) {
        try writing { db in
            for table in Schema.projectionTables { try db.execute(sql: "DROP TABLE IF EXISTS \(table)") }
            try db.execute(sql: Schema.projections)
            let projector = Projector(db: db)
            try db.records("ORDER BY sequence") { try projector.apply($0) }
        }
    }
}

extension Journal {
    func reading<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        do { return try queue.inDatabase(body) } catch { throw JournalError(error, path: paths.journal) }
    }

    /// One transaction: all of it or nothing.
    func writing(_ body: (Database) throws -> Void) throws(JournalError) {
        do {
            try queue.inTransaction(.immediate) { db in
                try body(db)
                return .commit
            }
        } catch {
            throw JournalError(error, path: paths.journal)
        }
    }
}

extension Database {
    /// The device's latest event; 0 before its first.
    fileprivate func latest(of device: DeviceID) throws -> (number: Int64, chain: UInt64) {
        let row = try row(
            "SELECT number, chain FROM event WHERE device = ? ORDER BY number DESC LIMIT 1", [device.text])
        return row.map { ($0[0], UInt64(bitPattern: $0[1])) } ?? (0, 0)
    }
}
