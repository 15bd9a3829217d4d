import Application
import ArgumentParser
import Assessment
import QuestionBank
import Screens
import Terminal

/// `swot exam`: opens the rules of an exam. Nothing is written before the learner starts it there.
struct ExamCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exam", abstract: "Sit a mock exam of a course.",
        discussion: "It shows the rules first. An exam that was interrupted is offered on Home.")

    @Argument(help: "A course: a folder with course.yml and decks.")
    var path: String?

    @Option(help: ArgumentHelp("Which of the course's exams; by default the first.", valueName: "id"))
    var exam: String?

    @Option(help: "The number from which the form is drawn; the same seed gives the same form.")
    var seed: UInt64?

    @Option(help: "How many minutes instead of the exam's own.")
    var minutes: Int?

    func validate() throws {
        if let minutes, !(1...1440).contains(minutes) {
            throw ValidationError("\(minutes) minutes are out of range. Give a number from 1 to 1440.")
        }
    }

    func run() throws {
        let desktop = try Desktop(paths: path.map { [$0] } ?? [])
        let entry = try desktop.archive.course(at: path)
        let chosen = try entry.exam(exam)
        // The learner can still choose another exam on the screen, so all of them get the time that is asked for.
        let exams = entry.course.exams.map { minutes.map($0.with) ?? $0 }
        let index = exams.firstIndex { $0.id == chosen.id } ?? 0
        try desktop.run { terminal, archive in
            let desk = Desk(size: terminal.size, library: try archive.library(at: Clock.now), now: Clock.now)
            let seed = seed.map { Seed($0) }
            let start = ExamStartScreen(course: entry.course.id, exams: exams, index: index, seed: seed)
            return (App(desk: desk, main: start), nil)
        }
    }
}
