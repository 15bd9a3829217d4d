import Glibc

/// Runs something on a thread of its own, which gives way to all other work on the machine.
///
/// A task would do the same. But the pool of threads that runs tasks, once there is one, wakes the program every second for as
/// long as it runs, and that costs battery.
///
/// - Returns: whether the thread could be made; if not, nothing is run.
@discardableResult
package func beside(_ body: @escaping @Sendable () -> Void) -> Bool {
    let work = Unmanaged.passRetained(Work(body: body)).toOpaque()
    var thread = pthread_t()
    let status = pthread_create(
        &thread, nil,
        { work in
            // On Linux 0 names the calling thread alone here, whatever the name of the constant says.
            setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
            if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
            return nil
        }, work)
    guard status == 0 else {
        Unmanaged<Work>.fromOpaque(work).release()
        return false
    }
    pthread_detach(thread)
    return true
}

/// What the thread runs, as an object: a C function can be handed nothing but a pointer.
private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(body: @escaping @Sendable () -> Void) { self.body = body }
}
