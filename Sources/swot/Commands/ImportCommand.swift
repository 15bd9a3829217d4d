import Application
import ArgumentParser
import Figures
import Interchange

/// `swot import`: other programs' questions become a course.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a course of other programs' questions.",
        discussion: """
            The format is recognised by the content. “swot help formats” lists all, “swot help formats NAME” says \
            what becomes of what.

            Questions whose key is not certain are left out: the report names each, and why. A newer edition of what \
            was imported before renews what nobody edited, and keeps ids, edits and progress. Ctrl-C stops before \
            anything is written.

            The status is 0, 65 where nothing could be read, and 130 after Ctrl-C.
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

    @Flag(help: "Take over what was learnt in the other program, where its file says so: Anki's does.")
    var withProgress = false

    @Flag(help: "Read and report, but write nothing.")
    var dryRun = false

    @Option(help: "How to print the report: text or json.")
    var format = Format.text

    func run() throws {
        var request = Importing.Request(paths: paths)
        request.format = name
        request.folder = to
        request.fields = try fields()
        request.withProgress = withProgress
        // While it is written Ctrl-C is only remembered: a course is there whole or not at all.
        let report = try Interrupt.heard { isPressed in
            let bar = ProgressBar("Reading", after: 1000)
            let importing = try Importing(request, isInterrupted: isPressed) { part, questions in
                bar.show(part, note: counted(questions, "question"))
            }
            let reading = try Self.read(importing, clearing: bar)
            if isPressed() { throw ImportError.interrupted.failure }
            return try write(reading, importing)
        }
        try Output.print(format == .json ? report.json.document : report.text)
        if report.imported == 0 { throw ExitCode(ExitStatus.dataError.rawValue) }
    }

    /// Writes what can be asked, and what was learnt of it elsewhere.
    private func write(_ reading: Importing.Reading, _ importing: Importing) throws -> ImportReport {
        var report = reading.report
        guard !dryRun, !reading.course.items.isEmpty else { return report }
        let places = Places()
        let destination = try importing.destination(for: reading.course, places: places)
        try importing.write(reading.course, to: destination)
        report.folder = destination.folder
        report.changes = destination.changes
        guard withProgress else { return report }
        let journal = try JournalFolder(places).open()
        report.history = try importing.takeOver(reading, in: destination, journal: journal, now: Clock.now)
        try Failure.explaining { try journal.close() }
        return report
    }

    private func fields() throws -> FieldMap {
        do throws(FieldMap.Failure) {
            return try FieldMap(map ?? "", topic: topicFrom)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    /// The bar goes however the reading ends.
    private static func read(_ importing: Importing, clearing bar: ProgressBar) throws -> Importing.Reading {
        defer { bar.clear() }
        return try importing.read()
    }
}
