import Application
import ArgumentParser

/// `swot results`: an exam that was submitted, with every question as it was asked.
struct ResultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results", abstract: "Print what an exam came to, with every question as it was asked.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, md, html }

    @Flag(help: "The last attempt, which is also the default.")
    var last = false

    @Option(help: ArgumentHelp("The attempt whose id begins like this; swot exams lists them.", valueName: "id"))
    var id: String?

    @Option(help: "How to print: text, json, md or html.")
    var format = Format.text

    func validate() throws {
        if last, id != nil { throw ValidationError("Name an attempt with --id, or take the --last one.") }
    }

    func run() throws {
        let archive = try Desktop(paths: []).archive
        let report = try Failure.explaining { try ExamReport(archive.attempt(id), in: archive) }
        switch format {
        case .text: try Output.print(report.text)
        case .json: try Output.print(report.json.document)
        case .md: try Output.print(report.markdown)
        case .html: try Output.print(report.html)
        }
    }
}

/// `swot exams`: the attempts, so that `swot results --id` can name one.
struct ExamsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exams", abstract: "List the exams that were submitted.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "How to print: text or json.")
    var format = Format.text

    func run() throws {
        let archive = try Desktop(paths: []).archive
        let attempts = try Failure.explaining { try archive.attempts() }
        try Output.print(format == .json ? attempts.json.document : attempts.text)
    }
}
