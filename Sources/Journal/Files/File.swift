import Glibc

/// The few things that the journal does with files besides SQLite.
enum File {
    /// The text of a small file; nil where it cannot be read.
    static func text(_ path: String) -> String? {
        bytes(path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A file's content; nil where it cannot be read.
    static func bytes(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return nil }
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let part = Glibc.read(file, buffer.baseAddress.map { $0 + count }, size - count)
                guard part > 0 else { return }
                count += part
            }
        }
    }

    /// A file's content; nothing where there is no file.
    static func content(_ path: String) throws(JournalError) -> [UInt8] {
        if let bytes = bytes(path) { return bytes }
        let reason = errno
        if reason == ENOENT { return [] }
        throw .inaccessible(path: path, errno: reason)
    }

    /// Puts a new content in a file's place at once, durably.
    static func replace(_ path: String, with text: String) throws(JournalError) {
        let draft = "\(path).\(getpid())"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
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
    }

    /// The size in bytes; nil where there is no file.
    static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    static func exists(_ path: String) -> Bool { size(path) != nil }

    /// Makes a folder and those above it, for the learner's eyes only.
    static func makeFolder(_ path: String) throws(JournalError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw .inaccessible(path: path, errno: errno)
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .inaccessible(path: path, errno: errno) }
    }
}

extension String {
    /// What stands between spaces and line ends. (The library's `split` takes 0.3 ms at its first use.)
    var words: [String] {
        var words: [String] = []
        var start = utf8.startIndex
        for index in utf8.indices where utf8[index] == UInt8(ascii: " ") || utf8[index] == UInt8(ascii: "\n") {
            words.append(String(self[start..<index]))
            start = utf8.index(after: index)
        }
        if start < utf8.endIndex { words.append(String(self[start...])) }
        return words
    }
}

/// Where the files of a journal lie.
struct Paths: Sendable {
    let folder: String
    var name = "journal"

    var journal: String { "\(folder)/\(name).sqlite" }
    var log: String { "\(journal)-wal" }
    var sharedMemory: String { "\(journal)-shm" }
    var head: String { "\(folder)/\(name).head" }
    var presence: String { "\(folder)/\(name).lock" }
    var device: String { "\(folder)/device" }
    var sessions: String { "\(folder)/sessions" }
    func copy(before migration: String) -> String { "\(folder)/\(name).before-\(migration).sqlite" }
    func kept(_ stamp: String) -> String { "\(folder)/\(name).damaged-\(stamp).sqlite" }
}
