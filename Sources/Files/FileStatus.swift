import Glibc

/// What the system says about a file. Foundation's file manager would tell the same, but is slow to start.
package struct FileStatus: Equatable, Sendable {
    package let size: Int64
    /// When it was last written, in nanoseconds since 1970-01-01 UTC.
    package let modified: Int64
    package let inode: UInt64
    package let isFolder: Bool
    /// Whether it is a file with bytes of its own, and no folder, pipe or device.
    package let isRegular: Bool

    /// Asks about the file that a path leads to. Links are followed.
    ///
    /// Nil, with the reason in `errno`, where there is none.
    package init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        isRegular = status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether the path itself is a symbolic link, wherever it leads.
    package static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
