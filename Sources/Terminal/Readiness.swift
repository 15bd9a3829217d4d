import Glibc

/// What ended a sleep.
struct Readiness: OptionSet {
    let rawValue: Int

    /// There is something to read.
    static let input = Readiness(rawValue: 1)
    /// The terminal is gone.
    static let hangup = Readiness(rawValue: 2)

    /// Sleeps until a descriptor is ready, a signal comes or the deadline has passed.
    ///
    /// - Parameters:
    ///   - input: the terminal.
    ///   - signals: the pipe that signals are written to.
    ///   - deadline: when to end at the latest; nil: never. Should the machine be put to sleep meanwhile, it is noticed late, by
    ///     at most the time that was left when the machine went to sleep.
    static func sleep(input: Int32, signals: Int32, until deadline: ContinuousClock.Instant?) -> Readiness {
        let wanted = Int16(POLLIN)
        var polled = [input, signals].map { pollfd(fd: $0, events: wanted, revents: 0) }
        while poll(&polled, nfds_t(polled.count), timeout(until: deadline)) < 0 {
            // The signal is in its pipe now; what else is ready is asked once more.
            guard errno == EINTR else { return .hangup }
        }
        var ready: Readiness = []
        if polled[0].revents & wanted != 0 { ready.insert(.input) }
        if polled[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { ready.insert(.hangup) }
        return ready
    }

    /// Milliseconds for `poll`, rounded up, so that a sleep does not end before its deadline; -1 for ever.
    private static func timeout(until deadline: ContinuousClock.Instant?) -> Int32 {
        guard let deadline else { return -1 }
        let left = max(.zero, ContinuousClock.now.duration(to: deadline))
        return Int32(clamping: Int64((left / .milliseconds(1)).rounded(.up)))
    }
}
