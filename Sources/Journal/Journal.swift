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
    /// The last `Connection.provenEvents` events are checked; where one of them is not what was written, the whole journal is, for the error to
    /// name everything, and the file and its WAL stay as they are.
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
        try Repair.takeUp(paths, presence)
        // A new journal counts from 1 again, so it is a new device's. Both are on the disk before the journal is: after a
        // power failure it is then known that nothing was acknowledged yet.
        if !isThere(paths) || isUnwritten(paths) {
            try file.write(device)
            try Head(before: device).replace(paths.head)
        }
        let wasCutOff = WriteAheadLog(try File.content(paths.wal)).isCutOff
        let queue = try Connection.open(paths, presence)
        for path in [paths.journal, paths.wal, paths.sharedMemory] { File.makePrivate(path) }
        return Journal(
            paths: paths, queue: queue, device: try file.device(orNew: device), presence: presence,
            wasCutOff: wasCutOff)
    }

    /// Whether a folder has a journal, or what is left of one: its WAL may hold events that can be had again.
    package static func isThere(in folder: String) -> Bool { isThere(Paths(folder: folder)) }

    private static func isThere(_ paths: Paths) -> Bool { File.exists(paths.journal) || File.exists(paths.wal) }

    /// Whether a journal that was never begun is in the way of a new one: a power failure can leave a file of nothing but
    /// zeros, of which the disk knew the length and not yet the content.
    ///
    /// The file is removed. No event is in it, and it is no file of anybody else's either.
    private static func isUnwritten(_ paths: Paths) -> Bool {
        guard let size = File.size(paths.journal), (1...1 << 20).contains(size), !File.exists(paths.wal),
            Head.read(paths.head)?.sequence ?? 0 == 0, File.bytes(paths.journal)?.allSatisfy({ $0 == 0 }) == true
        else { return false }
        unlink(paths.journal)
        return true
    }

    /// The same error, with all that is damaged where damage may be the reason.
    private static func explained(_ error: JournalError, _ paths: Paths) throws(JournalError) -> JournalError {
        switch error {
        case .damaged:
            let report = try Inspection(paths).report()
            return report.isSound ? error : .damaged(path: paths.journal, report: report)
        case .failed(_, let code, _):
            // What the system refused is not damage, even where it left a journal half begun.
            if [SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM].contains(code & 0xFF) { return error }
            let report = try Inspection(paths).report()
            return report.isSound ? error : .damaged(path: paths.journal, report: report)
        case .inaccessible(_, errno: EROFS), .inaccessible(_, errno: EACCES), .inaccessible(_, errno: EPERM):
            return access(paths.journal, R_OK) == 0 ? .readOnly(path: paths.journal) : error
        case .inaccessible(let path, errno: ENOSPC), .inaccessible(let path, errno: EDQUOT):
            return .diskFull(path: path)
        default: return error
        }
    }

    /// Lets go of the journal, after its WAL is written into the file. Nothing can be read or written afterwards.
    package func close() throws(JournalError) {
        try? followUp()
        do { try queue.close() } catch { throw JournalError(error, path: paths.journal) }
    }

    /// Adds what happened in a session. When it returns, the events are on the disk; when it throws, none of them is kept, and
    /// the same call can be made again.
    ///
    /// - Parameter sources: the Markdown of the items that the events ask about. One that is known already is passed over.
    package func append(_ events: [Event], session: SessionID, sources: [ItemSource] = []) throws(JournalError) {
        try append(sources, events) { EventRecord($0, of: session, by: device, after: $1) }
    }

    /// Adds what the learner decided outside any session; all else is as for the events of a session.
    package func append(_ facts: [Fact]) throws(JournalError) {
        try append([], facts) { EventRecord($0, by: device, after: $1) }
    }

    /// BEGIN, one SELECT, an INSERT for each, COMMIT. The connection is set to `synchronous = FULL`, so a commit returns when the
    /// disk has it.
    private func append<Item>(
        _ sources: [ItemSource], _ items: [Item], _ record: (Item, Latest) -> EventRecord
    ) throws(JournalError) {
        guard !items.isEmpty else { return }
        var last: EventRecord?
        try perform { db in
            try transaction(db) {
                for source in sources { try db.insert(source) }
                var latest = try db.latest(of: device)
                for item in items {
                    var written = record(item, latest)
                    try db.insert(written)
                    written.sequence = db.lastInsertedRowID
                    latest = Latest(written)
                    last = written
                }
            }
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
        try perform { try $0.follow() }
    }

    /// Whether events were added since head and projections followed.
    package var owesFollowUp: Bool { newHead.withLock { $0 != nil } }

    /// Makes all projections anew from the events.
    package func rebuildProjections() throws(JournalError) {
        try writing { try $0.rebuildProjections() }
    }
}

extension Journal {
    /// Does something with the database; what goes wrong becomes the error of the journal.
    private func perform<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        try queue.perform(on: paths.journal, body)
    }

    /// All of it or nothing.
    private func transaction(_ db: Database, _ body: () throws -> Void) throws {
        try db.transaction(body)
        // Now the WAL holds something of this program's own, so closing the journal may write it into the file.
        _ = sqlite3_keep_wal_on_close(db.sqliteConnection, 0)
    }

    func reading<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        try perform { db in
            // Where nothing can be written, it is read as it was: whoever adds events next hears of it.
            try? db.follow()
            return try body(db)
        }
    }

    /// One transaction: all of it or nothing.
    func writing(_ body: (Database) throws -> Void) throws(JournalError) {
        try perform { db in
            try transaction(db) {
                try db.catchUp()
                try body(db)
            }
        }
    }
}
