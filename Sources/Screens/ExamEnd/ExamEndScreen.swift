import Assessment
import Canvas

/// What is left open before an exam, or a section of it, is closed: go back or submit.
package struct ExamEndScreen: Screen {
    package enum Action: Equatable, Sendable { case submit, unanswered, marked, overview, help, leave }

    package static let title = "End of the exam"

    package static let keymap = Keymap<Action>([
        Binding([.character("S")], .submit, "S", brief: "Submit exam", "submit; nothing can be changed afterwards"),
        Binding([.character("f")], .unanswered, "f", brief: "first unanswered", "go to the first unanswered question"),
        Binding([.character("m")], .marked, "m", brief: "first marked", "go to the first marked question"),
        Binding([.character("o")], .overview, "o", brief: "overview", "overview of all questions"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding(
            [.character("q"), .escape, .left, .character("p")], .leave, "q esc", brief: "back", "back to the question"),
    ])

    package init() {}

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        guard let session = desk.sitting?.session else { return action == .leave }
        let open = OpenQuestions(session)
        return switch action {
        case .unanswered: session.canReach(open.unanswered.first)
        case .marked: session.canReach(open.marked.first)
        default: true
        }
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        guard let session = desk.sitting?.session else { return .back }
        let open = OpenQuestions(session)
        switch action {
        case .submit: return Reaction(desk.ask(.submit(.learner), now: now))
        case .unanswered: return go(open.unanswered.first, &desk, now)
        case .marked: return go(open.marked.first, &desk, now)
        case .overview: return Reaction([], .replace(OverviewScreen(at: session.current)))
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return .back
        }
    }

    private func go(_ question: Int?, _ desk: inout Desk, _ now: Instant) -> Reaction {
        question.map { Reaction(desk.ask(.go(to: $0), now: now), .back) } ?? .none
    }

    package func described(_ row: KeyRow, _ action: Action, at desk: Desk) -> KeyRow {
        guard action == .submit, desk.sitting?.session.isInLastSection == false else { return row }
        return KeyRow(keys: row.keys, brief: "close section", help: "close the section for ever and go on to the next")
    }

    package func view(_ desk: Desk) -> Frame { ExamEndView(self, desk).frame }
}

/// The questions of the section that are not settled, from 0.
struct OpenQuestions {
    let unanswered: [Int]
    let marked: [Int]

    init(_ session: Session) {
        unanswered = session.sectionQuestions.filter { !session.questions[$0].hasResponse }
        marked = session.sectionQuestions.filter { session.questions[$0].isMarked }
    }
}

extension Session {
    fileprivate func canReach(_ question: Int?) -> Bool {
        question.map { rules.navigation == .free || $0 >= current } ?? false
    }
}
