import Application
import ArgumentParser
import Glibc

/// Home and a session without options open without a command line being parsed: they are the way to the first frame of
/// every day, and parsing takes as long as all the rest.
func runSwot(_ arguments: [String]) {
    do {
        switch arguments.first {
        case "study" where arguments.count <= 2 && hasNoOptions(arguments):
            try StudyRequest(path: arguments.dropFirst().first).run()
        case "review" where arguments.count <= 2 && hasNoOptions(arguments):
            try ReviewRequest(path: arguments.dropFirst().first).run()
        case "review": try parsed(ReviewCommand.self, Array(arguments.dropFirst()))
        case "study": try parsed(StudyCommand.self, Array(arguments.dropFirst()))
        // A path needs no list of commands.
        case let first where hasNoOptions(arguments) && (first?.contains("/") != false || !Guess.isCommand(first)):
            try Desktop(paths: arguments).runHome()
        default:
            if let failure = Guess.failure(forUnknownCommand: arguments) { throw failure }
            try parsed(SwotCommand.self, arguments)
        }
    } catch let failure as Failure {
        Output.complain("swot: \(failure.sentence)")
        exit(failure.status.rawValue)
    } catch {
        SwotCommand.exit(withError: error)
    }
}

func hasNoOptions(_ arguments: [String]) -> Bool { arguments.allSatisfy { !$0.hasPrefix("-") } }

/// Parses with one command alone, because a tree of commands costs a millisecond.
func parsed(_ command: (some ParsableCommand).Type, _ arguments: [String]) throws {
    do {
        var command = try command.parseAsRoot(arguments)
        try command.run()
    } catch let failure as Failure {
        throw failure
    } catch {
        command.exit(withError: error)
    }
}

// The library's own list of arguments takes as long to make as reading the course.
runSwot((1..<Int(max(1, CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0].map { String(cString: $0) } })
