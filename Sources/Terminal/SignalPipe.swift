import Glibc
import Synchronization

/// Where the handler writes; -1 while no pipe is open. The handlers use it and the two below by atomic calls alone.
private let writeEnd = Atomic<Int32>(-1)

/// Whether another program has the terminal for now.
private let isAside = Atomic<Bool>(false)

/// The signal that has asked the program to leave and was not heard yet; 0 for none.
private let unheard = Atomic<Int32>(0)

/// How many seconds a signal to leave waits to be heard. The loop hears it at once unless it is held up: by a terminal that
/// takes nothing, because its window hangs or its output is stopped, or by work that lasts.
private let patience: UInt32 = 3

private func record(_ signal: Int32) {
    let savedError = errno
    if LeaveSignal(number: signal) != nil, !isAside.load(ordering: .relaxed) {
        unheard.store(signal, ordering: .relaxed)
        alarm(patience)
    }
    var byte = UInt8(truncatingIfNeeded: signal)
    // A full pipe loses the byte: the same signals are in it already.
    _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
    errno = savedError
}

private func disregard(_ signal: Int32) {}

/// The signal to leave that was not heard in time, to be called in a handler of SIGALRM; nil for none.
func signalUnheard() -> Int32? {
    let signal = unheard.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
}

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
        for signal in Self.heard { previous.append((signal, installHandler(record, of: signal))) }
        // A write that would exceed the limit for files then fails, as on a full disk, and does not end the program.
        previous.append((SIGXFSZ, installHandler(disregard, of: SIGXFSZ)))
    }

    deinit {
        alarm(0)
        for (signal, action) in previous { setAction(of: signal, to: action) }
        close(writeEnd.exchange(-1, ordering: .relaxed))
        close(descriptor)
    }

    /// The signals that have come since the last call, each once, in the order of their coming.
    func drain() -> [Int32] {
        if unheard.exchange(0, ordering: .relaxed) != 0 { alarm(0) }
        var signals: [Int32] = []
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
            while case let count = read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
                for byte in buffer.prefix(count) where !signals.contains(Int32(byte)) { signals.append(Int32(byte)) }
            }
        }
        return signals
    }

    /// Runs `body` while another program has the terminal: the system stops and continues this program in its own way, and
    /// what is typed to interrupt the other program does not concern this one. A handler, unlike an ignored signal, is not
    /// passed on to a program that `body` starts.
    func aside<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        isAside.store(true, ordering: .relaxed)
        for (signal, action) in previous where Self.jobControl.contains(signal) { setAction(of: signal, to: action) }
        for signal in Self.typed { _ = installHandler(disregard, of: signal) }
        defer {
            for signal in Self.jobControl + Self.typed { _ = installHandler(record, of: signal) }
            isAside.store(false, ordering: .relaxed)
        }
        return try body()
    }
}

/// Installs a handler, unless the signal is ignored; returns what was there before.
///
/// - Parameter flags: for `sigaction`. System calls that the signal interrupts are begun again unless told otherwise.
func installHandler(
    _ handler: @escaping @convention(c) (Int32) -> Void, of signal: Int32, flags: Int32 = SA_RESTART
) -> sigaction {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    let previous = setAction(of: signal, to: action)
    let ignores = unsafeBitCast(SIG_IGN, to: Int.self)
    if unsafeBitCast(previous.__sigaction_handler.sa_handler, to: Int.self) == ignores {
        setAction(of: signal, to: previous)
    }
    return previous
}

/// Sets what a signal does; returns what it did before.
@discardableResult
func setAction(of signal: Int32, to action: sigaction) -> sigaction {
    var action = action
    var previous = sigaction()
    sigaction(signal, &action, &previous)
    return previous
}
