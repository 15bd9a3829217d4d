import Journal
import Synchronization

/// Checks the whole journal once a day, on a thread of its own beside the learner's work.
///
/// A start reads only what it needs, so damage in old events would not be noticed otherwise.
package final class DailyCheck: Sendable {
    private let journal: Journal
    private let finding = Mutex<String?>(nil)

    private static let day: Int64 = 86_400_000

    package init(of journal: Journal) { self.journal = journal }

    /// Begins if the last check was a day ago or more.
    ///
    /// What keeps the check from being made is no reason to disturb the learner; the next day tries again.
    ///
    /// - Parameter now: milliseconds since 1970-01-01 UTC.
    package func begin(at now: Int64) {
        guard let last = try? journal.lastChecked() ?? .min, last < now - Self.day else { return }
        beside { [self] in check(at: now) }
    }

    /// Checks now. A sound journal is noted as such, so that it is not checked again on this day.
    func check(at now: Int64) {
        guard let report = try? journal.check() else { return }
        if report.isSound {
            try? journal.setLastChecked(now)
        } else {
            finding.withLock { $0 = "The journal has damaged events. “swot journal verify” names them." }
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
