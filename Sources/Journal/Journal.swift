import Assessment
import CSQLite
import GRDB
import Glibc
import Synchronization

/// What the learner did, on disk: the one door to it.
///
/// Events are only ever added. Everything else follows from them and can be made anew.
package final class Journal: Sendable {
    let paths: Paths
    let queue: DatabaseQueue
    /// Whose events this journal adds.
    package let device: DeviceID
    /// Whether a program ended in the middle of a write: what it was about to save is not here, and was never shown as saved.
    package let wasCutOff: Bool
    /// Keeps others from replacing the file; nil for a journal that is in memory only.
    let presence: FileLock?
    /// Says what is acknowledged; nil for a journal that is in memory only.
    private let headFile: HeadFile?
    /// What this program has added last.
    private let latest = Mutex<Latest?>(nil)
    /// The last event that this program has added, until the head is that.
    private let newHead = Mutex<Head?>(nil)
    /// Of the connection's log, from the first transaction on.
    private let logWatch = Mutex<LogWatch?>(nil)
    /// Connections of checks that are over, closed.
    let retired = Mutex<[DatabaseQueue]>([])

    init(
        paths: Paths, queue: DatabaseQueue, device: DeviceID, presence: consuming FileLock?, wasCutOff: Bool = false
    ) {
        self.paths = paths
        self.queue = queue
        self.device = device
        headFile = presence == nil ? nil : HeadFile(paths.head)
        self.presence = presence
        self.wasCutOff = wasCutOff
    }

    /// Opens the journal of a folder, or begins one.
    ///
    /// The last 200 events are checked; where one of them is not what was written, the whole journal is, for the error to
    /// name everything, and file and log stay as they are.
    ///
    /// - Parameters:
    ///   - machine: names this machine, see `Machine.identity`.
    ///   - device: the device to begin where the folder has none of this machine.
    package static func open(
        in folder: String, machine: String, newDevice device: DeviceID
    ) throws(JournalError) -> Journal {
        let paths = Paths(folder: folder)
        let file = DeviceFile(path: paths.device, machine: machine)
        do {
            try File.makeFolder(folder)
            if File.size(paths.journal) ?? 0 > 0 { return try open(paths, file, newDevice: device) }
            return try FolderLock.holding(folder) { try open(paths, file, newDevice: device) }
        } catch {
            throw try Self.explained(JournalError(error, path: paths.journal), paths)
        }
    }

    private static func open(_ paths: Paths, _ file: DeviceFile, newDevice device: DeviceID) throws -> Journal {
        guard let presence = try FileLock.take(paths.presence, .shared) else {
            throw JournalError.locked(path: paths.folder)
        }
        // A new journal counts from 1 again, so it is a new device's.
        let isNew = !File.exists(paths.journal) && !File.exists(paths.log)
        if isNew {
            try file.write(device)
            Head(before: device).write(paths.head)
        }
        let wasCutOff = WriteAheadLog(File.bytes(paths.log) ?? []).isCutOff
        let queue = try Connection.open(paths, presence)
        return Journal(
            paths: paths, queue: queue, device: try file.device(orNew: device), presence: presence,
            wasCutOff: wasCutOff)
    }

    /// The same error, with all that is damaged where damage may be the reason.
    private static func explained(_ error: JournalError, _ paths: Paths) throws(JournalError) -> JournalError {
        switch error {
        case .damaged, .failed:
            let report = try Inspection(paths).report()
            return report.isSound ? error : .damaged(path: paths.journal, report: report)
        case .inaccessible(_, errno: EROFS), .inaccessible(_, errno: EACCES), .inaccessible(_, errno: EPERM):
            return access(paths.journal, R_OK) == 0 ? .readOnly(path: paths.journal) : error
        case .inaccessible(let path, errno: ENOSPC), .inaccessible(let path, errno: EDQUOT):
            return .diskFull(path: path)
        default: return error
        }
    }

    /// Lets go of the journal and works its log in. Nothing can be read or written afterwards.
    package func close() throws(JournalError) {
        try? followUp()
        do { try queue.close() } catch { throw JournalError(error, path: paths.journal) }
    }

    /// Adds what happened in a session. When it returns, the events are on the disk; when it throws, nothing of them is kept,
    /// and the same call can be made again.
    ///
    /// - Parameter sources: the Markdown of the items that the events ask; one that is known already is passed over.
    package func append(_ events: [Event], session: SessionID, sources: [ItemSource] = []) throws(JournalError) {
        try append(events, session, sources, meanwhile: nil)
    }

    /// Adds what happened in a session, and does something else while the disk is waited for.
    ///
    /// - Parameter work: it must not touch the journal. It is not called where there is nothing to wait for.
    package func append(_ events: [Event], session: SessionID, meanwhile work: () -> Void) throws(JournalError) {
        try withoutActuallyEscaping(work) { work throws(JournalError) in
            try append(events, session, [], meanwhile: work)
        }
    }

    private func append(
        _ events: [Event], _ session: SessionID, _ sources: [ItemSource], meanwhile work: (() -> Void)?
    ) throws(JournalError) {
        let last: EventRecord?
        do {
            last = try queue.inDatabase { db in
                if events.count == 1, sources.isEmpty, let added = try addAlone(events[0], session, db, work) {
                    return added
                }
                return try addAll(events, session, sources, db, work)
            }
        } catch {
            throw JournalError(error, path: paths.journal)
        }
        guard let last else { return }
        latest.withLock { $0 = Latest(last) }
        newHead.withLock { $0 = Head(last) }
    }

    /// Adds an event after the last that this program has added; a statement by itself is a transaction.
    ///
    /// - Returns: nil where that was not the device's latest: another program has added some meanwhile.
    private func addAlone(
        _ event: Event, _ session: SessionID, _ db: Database, _ work: (() -> Void)?
    ) throws -> EventRecord? {
        guard let latest = latest.withLock({ $0 }) else { return nil }
        do {
            return try commit(db, meanwhile: work) { try add(event, session, after: latest, db) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return nil
        }
    }

    /// - Returns: the last of the records.
    private func addAll(
        _ events: [Event], _ session: SessionID, _ sources: [ItemSource], _ db: Database, _ work: (() -> Void)?
    ) throws -> EventRecord? {
        var last: EventRecord?
        try transaction(db, meanwhile: work) {
            for source in sources { try db.insert(source) }
            let latest = try db.latest(of: device)
            for event in events { last = try add(event, session, after: last.map(Latest.init) ?? latest, db) }
        }
        return last
    }

    private func add(
        _ event: Event, _ session: SessionID, after latest: Latest, _ db: Database
    ) throws -> EventRecord {
        var record = EventRecord(
            device: device, number: latest.number + 1, session: session, event: event, previousChain: latest.chain)
        try db.insert(record)
        record.sequence = db.lastInsertedRowID
        return record
    }

    /// Lets head and projections follow the events that were added last. Whoever reads the projections does so as well; this
    /// is for a moment in which nobody waits.
    package func followUp() throws(JournalError) {
        let new = newHead.withLock { head in
            defer { head = nil }
            return head
        }
        guard let new else { return }
        headFile?.write(new)
        do {
            try queue.inDatabase { db in
                try db.follow()
                logWatch.withLock { $0?.beginWriting() }
            }
        } catch {
            throw JournalError(error, path: paths.journal)
        }
    }

    /// Whether events were added since head and projections followed.
    package var owesFollowUp: Bool { newHead.withLock { $0 != nil } }

    /// Makes all projections anew from the events.
    package func rebuildProjections() throws(JournalError) {
        try writing { try $0.rebuildProjections() }
    }
}

extension Journal {
    /// Has work done while the disk is waited for.
    private func commit<Value>(
        _ db: Database, meanwhile work: (() -> Void)?, _ commit: () throws -> Value
    ) throws -> Value {
        let value = try work.flatMap { try watch(db)?.during($0, commit) } ?? commit()
        // From here on the log is this program's own work, to be worked in at the end.
        _ = sqlite3_keep_log_on_close(db.sqliteConnection, 0)
        return value
    }

    private func watch(_ db: Database) -> LogWatch? {
        guard presence != nil else { return nil }
        return logWatch.withLock { watch in
            if watch == nil { watch = LogWatch(db, log: paths.log) }
            return watch
        }
    }

    /// All of it or nothing.
    private func transaction(
        _ db: Database, meanwhile work: (() -> Void)? = nil, _ body: () throws -> Void
    ) throws {
        try db.transaction(commit: { try commit(db, meanwhile: work, $0) }, body)
    }

    func reading<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        do {
            return try queue.inDatabase { db in
                // Where nothing can be written, it is read as it was: whoever adds events next hears of it.
                try? db.follow()
                return try body(db)
            }
        } catch {
            throw JournalError(error, path: paths.journal)
        }
    }

    /// One transaction: all of it or nothing.
    func writing(_ body: (Database) throws -> Void) throws(JournalError) {
        do {
            try queue.inDatabase { db in
                try transaction(db) {
                    try db.catchUp()
                    try body(db)
                }
            }
        } catch {
            throw JournalError(error, path: paths.journal)
        }
    }
}
