import Files
import Glibc

/// What the journal does with its files besides reading and replacing them whole, for which there is `Files`.
enum File {
    /// A small text file; nil where it cannot be read.
    static func text(_ path: String) -> String? {
        bytes(path).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A file's content; nil where it cannot be read.
    static func bytes(_ path: String) -> [UInt8]? { try? Files.read(path) }

    /// A file's content; nothing where there is no file.
    ///
    /// - Throws: where it is there and cannot be read whole. Half a file must not be taken for a damaged one.
    static func content(_ path: String) throws(JournalError) -> [UInt8] {
        do {
            return try Files.read(path)
        } catch {
            if error.isMissing { return [] }
            throw JournalError(error)
        }
    }

    /// Puts a new content in a file's place, durably and for the learner's eyes only: afterwards either the old or the new
    /// one is there whole. A link is not followed, for it may lead to a file that is none of ours.
    static func replace(_ path: String, with text: String) throws(JournalError) {
        if FileStatus.isLink(path) { unlink(path) }
        do { try Files.replace(path, with: Array(text.utf8), mode: 0o600) } catch { throw JournalError(error) }
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

    /// Waits until the disk has the name of a file: the file is not safe before.
    static func syncFolder(of path: String) { Files.syncFolder(Files.folder(of: path)) }

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
        do { try Files.makeFolder(path) } catch { throw JournalError(error) }
    }
}

extension JournalError {
    fileprivate init(_ error: FileError) {
        switch error {
        case .unreadable(let path, let number), .unwritable(let path, let number):
            self = .inaccessible(path: path, errno: number)
        case .notAFile(let path): self = .inaccessible(path: path, errno: EISDIR)
        case .tooLarge(let path, _): self = .inaccessible(path: path, errno: EFBIG)
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
