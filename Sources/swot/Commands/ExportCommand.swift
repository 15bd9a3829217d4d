import Application
import ArgumentParser
import QuestionBank

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print a course as data, or as one deck.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, md }

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String

    @Option(help: "How to print: json or md.")
    var format: Format

    func run() throws {
        guard realPath(path) != nil else { throw Failure(Guess.sentence(forMissing: path), .noInput) }
        do {
            let course = try WholeCourse(at: path)
            try JournalFolder(Places()).existing()?.refuseKeptBack(
                course.items.map(\.id), of: course.course.id, "The course")
            print(format == .json ? try course.json() : course.markdown())
        } catch {
            throw Failure(error)
        }
    }
}
