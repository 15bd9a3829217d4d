import Application
import ArgumentParser
import Journal

/// `swot log`: the journal, printed. It also works on a disk that is full or cannot be written.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Print what the journal holds, an event a line.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

    @Option(help: "How: text or jsonl.")
    var format = Format.text

    /// The lines are printed as they are read, so that a long journal takes no room.
    func run() throws {
        var output = Output.standard
        try Failure.explaining {
            try JournalFolder(Places()).readable().log { try output.print(format == .jsonl ? $0.json : $0.text) }
        }
        try output.flush()
    }
}
