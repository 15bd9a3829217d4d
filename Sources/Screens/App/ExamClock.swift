import Assessment
import Canvas
import Figures

// The clock of a session with a limit: when to wake, what to do then, and what is shown of it.
extension Desk {
    /// Milliseconds after the last event at which a heartbeat is written; a crash costs no more time than that.
    static let heartbeat: Int64 = 4_000

    /// Milliseconds for which a warning stays on the screen.
    private static let warning: Int64 = 10_000

    /// The session that runs against time.
    private var timed: Session? {
        guard let session = sitting?.session, session.phase == .running, session.limit != nil else { return nil }
        return session
    }

    /// Whether a pause of the session is on, during which nothing of it may be seen.
    var isPaused: Bool { timed?.isPaused(at: now) ?? false }

    /// Milliseconds between two tries to save what could not be saved.
    static let retryInterval: Int64 = 2_000

    /// When there is something to do that nobody asks for, on the clock of `Instant.steady`; nil: never. Always later
    /// than now.
    var alarm: Int64? {
        let alarms = sessionAlarms + (unsaved.map { [$0.triedAt + Self.retryInterval] } ?? [])
        return alarms.min().map { max(now.steady + 1, $0) }
    }

    /// When the clock shows something else, a warning is due, a heartbeat is, or time is up.
    private var sessionAlarms: [Int64] {
        guard let session = timed, let left = session.timeLeft(at: now), let deadline = session.deadline else {
            return []
        }
        let pause = session.pauseLeft(at: now)
        var alarms = session.warnings.filter { $0 < left }.map { now.steady + pause + left - $0 }
        alarms += [deadline, session.last.steady + Self.heartbeat]
        if pause > 0 { alarms.append(now.steady + pause) }
        if !isClockHidden { alarms.append(now.steady + ((pause > 0 ? pause : left) - 1) % 1_000 + 1) }
        return alarms
    }

    /// What an alarm brings: a heartbeat in time, or the end of the time; and another try to save what could not be
    /// saved.
    ///
    /// A heartbeat comes a second early rather than needing an alarm of its own.
    mutating func wakeUp() -> [Effect] {
        if let session = timed, let deadline = session.deadline,
            now.steady >= min(deadline, session.last.steady + Self.heartbeat - 1_000)
        {
            return ask(.heartbeat, now: now)
        }
        guard let unsaved, now.steady >= unsaved.triedAt + Self.retryInterval else { return [] }
        return [.append(unsaved.events)]
    }

    /// `Time left 31:12`, and for a while after it was due a warning, which no key press has to take away.
    var clock: [Span] {
        guard let session = timed, let left = session.timeLeft(at: now) else { return [] }
        let pause = session.pauseLeft(at: now)
        if pause > 0 { return [Span("  Pause \(shownDuration(pause))", .heading)] }
        let due = session.warnings.filter { left <= $0 && $0 - Self.warning < left }.min()
        let warning = due.map { [Span("  \(minutes($0)) left", .warning)] } ?? []
        return warning
            + (isClockHidden ? [] : [Span("  Time left \(shownDuration(left))", due == nil ? .plain : .warning)])
    }
}

extension Session {
    /// Those of the warnings that do not come at the very beginning.
    fileprivate var warnings: [Int64] { rules.warnings.filter { $0 < limit ?? 0 } }
}

/// Milliseconds as a clock that counts down shows them: `0:00` only when there is nothing left.
func shownDuration(_ milliseconds: Int64) -> String { duration(milliseconds + 999) }

/// Such as `1 minute` or `10 minutes`.
func minutes(_ milliseconds: Int64) -> String { count(Int(milliseconds / 60_000), "minute") }

/// Such as `1 question` or `3 questions`.
func count(_ number: Int, _ noun: String) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
