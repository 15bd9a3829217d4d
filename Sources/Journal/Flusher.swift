import CSQLite
import Dispatch

/// Has SQLite sync a file on a thread of its own, so that the asking thread works while the disk does.
///
/// One thread asks at a time. The fields that are not constant belong to it, except between the two signals.
final class Flusher: @unchecked Sendable {
    private let asked = DispatchSemaphore(value: 0)
    private let done = DispatchSemaphore(value: 0)
    private var file: UnsafeMutablePointer<sqlite3_file>?
    private var flags: Int32 = 0
    private var result: Int32 = SQLITE_OK
    private var hasThread = false

    /// The thread stays until the program ends.
    init() { hasThread = beside(.prompt) { [self] in serve() } }

    /// Syncs a watched file and does `work` meanwhile; where there is no thread, before.
    ///
    /// - Returns: what SQLite's own sync does.
    func sync(
        _ file: UnsafeMutablePointer<sqlite3_file>, _ flags: Int32, meanwhile work: () -> Void
    ) -> Int32 {
        guard hasThread else {
            work()
            return sqlite3_sync(file, flags)
        }
        (self.file, self.flags) = (file, flags)
        asked.signal()
        work()
        done.wait()
        return result
    }

    private func serve() {
        while true {
            asked.wait()
            result = file.map { sqlite3_sync($0, flags) } ?? SQLITE_MISUSE
            done.signal()
        }
    }
}
