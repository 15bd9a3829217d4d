import CNcurses
import Glibc

/// Where ncurses writes: the terminal, by a descriptor of its own that can lead elsewhere for a moment.
struct Outlet: ~Copyable {
    /// What `newterm` writes to.
    let stream: UnsafeMutablePointer<FILE>
    private let descriptor: Int32
    /// What keeps what is held; nil as long as nothing was.
    private var store: Int32?
    /// How many bytes are held.
    private var kept = 0

    init() throws(TerminalError) {
        descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .refused(call: "fcntl", number: errno) }
        guard let stream = fdopen(descriptor, "w") else { throw .refused(call: "fdopen", number: errno) }
        self.stream = stream
    }

    deinit {
        fclose(stream)
        if let store { Glibc.close(store) }
    }

    /// What ncurses writes meanwhile, or has held back until now, reaches nobody. Nothing is done where the system has no
    /// such place.
    func silenced(_ body: () -> Void) {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nowhere >= 0 else { return }
        _ = leading(to: nowhere, body)
        close(nowhere)
    }

    /// Keeps what ncurses writes meanwhile until `release()`, after what is kept already.
    ///
    /// - Returns: false where the system has no place for it; then `body` was not run.
    mutating func holding(_ body: () -> Void) -> Bool {
        if store == nil { store = Self.newStore() }
        guard let store, leading(to: store, body) else { return false }
        kept = max(0, Int(lseek(store, 0, SEEK_CUR)))
        return true
    }

    /// Writes what was kept to the terminal.
    mutating func release() {
        guard let store, kept > 0 else { return }
        withUnsafeTemporaryAllocation(byteCount: kept, alignment: 1) { bytes in
            var rest = UnsafeRawBufferPointer(rebasing: bytes[..<max(0, pread(store, bytes.baseAddress, kept, 0))])
            while !rest.isEmpty {
                let count = write(STDOUT_FILENO, rest.baseAddress, rest.count)
                guard count >= 0 || errno == EINTR || Self.waitForRoom() else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[max(0, count)...])
            }
        }
        drop()
    }

    /// Forgets what was kept; whether there was something.
    @discardableResult
    mutating func drop() -> Bool {
        guard let store, kept > 0 else { return false }
        lseek(store, 0, SEEK_SET)
        kept = 0
        return true
    }

    /// Whether ncurses could be led there; then `body` has run.
    private func leading(to elsewhere: Int32, _ body: () -> Void) -> Bool {
        guard dup3(elsewhere, descriptor, O_CLOEXEC) >= 0 else { return false }
        body()
        dup3(STDOUT_FILENO, descriptor, O_CLOEXEC)
        return true
    }

    /// A file in memory.
    private static func newStore() -> Int32? {
        let file = memfd_create("frame", memfd_close_on_exec)
        return file >= 0 ? file : nil
    }

    /// Whether the terminal, which somebody has told not to block, takes more again.
    private static func waitForRoom() -> Bool {
        guard errno == EAGAIN else { return false }
        var room = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        return poll(&room, 1, -1) >= 0 || errno == EINTR
    }
}
