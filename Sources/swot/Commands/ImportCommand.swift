import Application
import ArgumentParser
import Figures
import Interchange

/// `swot import`: other programs' questions become a course.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a course of other programs' questions.",
        discussion: """
            The format is recognised by the content. Formats: \(Formats.readers.map { $0.name }.joined(separator: ", ")).
            Questions whose key is not certain are left out: the report names each, and why. A newer edition of what was
            imported before renews what nobody edited, and keeps ids, edits and progress.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Files and folders; - reads the standard input.")
    var paths: [String]

    @Option(name: .customLong("as"), help: ArgumentHelp("The format, where it is not recognised.", valueName: "format"))
    var name: String?

    @Option(help: ArgumentHelp("The folder of the new course.", valueName: "folder"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "What fields of JSON, YAML, TOML and tables are for: stem=q,options=choices,key=correct.",
            valueName: "map"))
    var map: String?

    @Option(help: ArgumentHelp("The field that holds the topic.", valueName: "field"))
    var topicFrom: String?

    @Flag(help: "Read and report, but write nothing.")
    var dryRun = false

    @Option(help: "How to print the report: text or json.")
    var format = Format.text

    func run() throws {
        var request = Importing.Request(paths: paths)
        request.format = name
        request.folder = to
        request.fields = try fields()
        let bar = ProgressBar("Reading")
        let importing = try Importing(request, progress: bar.show)
        var (course, report) = try read(importing, clearing: bar)
        if !dryRun, !course.items.isEmpty {
            let destination = try importing.destination(for: course, places: Places())
            try importing.write(course, to: destination)
            report.folder = destination.folder
            report.changes = destination.changes
        }
        try Output.print(format == .json ? report.json.document : report.text)
        if course.items.isEmpty { throw ExitCode(ExitStatus.dataError.rawValue) }
    }

    private func fields() throws -> FieldMap {
        do throws(FieldMap.Failure) {
            return try FieldMap(map ?? "", topic: topicFrom)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    /// The bar goes however the reading ends.
    private func read(
        _ importing: Importing, clearing bar: ProgressBar
    ) throws -> (course: NewCourse, report: ImportReport) {
        defer { bar.clear() }
        return try importing.read()
    }
}
