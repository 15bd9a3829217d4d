import CSQLite
import GRDB
import Glibc

/// Has something done while a commit is on its way to the disk: after SQLite has written it to the log, and before it waits
/// for the disk to have it. The disk is told to begin before, so that the work takes no time of its own.
///
/// It is used on the connection's queue alone.
final class LogWatch: @unchecked Sendable {
    private let log: Int32
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
            { watch in if let watch { Unmanaged<LogWatch>.fromOpaque(watch).takeUnretainedValue().begin() } },
            Unmanaged.passRetained(self).toOpaque())
    }

    /// Does `work` during the next commit of `body`; not at all where there is none.
    func during<Result>(_ work: () -> Void, _ body: () throws -> Result) rethrows -> Result {
        try withoutActuallyEscaping(work) { work in
            self.work = work
            defer { self.work = nil }
            return try body()
        }
    }

    private func begin() {
        guard let work else { return }
        self.work = nil
        _ = sync_file_range(log, 0, 0, sync_file_range_write)
        work()
    }
}
