import Assessment
import Canvas

/// What is left open before an exam, or a section of it, is submitted: go back or submit.
package struct ExamEndScreen: TextScreen {
    package enum Action: Equatable, Sendable { case submit, unanswered, marked, overview, toQuestion }

    package static let title = "End of the exam"

    package static let keymap = Keymap<Action>([
        Binding([.character("S")], .submit, brief: "Submit exam", "submit; nothing can be changed afterwards"),
        Binding([.character("f")], .unanswered, brief: "first unanswered", "go to the first unanswered question"),
        Binding([.character("m")], .marked, brief: "first marked", "go to the first marked question"),
        Binding([.character("o")], .overview, brief: "overview", "overview of all questions"),
        Binding([.character("p"), .left], .toQuestion, "back to the question"),
    ])

    package var scroll = 0

    package init() {}

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        guard let session = desk.sitting?.session else { return false }
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
        case .toQuestion: return .back
        }
    }

    /// Back to the card, on a question that is not settled.
    private func go(_ question: Int?, _ desk: inout Desk, _ now: Instant) -> Reaction {
        question.map { Reaction(desk.ask(.go(to: $0), now: now), .back) } ?? .none
    }

    package func described(_ row: HelpRow, _ action: Action, at desk: Desk) -> HelpRow {
        guard action == .submit, desk.sitting?.session.isInLastSection == false else { return row }
        return HelpRow(
            keys: row.keys, shown: row.shown, brief: "Submit section",
            help: "submit the section for ever and go on to the next")
    }

    package func text(at desk: Desk) -> ScrolledText {
        let region = Chrome.body(desk.size)
        let columns = max(1, region.size.columns - 2)
        return ScrolledText(lines: desk.sitting.map { lines($0.session, columns) } ?? [], region: region)
    }

    package func view(_ desk: Desk) -> Frame {
        var frame = Frame(size: desk.size)
        guard let sitting = desk.sitting else { return frame }
        let text = text(at: desk)
        frame.draw(text, scroll: scroll)
        frame.cursor = Point(column: 1, row: text.region.origin.row + 1)
        Chrome(title: sitting.title, footer: footerRows(at: desk)).draw(on: &frame, desk)
        return frame
    }

    /// What is asked, how far one has come, what is left open, and what the key does.
    private func lines(_ session: Session, _ columns: Int) -> [Line] {
        let open = OpenQuestions(session)
        let total = session.sectionQuestions.count
        let heading = session.isInLastSection ? "Submit exam?" : "Submit the section “\(session.sectionTitle)”?"
        let after =
            session.isInLastSection
            ? "S submits the exam; nothing can be changed afterwards. esc goes back."
            : "S submits the section; it cannot be opened again. esc goes back."
        return [
            Line(), Line(" \(heading)", .heading), Line(),
            Line(" ● \(total - open.unanswered.count - open.half.count) of \(count(total, "question")) answered"),
            Line(),
        ] + list("○ Unanswered", open.unanswered, columns)
            + (open.half.isEmpty ? [] : list("◑ Half given", open.half, columns))
            + list("⚑ Marked", open.marked, columns)
            + Line(after, .muted).wrapped(to: columns, indent: 1, hanging: 1)
    }

    /// The numbers of some questions, as the learner counts them.
    private func list(_ title: String, _ questions: [Int], _ columns: Int) -> [Line] {
        let numbers = questions.isEmpty ? "none" : questions.map { "\($0 + 1)" }.joined(separator: ", ")
        return Line("\(title): \(numbers)").wrapped(to: columns, indent: 1, hanging: 3) + [Line()]
    }
}

/// The questions of the section that are not settled, from 0.
struct OpenQuestions {
    let unanswered: [Int]
    let half: [Int]
    let marked: [Int]

    init(_ session: Session) {
        unanswered = session.sectionQuestions.filter { !session.questions[$0].hasResponse }
        half = session.sectionQuestions.filter(session.isHalfGiven)
        marked = session.sectionQuestions.filter { session.questions[$0].isMarked }
    }
}

extension Session {
    /// Whether something is given to an unanswered question, and more is needed for an answer.
    func isHalfGiven(_ question: Int) -> Bool {
        guard questions.indices.contains(question), let response = questions[question].asking?.response else {
            return false
        }
        return !form.entries[question].declaration.isComplete(response)
    }

    /// What the section before the learner is called; empty where there are no sections.
    fileprivate var sectionTitle: String {
        rules.sections.indices.contains(section) ? rules.sections[section].title : ""
    }

    /// Whether the rules allow to go there: an exam that goes forward only does not.
    fileprivate func canReach(_ question: Int?) -> Bool {
        question.map { rules.navigation == .free || $0 >= current } ?? false
    }
}
