import Files
import Glibc

/// A file that only this process sees, for libraries that want a path. Whoever makes it removes it.
final class TemporaryFile {
    let path: String
    private(set) var size = 0
    /// What went wrong while it was written.
    private(set) var error: FileError?
    private let descriptor: Int32

    init() throws(FileError) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/swot-XXXXXX".utf8CString)
        descriptor = mkstemp(&template)
        let number = errno
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        guard descriptor >= 0 else { throw .unwritable(path: "\(folder)/swot-XXXXXX", number: number) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    deinit { close(descriptor) }

    func append(_ bytes: UnsafeRawBufferPointer) {
        guard error == nil else { return }
        var rest = bytes
        while !rest.isEmpty {
            let count = write(descriptor, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                error = .unwritable(path: path, number: errno)
                return
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        size += bytes.count
    }

    func remove() { unlink(path) }
}
