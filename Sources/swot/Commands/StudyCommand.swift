import ArgumentParser
import Assessment
import Journal
import QuestionBank
import Screens
import Terminal

struct StudyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "study", abstract: "Study a course, question by question.",
        discussion: "Without options it offers to go on with the session you left.")

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String?

    @Option(help: ArgumentHelp("Ask on this topic; can be given several times.", valueName: "id"))
    var topic: [String] = []

    @Option(help: "Ask so many questions (20 unless told otherwise).")
    var count: Int?

    @Option(help: "The number from which order and options are drawn; the same seed gives the same form.")
    var seed: UInt64?

    @Option(help: "Which questions: all, new, missed or marked.")
    var from: StudyPlan.Pool?

    @Option(help: "In which order: file or shuffled.")
    var order: StudyPlan.Order?

    func validate() throws {
        if let count, count < 1 { throw ValidationError("--count wants a number from 1 on, not \(count).") }
    }

    func run() throws {
        let desktop = try Desktop(paths: path.map { [$0] } ?? [])
        let entry = try desktop.course(path)
        let plan = try plan(for: entry.course)
        if hasNoOptions, try desktop.hasOpenSession(of: entry.course.id) {
            try desktop.runHome(notice: "You left a session. Enter goes on with it, s begins another one.")
        }
        let seed = Seed(seed ?? .random(in: 0..<1 << 32))
        try desktop.run { terminal, archive in
            let beginning = Beginning(course: entry.course.id, plan: plan, seed: seed)
            let held = try archive.begin(beginning, at: Clock.now)
            let desk = Desk(size: terminal.size, sitting: held.sitting)
            return (App(desk: desk, screens: [CardScreen()]), held.lock)
        }
    }

    private var hasNoOptions: Bool {
        topic.isEmpty && count == nil && seed == nil && from == nil && order == nil
    }

    private func plan(for course: Course) throws -> StudyPlan {
        let known = course.topics.map(\.id.text)
        for name in topic where !known.contains(name) {
            throw Failure(Guess.sentence(forTopic: name, in: known), .usage)
        }
        return StudyPlan(
            pool: from ?? .all, topics: Set(topic.map { TopicID($0) }), count: count ?? 20, order: order ?? .shuffled)
    }
}

extension StudyPlan.Pool: ExpressibleByArgument {}
extension StudyPlan.Order: ExpressibleByArgument {}

extension Desktop {
    /// The course of a path, or the first that there is.
    func course(_ path: String?) throws(Failure) -> CourseEntry {
        if let entry = archive.entries.first { return entry }
        if let problem = archive.problems.first { throw Failure(problem, .dataError) }
        throw Failure("There is no course yet. Name one: swot study PATH.", .noInput)
    }

    func hasOpenSession(of course: CourseID) throws(Failure) -> Bool {
        do { return try archive.journal.openSessions().contains { $0.course == course } } catch { throw Failure(error) }
    }
}
