import Glibc
import Synchronization

/// Where the handler writes; -1 while no pipe is open. An atomic load is all that the handler does with it.
private let writeEnd = Atomic<Int32>(-1)

private func record(_ signal: Int32) {
    let savedError = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    // A full pipe loses the byte: the same signals are in it already.
    _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
    errno = savedError
}

private func disregard(_ signal: Int32) {}

/// Signals as bytes in a pipe, so that one `poll` waits for them and the keys alike.
struct SignalPipe: ~Copyable {
    /// The signals that the program hears of.
    private static let heard = [SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT]
    private static let jobControl = [SIGTSTP, SIGCONT]
    private static let typed = [SIGINT, SIGQUIT]

    /// Becomes readable when a signal has come.
    let descriptor: Int32
    private var previous: [(signal: Int32, action: sigaction)] = []

    /// Installs the handlers. A signal that was ignored when the program started stays ignored.
    init() throws(TerminalError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .refused(call: "pipe", number: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        descriptor = ends[0]
        writeEnd.store(ends[1], ordering: .relaxed)
        for signal in Self.heard { previous.append((signal, Self.handle(signal))) }
    }

    deinit {
        for (signal, action) in previous { setAction(of: signal, to: action) }
        close(writeEnd.exchange(-1, ordering: .relaxed))
        close(descriptor)
    }

    /// The signals that have come since the last call, each once, in the order of their coming.
    func drain() -> [Int32] {
        var signals: [Int32] = []
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
            while case let count = read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
                for byte in buffer.prefix(count) where !signals.contains(Int32(byte)) { signals.append(Int32(byte)) }
            }
        }
        return signals
    }

    /// Runs `body` while somebody else has the terminal: the system stops and continues this program in its own way, and
    /// what is typed to interrupt the other program does not concern this one. A handler, unlike an ignored signal, is not
    /// passed on to a program that `body` starts.
    func aside<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        for (signal, action) in previous where Self.jobControl.contains(signal) { setAction(of: signal, to: action) }
        for signal in Self.typed { _ = Self.handle(signal, with: disregard) }
        defer { for signal in Self.jobControl + Self.typed { _ = Self.handle(signal) } }
        return try body()
    }

    /// Installs a handler unless the signal is ignored; returns what was there before.
    private static func handle(
        _ signal: Int32, with handler: @escaping @convention(c) (Int32) -> Void = record
    ) -> sigaction {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = SA_RESTART
        let previous = setAction(of: signal, to: action)
        if isIgnored(previous) { setAction(of: signal, to: previous) }
        return previous
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}

/// Sets what a signal does; returns what it did before.
@discardableResult
func setAction(of signal: Int32, to action: sigaction) -> sigaction {
    var action = action
    var previous = sigaction()
    sigaction(signal, &action, &previous)
    return previous
}
