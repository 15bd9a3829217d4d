import Application
import ArgumentParser
import QuestionBank

/// `swot export`: hands a course on, whole or with a complaint. While an exam is unfinished that asks one of its questions
/// nothing is printed.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print a course as data, or as one deck.",
        discussion: "Items with errors are left out: they are named on standard error, and the status is 65 then.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, md }

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String

    @Option(help: "How to print: json or md.")
    var format: Format

    func run() throws {
        let course = try CompleteCourse(at: path)
        try course.refuseKeptBack(JournalFolder(Places()).existing())
        try Output.print(format == .json ? course.course.json.document : course.course.markdown)
        for complaint in course.complaints { Output.complain(complaint) }
        if !course.complaints.isEmpty { throw ExitCode(ExitStatus.dataError.rawValue) }
    }
}
