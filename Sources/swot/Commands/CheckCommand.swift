import Application
import ArgumentParser
import Figures
import Files
import QuestionBank

/// `swot check`: finds what is wrong with courses, writes missing ids, explains rules, judges a bank as a whole.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check courses and decks: every problem with its line and how to mend it.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github, html }

    @Argument(help: "Courses: folders with course.yml and decks, or single decks.")
    var paths: [String] = []

    @Flag(help: "Write ids into items that have none.")
    var fix = false

    @Flag(help: "Give advice on writing too, and take everything that is found for an error.")
    var strict = false

    @Flag(help: "Report on the bank as a whole: bots that know nothing, quotas, coverage of objectives.")
    var bank = false

    @Option(help: "How to print: text, json or github; with --bank text, json or html.")
    var format = Format.text

    @Option(help: ArgumentHelp("Explain a rule, with a bad and a good example.", valueName: "rule"))
    var explain: String?

    func validate() throws {
        if paths.isEmpty, explain == nil { throw ValidationError("Name a course or a deck, or --explain a rule.") }
        if bank ? format == .github : format == .html {
            throw ValidationError("--format \(format) is \(bank ? "not for" : "for") --bank.")
        }
    }

    func run() throws {
        if let explain { return try printPage(of: explain) }
        for path in paths {
            guard Files.exists(path) else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
            if fix { for sentence in try Checking.fillMissingIDs(at: path) { Output.complain(sentence) } }
        }
        // Where something is wrong the status says so, for scripts and editors.
        let isSound = try bank ? printBanks() : printReport()
        if !isSound { throw ExitCode(ExitStatus.dataError.rawValue) }
    }

    /// Whether no bank has an error.
    private func printBanks() throws -> Bool {
        var output = Output.standard
        var isSound = true
        for path in paths {
            let course = try CompleteCourse(at: path)
            for complaint in course.complaints { Output.complain(complaint) }
            let report = course.bank
            switch format {
            case .json: try output.print(report.json.document)
            case .html: try output.print(report.html)
            case .text, .github: try output.print(report.text)
            }
            isSound = isSound && course.complaints.isEmpty && !report.findings.contains { $0.level == .error }
        }
        try output.flush()
        return isSound
    }

    /// Whether nothing was found that counts.
    private func printReport() throws -> Bool {
        let report = try Checking.report(on: paths, places: Places(), isStrict: strict)
        switch format {
        case .json: try Output.print(report.json.document)
        case .github: if !report.diagnostics.isEmpty { try Output.print(report.annotations) }
        case .text, .html:
            var counts = [
                counted(report.items, "item"), counted(report.errors, "error"), counted(report.warnings, "warning"),
            ]
            if report.advice > 0 { counts.append(counted(report.advice, "piece") + " of advice") }
            let lines = report.diagnostics.map(\.text) + [counts.joined(separator: ", ")]
            try Output.print(lines.joined(separator: "\n"))
        }
        return report.isSound
    }

    /// A rule with an example that breaks it and one that keeps it.
    private func printPage(of rule: String) throws {
        guard let page = RulePage.page(of: rule) else {
            throw Failure("There is no rule “\(rule)”. Did you mean “\(RulePage.nearest(to: rule))”?", .usage)
        }
        try Output.print(page.text, end: "")
    }
}
