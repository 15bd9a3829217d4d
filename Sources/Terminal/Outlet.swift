import CNcurses
import Glibc

/// Where ncurses writes: the terminal, by a descriptor of its own that can lead nowhere for a moment.
struct Outlet: ~Copyable {
    /// What `newterm` writes to.
    let stream: UnsafeMutablePointer<FILE>
    private let descriptor: Int32

    init() throws(TerminalError) {
        descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { throw .refused(call: "fcntl", number: errno) }
        guard let stream = fdopen(descriptor, "w") else { throw .refused(call: "fdopen", number: errno) }
        self.stream = stream
    }

    deinit { fclose(stream) }

    /// What ncurses writes meanwhile, or has held back until now, reaches nobody. Nothing is done where the system has no
    /// such place.
    func silenced(_ body: () -> Void) {
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nowhere >= 0 else { return }
        if dup3(nowhere, descriptor, O_CLOEXEC) >= 0 {
            body()
            dup3(STDOUT_FILENO, descriptor, O_CLOEXEC)
        }
        close(nowhere)
    }
}
