import Application
import ArgumentParser
import Journal

/// `swot journal`: whether the journal is sound, and what to do where it is not. Nothing is repaired unasked.
struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Check the journal, or go on with what is sound of a damaged one.",
        subcommands: [Verify.self, Repair.self])

    /// Reads every event; a sound journal ends with 0.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Check every event and name what is damaged.")

        func run() throws {
            let report = try JournalFolder(Places()).verify()
            try Output.print(report.lines.joined(separator: "\n"))
            guard report.isSound else {
                throw Failure(
                    "The journal is damaged; it is left as it is. “swot journal repair” goes on with what is sound.",
                    .dataError)
            }
        }
    }

    /// Goes on with what is sound. The damaged file is kept, so that nothing is lost by repairing.
    struct Repair: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "repair",
            abstract: "Keep a damaged journal under another name and go on with every event of it that is sound.")

        func run() throws {
            let folder = JournalFolder(Places())
            guard try !folder.verify().isSound else {
                return try Output.print("The journal is sound; nothing is changed.")
            }
            try Output.print(folder.repair(at: Clock.now).lines.joined(separator: "\n"))
        }
    }
}
