import Glibc

/// One program at a time begins a journal in a folder: SQLite does not wait for another that turns an empty file into one
/// with a log.
///
/// It is a lock on the folder itself (`flock`), so no file stays behind.
enum FolderLock {
    /// Waits for the lock and holds it meanwhile. Where the file system knows no such locks, it goes on without.
    static func holding<Value>(_ folder: String, _ body: () throws -> Value) rethrows -> Value {
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer {
            // A child that has not begun its program yet has a copy of the descriptor.
            flock(file, LOCK_UN)
            close(file)
        }
        while flock(file, LOCK_EX) != 0, errno == EINTR {}
        return try body()
    }
}
