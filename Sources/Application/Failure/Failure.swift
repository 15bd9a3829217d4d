import Files
import Journal
import QuestionBank

/// What went wrong: a sentence that says what to do next, and the status with which the program ends.
///
/// The modules below throw errors that carry facts. Here, and nowhere else, these become sentences.
package struct Failure: Error, Equatable, Sendable {
    /// One sentence or more; a line for each problem where there are several.
    package let sentence: String
    package let status: ExitStatus

    package init(_ sentence: String, _ status: ExitStatus) {
        self.sentence = sentence
        self.status = status
    }

    /// Tells any error in a sentence.
    package init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as JournalError: self.init(error)
        case let error as CatalogueError: self.init(error)
        case let error as CourseError: self.init(error)
        case let error as FileError: self.init(error)
        case let error as any Explained: self = error.failure
        // An error that nobody foresaw: better its own words than none.
        default: self.init("\(error)", .software)
        }
    }

    /// Runs `body`; whatever it throws is told in a sentence.
    package static func explaining<Result>(_ body: () throws -> Result) throws(Failure) -> Result {
        do { return try body() } catch { throw Failure(error) }
    }
}

/// An error that says itself how it is told, because its module or its command is not known here.
package protocol Explained: Error {
    var failure: Failure { get }
}

/// How the program ends, by `sysexits.h` of 4.3BSD.
package enum ExitStatus: Int32, Sendable {
    case fine = 0
    case usage = 64
    case dataError = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case osError = 71
    case cannotCreate = 73
    case inputOutput = 74
    case noPermission = 77
    case configuration = 78
    /// Ctrl-C, as a shell counts it: 128 + SIGINT.
    case interrupted = 130
}

extension Failure {
    private init(_ error: CatalogueError) {
        switch error {
        case .course(let error): self.init(error)
        case .database: self.init("\(error)", .inputOutput)
        }
    }

    /// A course that is not there is another matter than one that is wrong.
    private init(_ error: CourseError) { self.init("\(error)", error.isMissing ? .noInput : .dataError) }

    private init(_ error: FileError) {
        switch error {
        case .unreadable, .notAFile: self.init("\(error.path) cannot be read: \(error.reason).", .noInput)
        case .tooLarge: self.init("\(error.path) cannot be read: \(error.reason).", .dataError)
        case .unwritable: self.init("\(error.path) cannot be written: \(error.reason).", .cannotCreate)
        }
    }
}
