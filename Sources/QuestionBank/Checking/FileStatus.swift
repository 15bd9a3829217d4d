import Glibc

/// What the system says about a file, and the file's bytes: without Foundation, whose file manager is slow to start.
struct FileStatus {
    let size: Int64
    /// In nanoseconds.
    let modified: Int64
    let inode: UInt64
    let isFolder: Bool
    /// Whether it is a file with bytes of its own, and no pipe or device that may keep a reader waiting.
    let isRegular: Bool

    /// Nil, with the reason in `errno`, where there is no such file. Links are followed.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        isRegular = status.st_mode & S_IFMT == S_IFREG
    }
}

extension FileStatus {
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}

/// What the system said about its last failure.
func systemError() -> String { String(cString: strerror(errno)) }

/// The bytes of a file; one that is too large is not read.
func bytes(ofFile path: String) throws(CourseError) -> [UInt8] {
    guard let status = FileStatus(path) else { throw .unreadable(path: path, reason: systemError()) }
    guard status.isRegular else { throw .unreadable(path: path, reason: "it is no file") }
    guard status.size <= Limits.file else { throw .tooLarge(path: path, bytes: Int(status.size)) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemError()) }
    defer { close(descriptor) }
    var failure: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.size)) { buffer, filled in
        while filled < buffer.count {
            let count = read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            if count < 0 { failure = systemError() }
            if count <= 0 { break }
            filled += count
        }
    }
    if let failure { throw .unreadable(path: path, reason: failure) }
    return bytes
}
