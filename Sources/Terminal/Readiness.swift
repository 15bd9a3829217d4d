import Glibc

/// What a sleep was ended by.
struct Readiness: OptionSet {
    let rawValue: Int

    /// There is something to read.
    static let input = Readiness(rawValue: 1)
    /// The terminal is gone.
    static let hangup = Readiness(rawValue: 2)
    static let alarm = Readiness(rawValue: 4)

    /// Sleeps until one of the descriptors is ready; a negative one is left out. Empty where only a signal has come.
    static func sleep(input: Int32, signals: Int32, alarm: Int32) -> Readiness {
        let wanted = Int16(POLLIN)
        var polled = [input, signals, alarm].map { pollfd(fd: $0, events: wanted, revents: 0) }
        while poll(&polled, nfds_t(polled.count), -1) < 0 {
            // The signal is in its pipe now; what else is ready is asked once more.
            guard errno == EINTR else { return .hangup }
        }
        var ready: Readiness = []
        if polled[0].revents & wanted != 0 { ready.insert(.input) }
        if polled[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { ready.insert(.hangup) }
        if polled[2].revents != 0 { ready.insert(.alarm) }
        return ready
    }
}
