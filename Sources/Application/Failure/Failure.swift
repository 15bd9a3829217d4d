import Journal
import QuestionBank

/// What went wrong, as a sentence that says what to do next, and the status with which the program ends.
package struct Failure: Error {
    package let sentence: String
    package let status: ExitStatus

    package init(_ sentence: String, _ status: ExitStatus) {
        self.sentence = sentence
        self.status = status
    }

    package init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let declined as Declined: self = declined.reason
        case let error as JournalError: self.init(error)
        case let error as CatalogueError: self.init("\(error)", error.status)
        case let error as any Explained: self = error.failure
        case let error as Editor.Failure: self.init(error)
        default: self.init("\(error)", .software)
        }
    }
}

/// An error of another module that says itself how it is told.
package protocol Explained: Error {
    var failure: Failure { get }
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
}

extension CatalogueError {
    fileprivate var status: ExitStatus {
        switch self {
        case .course(let error): error.isMissing ? .noInput : .dataError
        case .database: .inputOutput
        }
    }
}
