import Application
import Assessment
import QuestionBank
import Screens
import Terminal

/// What is to be studied. Nil, or no topics: the learner did not say.
struct StudyRequest {
    var path: String?
    var topics: [String] = []
    var count: Int?
    var seed: UInt64?
    var pool: StudyPlan.Pool?
    var order: StudyPlan.Order?
    var asksConfidence = false

    func run() throws {
        let desktop = try Desktop(paths: path.map { [$0] } ?? [])
        let entry = try desktop.archive.course(at: path)
        let plan = try plan(for: entry.course)
        if hasNoOptions, try desktop.archive.hasOpenSession(of: entry.course.id) {
            try desktop.runHome(notice: "You left a session. Enter goes on with it, s begins another one.")
        }
        let seed = Seed(seed ?? .random(in: 0..<1 << 32))
        try desktop.run { terminal, archive in
            let beginning = Beginning(
                course: entry.course.id, plan: plan, seed: seed, asksConfidence: asksConfidence)
            let held = try archive.begin(beginning, at: Clock.now)
            let desk = Desk(size: terminal.size, sitting: held.sitting)
            return (App(desk: desk, main: CardScreen()), held)
        }
    }

    private var hasNoOptions: Bool {
        topics.isEmpty && count == nil && seed == nil && pool == nil && order == nil && !asksConfidence
    }

    private func plan(for course: Course) throws -> StudyPlan {
        try course.check(topics)
        return StudyPlan(
            pool: pool ?? .all, topics: Set(topics.map { TopicID($0) }), count: count ?? 20, order: order ?? .shuffled)
    }
}
