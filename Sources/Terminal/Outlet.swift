import CNcurses
import Glibc

/// Where ncurses writes: the terminal by a descriptor of its own, so that a frame can be gathered and sent in one piece.
///
/// ncurses 6.4 flushes at every move of the cursor until a program has left the screen for the first time, which makes a
/// write for each row that changed. In one write a frame reaches the terminal whole, and several times as fast.
struct Outlet: ~Copyable {
    /// What `newterm` writes to.
    let stream: UnsafeMutablePointer<FILE>
    private let descriptor: Int32
    /// A file in memory that stands in for the terminal while a frame is gathered; -1 on a system that has none.
    private let gathered: Int32
    private var bytes: [UInt8] = []

    init() throws(TerminalError) {
        descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .refused(call: "fcntl", number: errno) }
        guard let stream = fdopen(descriptor, "w") else { throw .refused(call: "fdopen", number: errno) }
        self.stream = stream
        gathered = memfd_create("frame", memfd_close_on_exec)
    }

    deinit {
        fclose(stream)
        if gathered >= 0 { close(gathered) }
    }

    /// Sends in one write what ncurses writes during `body`, which must not ask anything of the terminal.
    mutating func gather(_ body: () -> Void) {
        guard gathered >= 0, dup3(gathered, descriptor, O_CLOEXEC) >= 0 else { return body() }
        body()
        dup3(STDOUT_FILENO, descriptor, O_CLOEXEC)
        send()
    }

    private mutating func send() {
        let count = max(0, lseek(gathered, 0, SEEK_CUR))
        lseek(gathered, 0, SEEK_SET)
        if bytes.count < count { bytes = Array(repeating: 0, count: count) }
        var rest = max(0, pread(gathered, &bytes, count, 0))
        bytes.withUnsafeBytes { bytes in
            var next = bytes.baseAddress
            while rest > 0 {
                let sent = write(STDOUT_FILENO, next, rest)
                guard sent > 0 || errno == EINTR || errno == EAGAIN else { return }
                next = next?.advanced(by: max(0, sent))
                rest -= max(0, sent)
            }
        }
    }
}
