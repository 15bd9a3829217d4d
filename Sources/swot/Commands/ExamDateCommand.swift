import Application
import ArgumentParser
import Assessment
import Journal
import Memory
import QuestionBank

struct ExamDateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exam-date", abstract: "Set the day of a course's exam, or print it.",
        discussion: """
            Reviews see to it that everything is asked before that day, spread over the days that are left, and put nothing \
            off past it.
            """)

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String

    @Argument(help: "The day, such as 2026-12-20, or none to forget it. Without it the day that is set is printed.")
    var day: String?

    func run() throws {
        let archive = try Desktop(paths: [path]).archive
        let course = try archive.course(at: path).course
        do {
            switch day {
            case nil: try printDay(of: course, archive)
            case "none"?:
                try archive.setExamDay(nil, of: course.id, at: Clock.now)
                print("“\(course.title)” has no day of an exam any more.")
            case let text?:
                guard let date = CivilDate(text) else {
                    throw Failure("“\(text)” is no date. Write it like 2026-12-20: year, month, day.", .usage)
                }
                try archive.setExamDay(date.dayNumber, of: course.id, at: Clock.now)
                try printDay(of: course, archive)
            }
        } catch {
            throw Failure(error)
        }
    }

    private func printDay(of course: Course, _ archive: Archive) throws {
        guard let day = try archive.journal.settings(of: course.id).examDay else {
            return print("“\(course.title)” has no day of an exam.")
        }
        let today = try archive.today(in: course.id, at: Clock.now)
        let days = day - today
        let when = days < 0 ? "it is over" : days == 0 ? "today" : days == 1 ? "tomorrow" : "in \(days) days"
        print("“\(course.title)”: \(CivilDate(dayNumber: day)), \(when).")
    }
}
