import CLinux
import CSQLite
import GRDB
import Glibc

/// Has something done while a commit is on its way to the disk: after SQLite has written it to the log, and before it waits
/// for the disk to have it. The disk is at work meanwhile, so that this work takes no time of its own.
///
/// It is used on the connection's queue alone.
final class LogWatch: @unchecked Sendable {
    private let log: Int32
    private let flusher = Flusher()
    private var work: (() -> Void)?

    /// Nil where there is no log to watch.
    ///
    /// SQLite refers to it as long as the file is open, so it stays until the program ends.
    init?(_ db: Database, log path: String) {
        var file: UnsafeMutablePointer<sqlite3_file>?
        guard sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file) == SQLITE_OK,
            let file, file.pointee.pMethods != nil
        else { return nil }
        log = open(path, O_RDONLY | O_CLOEXEC)
        guard log >= 0 else { return nil }
        sqlite3_watch_syncs(
            file, .allocate(capacity: 1),
            { watch, file, flags in
                guard let watch, let file else { return SQLITE_MISUSE }
                return Unmanaged<LogWatch>.fromOpaque(watch).takeUnretainedValue().sync(file, flags)
            },
            Unmanaged.passRetained(self).toOpaque())
    }

    /// Does `work` during the next commit of `body`; not at all where there is none.
    func during<Result>(_ work: @escaping () -> Void, _ body: () throws -> Result) rethrows -> Result {
        self.work = work
        defer { self.work = nil }
        return try body()
    }

    /// Has the disk begin with what the log holds, so that the next commit finds little that is older than itself.
    func beginWriting() { _ = sync_file_range(log, 0, 0, sync_file_range_write) }

    /// - Returns: what SQLite's own sync does.
    private func sync(_ file: UnsafeMutablePointer<sqlite3_file>, _ flags: Int32) -> Int32 {
        guard let work else { return sqlite3_sync(file, flags) }
        self.work = nil
        beginWriting()
        return flusher.sync(file, flags, meanwhile: work)
    }
}
