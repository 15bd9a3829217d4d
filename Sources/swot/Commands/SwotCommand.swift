import ArgumentParser

/// The whole command line, for help and for what is not found at once.
struct SwotCommand: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "swot", abstract: "Prepare for exams at the keyboard.",
        usage: "swot [<path> ...]\nswot <subcommand>",
        discussion: "Without a subcommand Swot opens Home, with the courses at these paths first.",
        version: version,
        subcommands: [
            StudyCommand.self, ReviewCommand.self, ExamDateCommand.self, SetCommand.self, ExamCommand.self,
            ResultsCommand.self, ExamsCommand.self, FormCommand.self,
            MissedCommand.self, OptimiseCommand.self, StatsCommand.self,
            NewCommand.self, CheckCommand.self, ImportCommand.self, ExportCommand.self,
            LogCommand.self,
            JournalCommand.self,
            DoctorCommand.self,
        ])

    /// The command of that name; nil where there is none.
    static func named(_ word: String?) -> (any ParsableCommand.Type)? {
        guard let word else { return nil }
        return configuration.subcommands.first { $0.configuration.commandName == word }
    }
}
