import Glibc

/// The few things that the journal does with files besides SQLite.
enum File {
    /// A small text file; nil where it cannot be read.
    static func text(_ path: String) -> String? {
        bytes(path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A file's content; nil where it cannot be read.
    static func bytes(_ path: String) -> [UInt8]? { (try? read(path)) ?? nil }

    /// A file's content; nothing where there is no file.
    static func content(_ path: String) throws(JournalError) -> [UInt8] { try read(path) ?? [] }

    /// - Returns: nil where there is no file.
    /// - Throws: where it is there and cannot be read whole. Half a file must not be taken for a damaged one.
    private static func read(_ path: String) throws(JournalError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        if file < 0, errno == ENOENT { return nil }
        guard file >= 0 else { throw .inaccessible(path: path, errno: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .inaccessible(path: path, errno: errno) }
        let size = Int(status.st_size)
        var reason: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let part = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
                if part < 0, errno == EINTR { continue }
                if part < 0 { reason = errno }
                guard part > 0 else { return }
                count += part
            }
        }
        guard reason == 0 else { throw .inaccessible(path: path, errno: reason) }
        return bytes
    }

    /// Puts a new content in a file's place, durably: afterwards either the old or the new one is there whole.
    static func replace(_ path: String, with text: String) throws(JournalError) {
        let draft = "\(path).\(getpid())"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .inaccessible(path: path, errno: errno) }
        let bytes = Array(text.utf8)
        let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        let reason = errno
        close(file)
        guard isWritten, rename(draft, path) == 0 else {
            let reason = isWritten ? errno : reason
            unlink(draft)
            throw .inaccessible(path: path, errno: reason)
        }
        syncFolder(of: path)
    }

    /// Makes an empty file for the learner's eyes only, unless there is one.
    static func create(_ path: String) throws(JournalError) {
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if file >= 0 {
            close(file)
            return syncFolder(of: path)
        }
        if errno != EEXIST { throw .inaccessible(path: path, errno: errno) }
    }

    /// Takes the rights to a file from everybody but its owner. Where that cannot be done they stay as they are.
    static func makePrivate(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return }
        chmod(path, status.st_mode & 0o700)
    }

    /// Waits until the disk has the names in the folder of a file: a file is not safe before its name is. Some file systems
    /// cannot be asked for that, so it is no error where it fails.
    static func syncFolder(of path: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        let folder = open(slash == path.startIndex ? "/" : String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    /// The size in bytes; nil where there is no file.
    static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    static func exists(_ path: String) -> Bool { size(path) != nil }

    /// Whether two names lead to one file.
    static func isSame(_ first: String, _ second: String) -> Bool {
        var (one, other) = (stat(), stat())
        return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_ino == other.st_ino
            && one.st_dev == other.st_dev
    }

    /// Makes a folder and those above it, for the learner's eyes only, and durably.
    static func makeFolder(_ path: String) throws(JournalError) {
        if try makeOne(path) { return }
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw .inaccessible(path: path, errno: ENOENT)
        }
        try makeFolder(String(path[..<slash]))
        guard try makeOne(path) else { throw .inaccessible(path: path, errno: ENOENT) }
    }

    /// - Returns: false where the folder above it is missing.
    private static func makeOne(_ path: String) throws(JournalError) -> Bool {
        if mkdir(path, 0o700) == 0 {
            syncFolder(of: path)
            return true
        }
        switch errno {
        case EEXIST: return true
        case ENOENT: return false
        case let reason: throw .inaccessible(path: path, errno: reason)
        }
    }
}

/// Where the files of a journal lie.
struct Paths: Sendable {
    let folder: String
    var name = "journal"

    var journal: String { "\(folder)/\(name).sqlite" }
    /// SQLite's write-ahead log: what was committed and is not in the file yet.
    var wal: String { "\(journal)-wal" }
    var sharedMemory: String { "\(journal)-shm" }
    var head: String { "\(folder)/\(name).head" }
    var presence: String { "\(folder)/\(name).lock" }
    /// What a repair is doing, as long as it does it.
    var repair: String { "\(folder)/\(name).repair" }
    var device: String { "\(folder)/device" }
    var sessions: String { "\(folder)/sessions" }
    func copy(before migration: String) -> String { "\(folder)/\(name).before-\(migration).sqlite" }
    func kept(_ stamp: String) -> String { "\(folder)/\(name).damaged-\(stamp).sqlite" }
}
