import CLinux
import Glibc

/// A lock on a whole file that lasts as long as the value, and never longer than its process.
///
/// It is an open file description lock (`F_OFD_SETLK`, see fcntl(2)), which two holders in one process do not share and which
/// no other `close` of the file lets go. A program that this process starts does not inherit it.
struct FileLock: ~Copyable {
    enum Kind { case shared, exclusive }

    private let file: Int32

    /// Unlocks before it closes: a child that has not begun its program yet has a copy of the descriptor, and the lock would
    /// last as long as that.
    deinit {
        _ = Self.set(nil, file)
        close(file)
    }

    /// Takes the lock at once; nil where another holds it.
    ///
    /// - Throws: `JournalError.noLocks` where the file system has no locks to give, as on some network shares.
    static func take(_ path: String, _ kind: Kind) throws(JournalError) -> FileLock? {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .inaccessible(path: path, errno: errno) }
        switch set(kind, file) {
        case 0: return FileLock(file: file)
        case EAGAIN, EACCES:
            close(file)
            return nil
        case let reason:
            close(file)
            throw JournalError(locking: path, errno: reason)
        }
    }

    /// Makes a shared lock exclusive or the other way round.
    ///
    /// - Returns: whether nobody else's lock is in the way.
    func change(to kind: Kind) -> Bool { Self.set(kind, file) == 0 }

    /// Whether the path still leads to the locked file.
    func isAt(_ path: String) -> Bool {
        var (own, other) = (stat(), stat())
        return fstat(file, &own) == 0 && stat(path, &other) == 0 && own.st_ino == other.st_ino
    }

    /// Whether somebody holds the lock of a file in a way that keeps others out. Takes no lock itself.
    static func isHeld(_ path: String) -> Bool {
        let file = open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var lock = whole(.exclusive)
        return fcntl(file, linux_f_ofd_getlk, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
    }

    /// Puts a text in the locked file.
    func note(_ text: String) {
        let bytes = Array(text.utf8)
        ftruncate(file, 0)
        pwrite(file, bytes, bytes.count, 0)
    }

    /// - Returns: 0, or the system's `errno`.
    private static func set(_ kind: Kind?, _ file: Int32) -> Int32 {
        var lock = whole(kind)
        return fcntl(file, linux_f_ofd_setlk, &lock) == 0 ? 0 : errno
    }

    /// - Parameter kind: nil: no lock any more.
    private static func whole(_ kind: Kind?) -> flock {
        var lock = flock()
        lock.l_type = Int16(kind.map { $0 == .shared ? F_RDLCK : F_WRLCK } ?? F_UNLCK)
        lock.l_whence = Int16(SEEK_SET)
        return lock
    }
}

/// One program at a time begins a journal in a folder: SQLite does not wait for another that turns an empty file into one
/// with a WAL.
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
