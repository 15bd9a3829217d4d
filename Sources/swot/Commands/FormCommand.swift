import Application
import ArgumentParser
import QuestionBank

/// `swot form`: what a seed draws, so that somebody else can sit the same exam on paper.
struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "Print the form of an exam that a seed draws, without starting it.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "A course: a folder with course.yml and decks.")
    var path: String

    @Option(help: ArgumentHelp("Which of the course's exams.", valueName: "id"))
    var exam: String

    @Option(help: "The number from which the form is drawn.")
    var seed: UInt64

    @Option(help: "How to print: text or json.")
    var format = Format.text

    func run() throws {
        let archive = try Desktop(paths: [path]).archive
        let entry = try archive.course(at: path)
        let form = try FormReport(of: try entry.exam(exam), entry, seed: seed, in: archive)
        try Output.print(format == .json ? form.json.document : form.text)
    }
}
