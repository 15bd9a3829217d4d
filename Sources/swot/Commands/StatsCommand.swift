import Application
import ArgumentParser
import Files

/// `swot stats`: the statistics screen on standard output, or as a page.
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Print how far you have come in a course.",
        discussion: "What is kept, what comes due, accuracy, time, and how often forecasts were right.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String?

    @Option(help: "How to print: text or json.")
    var format: Format?

    @Option(help: ArgumentHelp("Write a page with the same, which needs no other file.", valueName: "file"))
    var html: String?

    func validate() throws {
        if html != nil, format != nil { throw ValidationError("Print it with --format, or write a page with --html.") }
    }

    func run() throws {
        let archive = try Desktop(paths: path.map { [$0] } ?? []).archive
        let entry = try archive.course(at: path)
        let report = try Failure.explaining { try archive.report(on: entry, at: Clock.now) }
        // The page goes into a file at once and whole, so that a browser never shows half of it.
        if let html {
            try Failure.explaining { try Files.replace(html, with: Array(report.html.utf8)) }
        } else {
            try Output.print(format == .json ? report.json.document : report.text)
        }
    }
}
