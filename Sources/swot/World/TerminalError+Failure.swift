import Application
import Files
import Terminal

/// Why there is no full screen, and what to do about it.
extension TerminalError: Explained {
    package var failure: Failure {
        switch self {
        case .notATerminal(.input): Failure("Swot must run in a terminal, but its standard input is not one.", .usage)
        case .notATerminal(.output): Failure("Swot must run in a terminal, but its standard output is not one.", .usage)
        case .unknown(""):
            Failure(
                "The variable TERM is not set, so Swot does not know this terminal. Try TERM=xterm.",
                .configuration)
        case .unknown(let name):
            Failure(
                "This system does not know the terminal “\(name)”. Set TERM to one that it knows, such as xterm.",
                .configuration
            )
        case .cannotPlaceCursor(let name):
            Failure(
                "The terminal “\(name)” cannot place its cursor, which Swot needs. Use another terminal.", .unavailable)
        case .refused(let call, let number):
            Failure("The system refused the terminal: \(call), \(systemMessage(number)).", .osError)
        }
    }
}
