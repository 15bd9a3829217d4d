import Application
import ArgumentParser
import Glibc

/// Runs what the command line asks for.
///
/// Paths alone, or nothing at all, open Home without the parser, and `study` with a path alone opens the first card so: that is
/// how Swot is opened every day, and to make the parser takes as long as to read the course. A command that is named is parsed
/// with its own declarations. The parser for all of them serves the rest: the general help, the version, and options in the
/// place of a command.
func runSwot(_ arguments: [String]) {
    do {
        if let page = try FormatHelp.text(for: arguments) { return try Output.print(page) }
        if let failure = Guess.failure(forUnknownCommand: arguments) { throw failure }
        if let request = StudyRequest(plain: arguments) {
            try request.run()
        } else if let command = SwotCommand.named(arguments.first) {
            try run(command, arguments)
        } else if arguments.first == "help" || arguments.contains(where: { $0.hasPrefix("-") }) {
            try parse(SwotCommand.self, arguments)
        } else {
            try Desktop(paths: ImportOffer.accepted(arguments)).runHome()
        }
    } catch let failure as Failure {
        Output.complain("swot: \(failure.sentence)")
        exit(failure.status.rawValue)
    } catch {
        SwotCommand.exit(withError: error)
    }
}

/// `swot` with one of its commands alone.
private struct Only<Command: ParsableCommand>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "swot", subcommands: [Command.self])
    }
}

private func run<Command: ParsableCommand>(_ command: Command.Type, _ arguments: [String]) throws {
    try parse(Only<Command>.self, arguments)
}

/// Parses the arguments and runs the command that they name. What the parser has to say ends the program.
private func parse<Root: ParsableCommand>(_ root: Root.Type, _ arguments: [String]) throws {
    do {
        var command = try root.parseAsRoot(arguments)
        try command.run()
    } catch let failure as Failure {
        throw failure
    } catch {
        root.exit(withError: error)
    }
}

runSwot(Array(CommandLine.arguments.dropFirst()))
