import Application
import ArgumentParser
import Files
import Interchange
import QuestionBank

/// `swot export`: hands a course on, whole or with a complaint. While an exam is unfinished that asks one of its questions
/// nothing is printed.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print a course as data, as one deck, or for another program.",
        discussion: """
            Items with errors are left out: they are named on standard error, and the status is 65 then. What the \
            format of another program cannot hold is listed there as well. “swot help formats” lists the formats.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, md }

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String

    @Option(help: "How to print: json or md.")
    var format: Format?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "For another program: \(Formats.writers.map { $0.name }.joined(separator: ", ")).", valueName: "format"))
    var name: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write; otherwise it is printed.", valueName: "file"))
    var output: String?

    func validate() throws {
        if (format == nil) == (name == nil) { throw ValidationError("Say how to print: --format or --as.") }
        if let name, Formats.writer(named: name) == nil {
            let known = Formats.writers.map { $0.name }
            throw ValidationError("There is no format “\(name)”. There are: \(known.joined(separator: ", ")).")
        }
    }

    func run() throws {
        let course = try CompleteCourse(at: path)
        try course.refuseKeptBack(JournalFolder(Places()).existing())
        let exported = try exported(course.course)
        if let output {
            try Failure.explaining { try Files.replace(output, with: exported.bytes) }
        } else {
            try Output.print(exported.bytes)
        }
        for line in exported.losses.lines + course.complaints { Output.complain(line) }
        if !course.complaints.isEmpty { throw ExitCode(ExitStatus.dataError.rawValue) }
    }

    private func exported(_ course: WholeCourse) throws -> Exported {
        switch format {
        case .json: return Exported(course.json.document + "\n")
        case .md: return Exported(course.markdown + "\n")
        case nil: break
        }
        guard let writer = name.flatMap({ Formats.writer(named: $0) }) else {
            throw ValidationError("Say how to print: --format or --as.")
        }
        let folder = Files.isFolder(path) ? path : Files.folder(of: path)
        let bank = Bank(course: course.course, items: course.items, scenarios: course.scenarios, folder: folder)
        return try Failure.explaining { try writer.write(bank) }
    }
}
