import Glibc

/// What the system says about a file, and the file's bytes: without Foundation, whose file manager is slow to start.
struct FileStatus {
    let size: Int64
    /// In nanoseconds.
    let modified: Int64
    let inode: UInt64
    let isFolder: Bool

    /// Nil, with the reason in `errno`, where there is no such file. Links are followed.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
    }
}

/// What the system said about its last failure.
func systemError() -> String { String(cString: strerror(errno)) }

/// The bytes of a file; of one that is too large no more than shows that it is.
func bytes(ofFile path: String) throws(CourseError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemError()) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    let chunk = 1 << 16
    var count = 1
    while count > 0, bytes.count <= Limits.file {
        let room = max(chunk, bytes.count)
        var failed = false
        let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialised in
            count = read(descriptor, buffer.baseAddress, room)
            failed = count < 0
            initialised = max(0, count)
        }
        guard !failed else { throw .unreadable(path: path, reason: systemError()) }
        bytes += part
    }
    return bytes
}
