import Application
import Terminal

extension TerminalError: Explained {
    package var failure: Failure {
        switch self {
        case .notATerminal(.input): Failure("Swot needs a terminal, but its standard input is none.", .usage)
        case .notATerminal(.output): Failure("Swot needs a terminal, but its standard output is none.", .usage)
        case .unknown(""):
            Failure(
                "The variable TERM is not set, so that nothing is known of this terminal. Try TERM=xterm.",
                .configuration)
        case .unknown(let name):
            Failure(
                "This system knows no terminal “\(name)”. Set TERM to one that it knows, such as xterm.", .configuration
            )
        case .cannotPlaceCursor(let name):
            Failure("A terminal of the kind “\(name)” cannot place its cursor, which Swot needs.", .unavailable)
        case .refused(let call, let number):
            Failure("The system refused the terminal: \(call), \(describe(errno: number)).", .osError)
        }
    }
}
