import Journal
import QuestionBank
import Terminal

/// What went wrong, as a sentence that says what to do next, and the status with which the program ends.
struct Failure: Error {
    let sentence: String
    let status: ExitStatus

    init(_ sentence: String, _ status: ExitStatus) {
        self.sentence = sentence
        self.status = status
    }

    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let declined as Declined: self = declined.reason
        case let error as JournalError: self.init(error)
        case let error as CatalogueError: self.init("\(error)", error.status)
        case let error as TerminalError: self.init(error)
        case let error as Editor.Failure: self.init(error)
        default: self.init("\(error)", .software)
        }
    }
}

extension Failure {
    private init(_ error: Editor.Failure) {
        switch error {
        case .notFound(let command):
            self.init("There is no editor “\(command)”. Set VISUAL or EDITOR to one that is installed.", .unavailable)
        case .failed(let command, _):
            self.init("The editor “\(command)” ended with an error; the file may be as it was.", .unavailable)
        }
    }

    private init(_ error: TerminalError) {
        switch error {
        case .notATerminal(.input): self.init("Swot needs a terminal, but its standard input is none.", .usage)
        case .notATerminal(.output): self.init("Swot needs a terminal, but its standard output is none.", .usage)
        case .unknown(""):
            self.init(
                "The variable TERM is not set, so that nothing is known of this terminal. Try TERM=xterm.",
                .configuration)
        case .unknown(let name):
            self.init(
                "This system knows no terminal “\(name)”. Set TERM to one that it knows, such as xterm.", .configuration
            )
        case .cannotPlaceCursor(let name):
            self.init("A terminal of the kind “\(name)” cannot place its cursor, which Swot needs.", .unavailable)
        case .refused(let call, let number):
            self.init("The system refused the terminal: \(call), \(describe(errno: number)).", .osError)
        }
    }
}

extension CatalogueError {
    fileprivate var status: ExitStatus {
        switch self {
        case .course(let error): error.isMissing ? .noInput : .dataError
        case .database: .inputOutput
        }
    }
}
