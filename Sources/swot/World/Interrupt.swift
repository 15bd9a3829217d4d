import Glibc
import Synchronization

/// Whether Ctrl-C was pressed while somebody listened. All that the handler does is to store it.
private let isRaised = Atomic<Bool>(false)

private func raiseFlag(_ signal: Int32) { isRaised.store(true, ordering: .relaxed) }

/// Ctrl-C as a question that can be asked, instead of the end of the program.
enum Interrupt {
    /// Runs `body`, which can ask whether Ctrl-C has been pressed since it began. A signal that was ignored before
    /// stays ignored.
    static func heard<Result>(
        during body: (_ isPressed: @escaping @Sendable () -> Bool) throws -> Result
    ) rethrows -> Result {
        isRaised.store(false, ordering: .relaxed)
        var before = sigaction()
        sigaction(SIGINT, nil, &before)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = raiseFlag
        action.sa_flags = SA_RESTART
        let handler = unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self)
        if handler != unsafeBitCast(SIG_IGN, to: Int.self) { sigaction(SIGINT, &action, nil) }
        defer { sigaction(SIGINT, &before, nil) }
        return try body { isRaised.load(ordering: .relaxed) }
    }
}
