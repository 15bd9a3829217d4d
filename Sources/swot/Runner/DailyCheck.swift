import Glibc
import Journal
import Synchronization

/// Checks the whole journal once a day, on a thread of its own beside the learner's work.
final class DailyCheck: Sendable {
    private let journal: Journal
    private let finding = Mutex<String?>(nil)

    init(of journal: Journal) { self.journal = journal }

    /// Begins if the last check was a day ago or more.
    ///
    /// - Parameter now: milliseconds since 1970-01-01 UTC.
    func begin(at now: Int64) {
        guard let last = try? journal.lastChecked() ?? .min, last < now - 86_400_000 else { return }
        beside { [self] in
            guard let report = try? journal.check() else { return }
            if report.isSound {
                try? journal.setLastChecked(now)
            } else {
                finding.withLock { $0 = "The journal has damaged events. “swot journal verify” names them." }
            }
        }
    }

    /// What was found since the last call, as a sentence.
    func takeFinding() -> String? {
        finding.withLock { finding in
            defer { finding = nil }
            return finding
        }
    }
}

/// Runs something on a thread that gives way to all others.
///
/// A task would do the same; but the pool of threads that runs tasks wakes the program every second for ever after.
private func beside(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    var thread = pthread_t()
    let status = pthread_create(
        &thread, nil,
        { work in
            setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
            if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
            return nil
        }, work)
    if status == 0 { pthread_detach(thread) } else { Unmanaged<Work>.fromOpaque(work).release() }
}

private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
