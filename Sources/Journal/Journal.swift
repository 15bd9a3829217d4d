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
    /// The last event that this program has added, until the head is that.
    private let newHead = Mutex<Head?>(nil)
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

    /// Adds what happened in a session. When it returns, the events are on the disk; when it throws, none of them is kept, and
    /// the same call can be made again.
    ///
    /// - Parameter sources: the Markdown of the items that the events ask about. One that is known already is passed over.
    package func append(_ events: [Event], session: SessionID, sources: [ItemSource] = []) throws(JournalError) {
        guard !events.isEmpty else { return }
        var last: EventRecord?
        do {
            try queue.inDatabase { db in
                try transaction(db) {
                    for source in sources { try db.insert(source) }
                    var latest = try db.latest(of: device)
                    for event in events {
                        let record = try db.append(event, session, device, after: latest)
                        latest = Latest(record)
                        last = record
                    }
                }
            }
        } catch {
            throw JournalError(error, path: paths.journal)
        }
        if let last { newHead.withLock { $0 = Head(last) } }
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
        do { try queue.inDatabase { try $0.follow() } } catch { throw JournalError(error, path: paths.journal) }
    }

    /// Whether events were added since head and projections followed.
    package var owesFollowUp: Bool { newHead.withLock { $0 != nil } }

    /// Makes all projections anew from the events.
    package func rebuildProjections() throws(JournalError) {
        try writing { try $0.rebuildProjections() }
    }
}

extension Journal {
    /// All of it or nothing.
    private func transaction(_ db: Database, _ body: () throws -> Void) throws {
        try db.transaction(body)
        // Now the WAL holds something of this program's own, so closing the journal may write it into the file.
        _ = sqlite3_keep_log_on_close(db.sqliteConnection, 0)
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
