import CLinux
import Glibc

/// How a thread shares the processor with the others.
package enum Eagerness: Sendable {
    /// It gives way to all others.
    case patient
    /// It works for a moment at a time, and need not wait for that moment until another has come to the end of a long turn.
    case prompt
}

/// Runs something on a thread of its own.
///
/// A task would do the same; but the pool of threads that runs tasks wakes the program every second for ever after.
///
/// - Returns: whether there is such a thread.
@discardableResult
package func beside(_ eagerness: Eagerness, _ body: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(Work(eagerness: eagerness, body: body)).toOpaque()
    var thread = pthread_t()
    let status = pthread_create(
        &thread, nil,
        { work in
            if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
            return nil
        }, work)
    guard status == 0 else {
        Unmanaged<Work>.fromOpaque(work).release()
        return false
    }
    pthread_detach(thread)
    return true
}

private final class Work: Sendable {
    private let eagerness: Eagerness
    private let body: @Sendable () -> Void

    init(eagerness: Eagerness, body: @escaping @Sendable () -> Void) {
        self.eagerness = eagerness
        self.body = body
    }

    func run() {
        switch eagerness {
        case .patient: setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
        // The shortest that Linux grants. A kernel that does not know it lets the thread wait: slower, and no less right.
        case .prompt: _ = sched_ask_for_turns(100_000)
        }
        body()
    }
}
