import CSQLite
import GRDB
import Glibc

/// The steps from a path to a connection to a sound journal of this program's schema.
///
/// Nothing is written before all of them have been gone through: a file that is damaged, newer or somebody else's is left as it is.
enum Connection {
    /// Opens the file and looks whether it is a journal that can be written and whose last events are sound.
    ///
    /// Until something is written, closing the connection leaves the WAL as it is.
    static func open(_ paths: Paths, _ presence: borrowing FileLock) throws -> DatabaseQueue {
        let head = Head.read(paths.head)
        try look(paths, head)
        let queue = try connect(paths)
        do {
            try queue.perform(on: paths.journal) { db in
                guard sqlite3_db_readonly(db.sqliteConnection, "main") == 0 else {
                    throw JournalError.readOnly(path: paths.journal)
                }
                if head?.sequence ?? 0 == 0, try isBlank(db) { try begin(db) }
                let version = try identify(db, paths)
                try prove(db, head, paths)
                if version < Schema.migrations.count { try migrate(db, from: version, paths, presence) }
            }
            return queue
        } catch {
            try? queue.close()
            throw error
        }
    }

    /// A new journal.
    static func create(_ paths: Paths) throws -> DatabaseQueue {
        let queue = try connect(paths)
        try queue.inDatabase(begin)
        return queue
    }

    /// A new journal in memory only.
    static func createInMemory() throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try queue.inDatabase { try step($0, from: 0, Schema.migrations) }
        return queue
    }

    private static func connect(_ paths: Paths) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(2)
        configuration.label = "journal"
        let keepsWAL: Int32 = File.size(paths.wal) ?? 0 > 0 ? 1 : 0
        configuration.prepareDatabase { db in
            sqlite3_keep_wal_on_close(db.sqliteConnection, keepsWAL)
            // A commit returns when the disk has it. Nothing in this program ever changes that.
            try db.run("PRAGMA synchronous = FULL")
        }
        // SQLite would make the file readable for all. The WAL gets the same rights as the file.
        try File.create(paths.journal)
        errno = 0
        do {
            return try DatabaseQueue(path: paths.journal, configuration: configuration)
        } catch let error as DatabaseError {
            // The connection that knew the system's reason is closed, which leaves `errno` as it was.
            let last = errno
            let isUnopened = error.resultCode == .SQLITE_CANTOPEN
            throw JournalError(
                error, path: paths.journal, errno: isUnopened ? File.reasonNotToOpen(paths.journal) : last)
        }
    }

    /// What the bytes tell before SQLite sees them: it throws a WAL away whose journal is empty, and passes over what is
    /// broken.
    private static func look(_ paths: Paths, _ head: Head?) throws(JournalError) {
        let hasWAL = File.size(paths.wal) ?? 0 > 0
        if File.size(paths.journal) ?? 0 == 0, hasWAL || head?.sequence ?? 0 > 0 {
            throw .damaged(path: paths.journal, report: Report(damages: [.database("the file is empty")]))
        }
        if head == nil, hasWAL, let fault = WriteAheadLog(try File.content(paths.wal)).fault {
            throw .damaged(path: paths.journal, report: Report(damages: [.wal(fault)]))
        }
    }
}

extension Connection {
    /// Whether the file is a journal, and one that this program understands.
    ///
    /// - Returns: the number of migrations that the file has gone through.
    @discardableResult
    static func identify(_ db: Database, _ paths: Paths) throws -> Int {
        guard try db.pragma("application_id") == Schema.applicationID else {
            let damage = Damage.database("the file is not marked as a journal")
            throw JournalError.damaged(path: paths.journal, report: Report(damages: [damage]))
        }
        let version = try db.pragma("user_version")
        guard version <= Schema.migrations.count else {
            throw JournalError.newer(path: paths.journal, version: version, known: Schema.migrations.count)
        }
        return version
    }

    /// How many of the last events are checked at each start.
    static let provenEvents = 50

    /// Checks the last events: what was written lately is what a crash or a full disk may have spoilt, and checking all would
    /// take longer than the start may. A daily check looks at the rest.
    private static func prove(_ db: Database, _ head: Head?, _ paths: Paths) throws {
        var records: [EventRecord] = []
        let condition = "WHERE sequence > (SELECT max(sequence) FROM event) - \(provenEvents) ORDER BY sequence"
        try db.records(condition, withBodies: false) { records.append($0) }
        let report = audit(records, head, losses: [:])
        // What was lost in a salvage is looked up only where something is missing.
        guard !report.isSound, try !audit(records, head, losses: db.losses()).isSound else { return }
        throw JournalError.damaged(path: paths.journal, report: report)
    }

    private static func audit(
        _ records: [EventRecord], _ head: Head?, losses: [DeviceID: [ClosedRange<Int64>]]
    ) -> Report {
        var audit = Audit(from: records.first?.sequence ?? 1, head: head, losses: losses, readsBodies: false)
        for record in records { audit.take(record) }
        return audit.finish()
    }

    /// Whether nothing has been made of the file yet.
    private static func isBlank(_ db: Database) throws -> Bool {
        try db.pragma("application_id") == 0
            && db.first("SELECT count(*) AS tables FROM sqlite_master") { $0.int("tables") } == 0
    }

    /// Gives an empty file its page size, its WAL and its tables.
    private static func begin(_ db: Database) throws {
        try db.execute(sql: "PRAGMA page_size = \(Schema.pageSize); PRAGMA journal_mode = WAL")
        try step(db, from: 0, Schema.migrations)
    }

    /// Brings an older schema to this program's, after a copy has been made. Nobody else may have the journal open.
    static func migrate(
        _ db: Database, from version: Int, to migrations: [Migration] = Schema.migrations, _ paths: Paths,
        _ presence: borrowing FileLock
    ) throws {
        guard presence.change(to: .exclusive) else { throw JournalError.locked(path: paths.journal) }
        let copy = paths.copy(before: migrations[version].name)
        unlink(copy)
        try db.run("VACUUM INTO :copy", ["copy": copy])
        File.makePrivate(copy)
        try step(db, from: version, migrations)
        _ = presence.change(to: .shared)
    }

    /// Goes through migrations in one transaction; does nothing where another program was quicker.
    private static func step(_ db: Database, from version: Int, _ migrations: [Migration]) throws {
        try db.inTransaction(.immediate) {
            guard try db.pragma("user_version") == version else { return .rollback }
            for migration in migrations[version...] { try db.execute(sql: migration.sql) }
            if migrations[version...].contains(where: \.rebuilds) { try db.rebuildProjections() }
            try db.execute(
                sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(migrations.count)")
            return .commit
        }
    }
}

extension DatabaseQueue {
    /// Does something with the database of a file. What goes wrong becomes the error of the journal, with the reason that the
    /// system gave.
    func perform<Value>(on path: String, _ body: (Database) throws -> Value) throws(JournalError) -> Value {
        var reason: Int32 = 0
        do {
            return try inDatabase { db in
                do {
                    return try body(db)
                } catch {
                    reason = sqlite3_system_errno(db.sqliteConnection)
                    throw error
                }
            }
        } catch {
            throw JournalError(error, path: path, errno: reason)
        }
    }
}

extension File {
    /// Why a file cannot be opened for writing, as the system's `errno`; 0 where it can be.
    ///
    /// It is asked only where SQLite could not open the file. Closing a file lets go of all locks that SQLite has on it.
    fileprivate static func reasonNotToOpen(_ path: String) -> Int32 {
        let file = Glibc.open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else { return errno }
        close(file)
        return 0
    }
}
