import Application
import ArgumentParser
import Glibc

/// Runs what the command line asks for.
///
/// Paths alone, or nothing at all, open Home without the parser: Home is opened every day, and to make the parser for all
/// commands takes longer than to read the courses. A command that is named is parsed with its own declarations. The parser for
/// all of them serves the rest: the general help, the version, and options in the place of a command.
func runSwot(_ arguments: [String]) {
    do {
        if let failure = Guess.failure(forUnknownCommand: arguments) { throw failure }
        if let command = SwotCommand.named(arguments.first) {
            try run(command, arguments)
        } else if arguments.first == "help" || arguments.contains(where: { $0.hasPrefix("-") }) {
            try parse(SwotCommand.self, arguments)
        } else {
            try Desktop(paths: arguments).runHome()
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

/// Parses the arguments of a command by itself, which is twice as quick. Where that comes to nothing, such as for help or a
/// wrong option, they are parsed below `swot`, so that what is said names the whole command.
private func run<Command: ParsableCommand>(_ command: Command.Type, _ arguments: [String]) throws {
    guard var parsed = try? command.parseAsRoot(Array(arguments.dropFirst())) else {
        return try parse(Only<Command>.self, arguments)
    }
    try finish(&parsed, of: Only<Command>.self)
}

/// Parses the arguments and runs the command that they name. What the parser has to say ends the program.
private func parse<Root: ParsableCommand>(_ root: Root.Type, _ arguments: [String]) throws {
    var command: any ParsableCommand
    do {
        command = try root.parseAsRoot(arguments)
    } catch {
        root.exit(withError: error)
    }
    try finish(&command, of: root)
}

/// Runs a command. What it throws beside a failure of Swot's own is for the parser to say.
private func finish<Root: ParsableCommand>(_ command: inout any ParsableCommand, of root: Root.Type) throws {
    do {
        try command.run()
    } catch let failure as Failure {
        throw failure
    } catch {
        root.exit(withError: error)
    }
}

runSwot(Array(CommandLine.arguments.dropFirst()))
