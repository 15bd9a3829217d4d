import Application
import Assessment
import Screens
import Terminal

/// What `swot study` is asked for.
struct StudyRequest {
    /// A folder with course.yml and decks, or a single deck; nil: the course that was used last.
    var path: String?
    var topics: [String] = []
    var count: Int?
    var seed: UInt64?
    var pool: StudyPlan.Pool?
    var order: StudyPlan.Order?
    var asksConfidence = false

    /// Opens the first card; where nothing is said of the session and one was left, Home, which offers to go on with it.
    func run() throws {
        let desktop = try Desktop(paths: path.map { [$0] } ?? [])
        let entry = try desktop.archive.course(at: path)
        try entry.course.check(topics)
        if saysNothingOfTheSession, try desktop.archive.hasOpenSession(of: entry.course.id) {
            try desktop.runHome(notice: "You left a session. Enter goes on with it, s begins another one.")
        }
        let plan = StudyPlan(
            pool: pool ?? .all, topics: Set(topics.map { TopicID($0) }), count: count ?? 20, order: order ?? .shuffled)
        let seed = Seed(seed ?? .random(in: 0..<1 << 32))
        try desktop.run { terminal, archive in
            let beginning = Beginning(course: entry.course.id, plan: plan, seed: seed, asksConfidence: asksConfidence)
            let held = try archive.begin(beginning, at: Clock.now)
            return (App(desk: Desk(size: terminal.size, sitting: held.sitting), main: CardScreen()), held)
        }
    }

    private var saysNothingOfTheSession: Bool {
        topics.isEmpty && count == nil && seed == nil && pool == nil && order == nil && !asksConfidence
    }
}

extension StudyRequest {
    /// `swot study` with a path, or with nothing: what can be understood without the parser.
    ///
    /// - Parameter arguments: of the command line, with the name of the command; nil where it is another command, or has
    ///   options.
    init?(plain arguments: [String]) {
        guard arguments.first == "study", arguments.count <= 2, !arguments.contains(where: { $0.hasPrefix("-") }) else {
            return nil
        }
        path = arguments.dropFirst().first
    }
}
