import CNcurses
import Glibc

/// A timer that `poll` can wait for. It counts the time that the machine sleeps, which the timeout of `poll` does not.
struct Alarm: ~Copyable {
    /// Becomes readable when the deadline has come; -1 as long as no deadline was ever set.
    private(set) var descriptor: Int32 = -1
    private var deadline: ContinuousClock.Instant?

    /// Sets the deadline or, with nil, takes it back. The same deadline again costs nothing.
    mutating func set(_ deadline: ContinuousClock.Instant?) {
        guard deadline != self.deadline else { return }
        self.deadline = deadline
        if descriptor < 0 {
            descriptor = timerfd_create(CLOCK_BOOTTIME, Int32(TFD_CLOEXEC | TFD_NONBLOCK))
        }
        var setting = itimerspec()
        if let deadline { setting.it_value = Self.time(until: deadline) }
        timerfd_settime(descriptor, 0, &setting, nil)
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// At least a nanosecond: none would switch the timer off.
    private static func time(until deadline: ContinuousClock.Instant) -> timespec {
        let left = max(ContinuousClock.now.duration(to: deadline), .nanoseconds(1)).components
        return timespec(tv_sec: Int(left.seconds), tv_nsec: Int(left.attoseconds / 1_000_000_000))
    }
}
