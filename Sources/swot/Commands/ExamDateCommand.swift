import Application
import ArgumentParser

/// `swot exam-date`: the day for which reviews prepare.
struct ExamDateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exam-date", abstract: "Set the day of a course's exam, or print it.",
        discussion: """
            Reviews see to it that everything is asked before that day, spread over the days that are left, and put \
            nothing off past it.
            """)

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String

    @Argument(help: "The day, such as 2026-12-20, or none to forget it. Without it the day that is set is printed.")
    var day: String?

    func run() throws {
        let archive = try Desktop(paths: [path]).archive
        let examDay = ExamDay(of: try archive.course(at: path).course, in: archive, at: Clock.now)
        let sentence = if let day { try examDay.set(day) } else { try examDay.sentence }
        try Output.print(sentence)
    }
}
