import Journal
import Synchronization

/// Checks the whole journal once a day, on a thread of its own beside the learner's work.
package final class DailyCheck: Sendable {
    private let journal: Journal
    private let finding = Mutex<String?>(nil)

    package init(of journal: Journal) { self.journal = journal }

    /// Begins if the last check was a day ago or more.
    ///
    /// - Parameter now: milliseconds since 1970-01-01 UTC.
    package func begin(at now: Int64) {
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
    package func takeFinding() -> String? {
        finding.withLock { finding in
            defer { finding = nil }
            return finding
        }
    }
}
