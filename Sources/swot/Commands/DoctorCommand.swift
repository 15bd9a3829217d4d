import Application
import ArgumentParser
import Assessment
import Glibc
import Journal
import QuestionBank
import Terminal

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Report versions, terminal, locale, where data lies, and whether the journal is sound.")

    func run() throws {
        let environment = Environment()
        let places = Places(environment: environment)
        print("Swot        \(SwotCommand.version)")
        print("Terminal    \(environment["TERM"] ?? "TERM is not set"), \(Self.streams)")
        print("Colour      \(environment["NO_COLOR"] == nil ? "as the terminal has it" : "off: NO_COLOR is set")")
        print("Locale      \(LocaleReport.adopt().sentence)")
        print("Editor      \(Editor(environment).command)")
        print("Data        \(places.data)")
        print("Cache       \(places.cache)")
        for shelf in places.shelves { print("Courses in  \(shelf)\(isDirectory(shelf) ? "" : " (not there)")") }
        do throws(Failure) {
            try reportCourses(places)
            try reportJournal()
        } catch {
            print("Problem     \(error.sentence)")
            throw ExitCode(error.status.rawValue)
        }
    }

    private func reportCourses(_ places: Places) throws(Failure) {
        let archive: Archive
        do {
            archive = Archive(
                journal: try JournalFolder(places).copy(), catalogue: Catalogue(at: places.catalogue), places: places,
                named: [])
        } catch {
            throw Failure(error)
        }
        archive.openCourses()
        for entry in archive.entries {
            let counts = entry.counts
            print(
                "Course      \(entry.course.title): \(counts.items) items, \(counts.errors) errors, \(entry.path.printable)"
            )
        }
        for problem in archive.problems { print("Problem     \(problem.printable)") }
    }

    private func reportJournal() throws(Failure) {
        let folder = JournalFolder(Places())
        guard folder.isThere else { return print("Journal     none yet") }
        let report = try folder.verify()
        print("Journal     \(report.isSound ? "sound" : "damaged"): \(report.sound) events")
        if access("\(folder.path)/journal.sqlite", W_OK) != 0 { print("            It cannot be written.") }
        for line in report.lines where !report.isSound { print("            \(line)") }
    }

    private static var streams: String {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            ? "standard input and output are terminals" : "standard input or output is no terminal"
    }
}

extension LocaleReport {
    fileprivate var sentence: String {
        let name = requested.isEmpty ? "none is set" : requested
        return switch outcome {
        case .asRequested: "\(name)\(isUTF8 ? "" : ", not UTF-8: signs of ASCII are used")"
        case .substituted: "\(name) is not installed on this system; treated as UTF-8 (C.UTF-8)"
        case .missing: "\(name) is not installed on this system; signs of ASCII are used"
        }
    }
}
