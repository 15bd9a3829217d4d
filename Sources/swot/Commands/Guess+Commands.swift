import Application
import ArgumentParser
import Files
import QuestionBank

// Commands are known to the program alone, so that the application layer needs no command line.
extension Guess {
    static let commands = names(SwotCommand.configuration.subcommands) + ["help"]

    private static func names(_ commands: [any ParsableCommand.Type]) -> [String] {
        commands.compactMap { $0.configuration.commandName }
    }

    /// What to say where the first words lead to no command; a path of Home stands alone.
    static func failure(forUnknownCommand words: [String]) -> Failure? {
        guard let first = words.first, !first.hasPrefix("-") else { return nil }
        guard commands.contains(first) else {
            guard !Files.exists(first) else { return nil }
            return Failure(command(for: first) ?? sentence(forMissing: first), .noInput)
        }
        let known = first == "help" ? commands : names(SwotCommand.named(first)?.configuration.subcommands ?? [])
        guard let second = words.dropFirst().first, !second.hasPrefix("-"), !known.isEmpty, !known.contains(second),
            let nearest = known.nearest(to: second)
        else { return nil }
        return Failure(
            "There is no command “swot \(first) \(second)”. Did you mean “swot \(first) \(nearest)”?", .usage)
    }

    /// What to say of a word that is neither a path nor a command, where a command is near.
    static func command(for word: String) -> String? {
        guard !word.contains("/"), let command = near(word, in: commands) else { return nil }
        return "There is no file or folder “\(word)”. Did you mean “swot \(command)”?"
    }
}
