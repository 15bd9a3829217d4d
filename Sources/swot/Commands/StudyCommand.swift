import Application
import ArgumentParser
import Assessment
import Screens

/// `swot study` with its options; `StudyRequest` does the work.
struct StudyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study", abstract: "Study a course, question by question.",
        discussion: "Without options it offers to go on with the session you left.")

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String?

    @Option(help: ArgumentHelp("Ask on this topic; can be given several times.", valueName: "id"))
    var topic: [String] = []

    @Option(help: "How many questions to ask; by default 20.")
    var count: Int?

    @Option(help: "The number from which order and options are drawn; the same seed gives the same form.")
    var seed: UInt64?

    @Option(help: "Which questions: all, new, missed, misconceptions, guesses or marked.")
    var from: StudyPlan.Pool?

    @Option(help: "In which order: file or shuffled.")
    var order: StudyPlan.Order?

    @Flag(help: "Ask how sure you are of each answer, and tell in the summary how well you knew it.")
    var confidence = false

    func validate() throws {
        if let count, count < 1 { throw ValidationError("\(count) is out of range. Give --count a number from 1 on.") }
    }

    func run() throws {
        try StudyRequest(
            path: path, topics: topic, count: count, seed: seed, pool: from, order: order, asksConfidence: confidence
        ).run()
    }
}

extension StudyPlan.Pool: ExpressibleByArgument {}
extension StudyPlan.Order: ExpressibleByArgument {}
