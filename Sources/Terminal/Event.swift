import Canvas
import Glibc

/// What ends a wait.
package enum Event: Equatable, Sendable {
    case input(Input)
    /// The deadline of the wait has come.
    case tick
    /// The program was stopped and runs again; the screen has been drawn anew.
    case continued
    /// The terminal is gone, or nobody can type any more.
    case endOfInput
    /// A signal asks the program to leave.
    case signal(LeaveSignal)
}

/// The signals that ask the program to leave; the raw value is the signal's number.
package enum LeaveSignal: Equatable, Sendable, CaseIterable {
    case hangup, interrupt, quit, terminate

    /// The signal's number, as in the exit status 128 + number.
    package var number: Int32 {
        switch self {
        case .hangup: SIGHUP
        case .interrupt: SIGINT
        case .quit: SIGQUIT
        case .terminate: SIGTERM
        }
    }

    init?(number: Int32) {
        guard let signal = Self.allCases.first(where: { $0.number == number }) else { return nil }
        self = signal
    }
}
