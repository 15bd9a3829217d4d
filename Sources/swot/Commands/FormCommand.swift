import Application
import ArgumentParser
import Assessment
import QuestionBank
import Screens

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
        let desktop = try Desktop(paths: [path])
        let entry = try desktop.archive.course(at: path)
        let exam = try entry.exam(exam)
        do {
            let form = try desktop.archive.form(of: exam, entry, seed: Seed(seed), avoidingSeenAt: nil)
            try desktop.archive.journal.refuseKeptBack(form.entries.map(\.item), of: entry.course.id, "This form")
            if format == .json { return print(try FormDocument(form, exam, entry.course.id, seed: seed).encoded()) }
            for (index, question) in form.entries.enumerated() {
                let stem =
                    try desktop.archive.catalogue.item(question.item, of: entry)?.stem.blocks.first?.plainText ?? ""
                print("\(index + 1)  \(question.topic)  \(question.item)  \(stem)")
            }
        } catch let shortage as Shortage {
            throw Failure(sentence(for: shortage) { entry.course.title(of: $0) }, .dataError)
        } catch {
            throw Failure(error)
        }
    }
}
