import Glibc
import Synchronization

/// What it takes to give the terminal back without ncurses: plain memory, prepared while all is well.
private struct Record {
    var modes: termios
    var reset: UnsafeRawBufferPointer
    /// The reaction to each signal before ours, by its number.
    var previous: UnsafeMutablePointer<sigaction>
}

/// The record as long as the handlers are installed. The pointer travels through the atomic alone, and what it points at is
/// not written to while it is here, so every thread may read it.
nonisolated(unsafe) private let prepared = Atomic<UnsafePointer<Record>?>(nil)

/// Whether the terminal has to be given back.
private let isOurs = Atomic<Bool>(false)

/// Gives the terminal back, once. It only makes calls that a signal handler may make.
///
/// - Parameter waits: whether to wait for a terminal that takes nothing.
private func giveBack(waits: Bool) {
    guard isOurs.exchange(false, ordering: .acquiringAndReleasing) else { return }
    guard let record = prepared.load(ordering: .acquiring) else { return }
    let flags = fcntl(STDOUT_FILENO, F_GETFL)
    if !waits { _ = fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK) }
    _ = write(STDOUT_FILENO, record.pointee.reset.baseAddress, record.pointee.reset.count)
    // Others that have this terminal open share the flag.
    if !waits { _ = fcntl(STDOUT_FILENO, F_SETFL, flags) }
    var modes = record.pointee.modes
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
}

private func giveBackAndDie(_ signal: Int32) {
    // The alarm rings for a signal that was not heard because the program waits for the terminal.
    let unheard = signal == SIGALRM ? signalUnheard() : nil
    giveBack(waits: unheard == nil)
    var action = sigaction()
    if unheard == nil, let record = prepared.load(ordering: .acquiring) {
        action = record.pointee.previous[Int(signal)]
    }
    sigaction(unheard ?? signal, &action, nil)
    raise(unheard ?? signal)
}

/// Gives the terminal back where the normal way out is not taken: a trap, an abort, a call of `exit`, a signal that ends
/// programs.
///
/// A Swift trap runs neither `defer` nor `deinit` nor `atexit`; a signal handler it does run, on a stack of its own, so that
/// even an overflow of the stack is survived long enough. The signal is raised again, for a core file or a backtrace.
struct LastResort: ~Copyable {
    /// Every signal that ends a program and can be handled, but for those that `SignalPipe` hears.
    private static let fatal =
        [
            SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGPIPE, SIGALRM, SIGVTALRM, SIGPROF, SIGUSR1,
            SIGUSR2, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT,
        ] + realTime
    /// The real-time signals; glibc keeps 32 and 33 for itself.
    private static let realTime = Array(34...Int32(64))
    private static let stackSize = 64 * 1024

    private let record: UnsafeMutablePointer<Record>
    private let stack: UnsafeMutableRawPointer

    /// Installs the handlers, without having the terminal yet. A signal that is ignored stays ignored.
    ///
    /// - Parameters:
    ///   - modes: the terminal's modes to go back to.
    ///   - reset: what to send to the terminal.
    init(modes: termios, reset: [UInt8]) {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: reset.count, alignment: 1)
        bytes.copyBytes(from: reset)
        let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
        previous.initialize(repeating: sigaction(), count: 65)
        record = .allocate(capacity: 1)
        record.initialize(to: Record(modes: modes, reset: UnsafeRawBufferPointer(bytes), previous: previous))
        stack = .allocate(byteCount: Self.stackSize, alignment: 16)
        var alternate = stack_t(ss_sp: stack, ss_flags: 0, ss_size: Self.stackSize)
        sigaltstack(&alternate, nil)
        for signal in Self.fatal {
            previous[Int(signal)] = installHandler(giveBackAndDie, of: signal, flags: SA_ONSTACK)
        }
        prepared.store(UnsafePointer(record), ordering: .releasing)
        atexit { giveBack(waits: true) }
    }

    /// The terminal is ours from here on.
    func arm() {
        isOurs.store(true, ordering: .releasing)
    }

    /// The terminal is given back in the normal way.
    func disarm() {
        isOurs.store(false, ordering: .releasing)
    }

    deinit {
        disarm()
        for signal in Self.fatal { setAction(of: signal, to: record.pointee.previous[Int(signal)]) }
        prepared.store(nil, ordering: .releasing)
        var none = stack_t(ss_sp: nil, ss_flags: Int32(SS_DISABLE), ss_size: 0)
        sigaltstack(&none, nil)
        stack.deallocate()
        record.pointee.previous.deallocate()
        record.pointee.reset.deallocate()
        record.deallocate()
    }
}
