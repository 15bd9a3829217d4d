import Application
import ArgumentParser
import Assessment
import QuestionBank

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check courses and decks: every problem with its place and how to mend it.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github, html }

    @Argument(help: "Courses: folders with course.yml and decks, or single decks.")
    var paths: [String] = []

    @Flag(help: "Write ids into items that have none.")
    var fix = false

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
        do {
            for path in paths { try prepare(path) }
            if try bank ? printBanks() : printReport() { return }
        } catch {
            throw Failure(error)
        }
        throw ExitCode(ExitStatus.dataError.rawValue)
    }

    private func prepare(_ path: String) throws {
        guard realPath(path) != nil else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
        if fix { try fillMissingIDs(try WholeCourse(at: path)) }
    }

    /// Whether no bank has an error.
    private func printBanks() throws -> Bool {
        var isSound = true
        for course in try paths.map({ try WholeCourse(at: $0) }) {
            let report = BankReport(Linter(course.decks, of: course.course))
            print(format == .json ? report.json : format == .html ? report.html : report.text)
            isSound = isSound && report.findings.allSatisfy { $0.level == .warning }
        }
        return isSound
    }

    /// Whether no file has an error.
    private func printReport() throws -> Bool {
        let catalogue = Catalogue(at: Places().catalogue)
        var report = CheckReport()
        for path in paths { report.add(try catalogue.check(path)) }
        switch format {
        case .json: print(try report.json())
        case .github: if !report.diagnostics.isEmpty { print(report.annotations) }
        case .text:
            for diagnostic in report.diagnostics { print(diagnostic.text) }
            print("\(report.items) items, \(report.errors) errors, \(report.warnings) warnings")
        case .html: break
        }
        return report.errors == 0
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
