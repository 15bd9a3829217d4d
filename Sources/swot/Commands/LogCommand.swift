import Application
import ArgumentParser
import Journal

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Print what the journal holds, an event a line.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

    @Option(help: "How: text or jsonl.")
    var format = Format.text

    func run() throws {
        do {
            try JournalFolder(Places()).readable().log { print(format == .jsonl ? $0.json : $0.text) }
        } catch {
            throw Failure(error)
        }
    }
}
