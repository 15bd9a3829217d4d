import Application
import Figures
import Files
import Glibc
import Interchange
import QuestionBank

/// What happens to paths that lead to other programs' questions: they are named, and Enter imports them.
enum ImportOffer {
    /// The paths as Home opens them: a course in place of each that the learner lets be imported.
    static func accepted(_ paths: [String]) throws -> [String] {
        try paths.map { path in
            guard Files.exists(path), !isCourse(path) else { return path }
            let importing = try Importing(Importing.Request(paths: [path]))
            let reading = try importing.read()
            return reading.course.items.isEmpty
                ? path : try offer(reading.course, reading.report, of: path, importing)
        }
    }

    private static func isCourse(_ path: String) -> Bool {
        // Of a folder it is enough that one thing in it is a course.
        (CourseFolders.courses(at: path) ?? []).contains { course in
            Files.isFolder(course) || (try? WholeCourse(at: course)).map { !$0.items.isEmpty } ?? false
        }
    }

    private static func offer(
        _ course: NewCourse, _ report: ImportReport, of path: String, _ importing: Importing
    ) throws -> String {
        let formats = Set(report.files.compactMap(\.format)).sorted().compactMap { Formats.reader(named: $0)?.title }
        let rest = report.leftOut.isEmpty ? "" : ", of which \(counted(course.items.count, "question")) can be imported"
        let what =
            "\(path) is no course of Swot. It is \(formats.joined(separator: ", ")) with \(counted(report.read, "question"))\(rest)."
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw Failure("\(what) Make a course of it with “swot import \(path)”.", .dataError)
        }
        try Output.print("\(what)\nEnter imports it, q leaves: ", end: "")
        guard let answer = readLine(), !answer.lowercased().hasPrefix("q"), !answer.lowercased().hasPrefix("n") else {
            throw Failure("Nothing was imported.", .usage)
        }
        let destination = try importing.destination(for: course, places: Places())
        try importing.write(course, to: destination)
        return destination.folder
    }
}
