import ArgumentParser
import Assessment
import QuestionBank

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check courses and decks: every problem with its place and how to mend it.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github }

    @Argument(help: "Courses: folders with course.yml and decks, or single decks.")
    var paths: [String] = []

    @Flag(help: "Write ids into items that have none.")
    var fix = false

    @Option(help: "How to print: text, json or github.")
    var format = Format.text

    @Option(help: ArgumentHelp("Explain a rule, with a bad and a good example.", valueName: "rule"))
    var explain: String?

    func validate() throws {
        if paths.isEmpty, explain == nil { throw ValidationError("Name a course or a deck, or --explain a rule.") }
    }

    func run() throws {
        if let explain { return try printPage(of: explain) }
        var report = CheckReport()
        for path in paths {
            guard realPath(path) != nil else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
            do {
                if fix { try fillMissingIDs(try WholeCourse(at: path)) }
                report.add(try WholeCourse(at: path))
            } catch {
                throw Failure(error)
            }
        }
        try printReport(report)
        if report.errors > 0 { throw ExitCode(ExitStatus.dataError.rawValue) }
    }

    private func printReport(_ report: CheckReport) throws {
        switch format {
        case .json: print(try report.json())
        case .github: if !report.diagnostics.isEmpty { print(report.annotations) }
        case .text:
            for diagnostic in report.diagnostics { print(diagnostic.text) }
            print("\(report.items) items, \(report.errors) errors, \(report.warnings) warnings")
        }
    }

    private func printPage(of rule: String) throws {
        guard let page = RulePage.page(of: rule) else {
            throw Failure("There is no rule “\(rule)”. Did you mean “\(RulePage.nearest(to: rule))”?", .usage)
        }
        print(page.text, terminator: "")
    }

    private func fillMissingIDs(_ course: WholeCourse) throws {
        var missing = MissingIDs(taken: Set(course.items.map(\.id)))
        for deck in course.decks {
            let bytes = try contents(of: deck.file)
            guard let filled = missing.filled(in: bytes, deck: deck) else { continue }
            try write(String(decoding: filled, as: UTF8.self), to: deck.file)
        }
    }
}
