import Application
import ArgumentParser
import Assessment
import QuestionBank
import Screens

struct ResultsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "results", abstract: "Print what an exam came to, with every question as it was asked.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, md, html }

    @Flag(help: "The last attempt; so it is unless told otherwise.")
    var last = false

    @Option(help: ArgumentHelp("The attempt of this id, or of its beginning; swot exams lists them.", valueName: "id"))
    var id: String?

    @Option(help: "How to print: text, json, md or html.")
    var format = Format.text

    func validate() throws {
        if last, id != nil { throw ValidationError("Name an attempt with --id, or take the --last one.") }
    }

    func run() throws {
        let archive = try Desktop(paths: []).archive
        do {
            let attempt = try attempt(in: archive)
            let opening = attempt.session.opening
            try archive.journal.refuseKeptBack(opening.form.entries.map(\.item), of: opening.course, "This attempt")
            let report = try ExamReport(attempt, in: archive)
            switch format {
            case .text: print(report.text)
            case .json: print(try report.json())
            case .md: print(report.markdown)
            case .html: print(report.html)
            }
        } catch {
            throw Failure(error)
        }
    }

    private func attempt(in archive: Archive) throws -> ExamAttempt {
        let attempts = try archive.attempts()
        guard let newest = attempts.last else {
            throw Failure("No exam has been submitted yet. Sit one: swot exam PATH.", .noInput)
        }
        guard let id else { return newest }
        let found = attempts.filter { $0.id.text.hasPrefix(id) }
        guard let attempt = found.first, found.count == 1 else {
            let what = found.isEmpty ? "There is no attempt" : "There is more than one attempt"
            throw Failure("\(what) “\(id)”. “swot exams” lists them.", .usage)
        }
        return attempt
    }
}

struct ExamsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exams", abstract: "List the exams that were submitted.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "How to print: text or json.")
    var format = Format.text

    func run() throws {
        let archive = try Desktop(paths: []).archive
        do {
            let attempts = try archive.attempts()
            if format == .json { return print(try AttemptsDocument(attempts).encoded()) }
            if attempts.isEmpty { print("No exam has been submitted yet. Sit one: swot exam PATH.") }
            for attempt in attempts {
                let result = attempt.result
                let verdict = result.isPassed ? "Passed" : "Not passed"
                print(
                    "\(attempt.id.text.prefix(8))  \(attempt.date.moment)  \(attempt.title)  "
                        + "\(percent(result.total.share)) of \(result.total.items)  \(verdict)")
            }
        } catch {
            throw Failure(error)
        }
    }
}
