import Assessment
import Canvas

/// What an exam came to: verdict, interval, topics, time, changes; then question by question.
package struct ResultsScreen: TextScreen {
    package enum Action: Equatable, Sendable { case open, filter, again, mark }

    /// Which questions are gone through.
    package enum Filter: String, Equatable, Sendable, CaseIterable {
        case all, missed, misconceptions, guesses, marked, slow
    }

    package static let title = "Results"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .open, brief: "open", "go through the questions, one by one"),
        Binding(
            [.character("f")], .filter, brief: "missed only",
            "which questions: all, missed, misconceptions, guesses, marked, slow"),
        Binding([.character("s")], .again, brief: "study missed", "study the missed questions now"),
        Binding(
            [.character("r")], .mark, brief: "into review", "put the missed questions into review, and mark them"),
    ])

    /// Which questions Enter goes through and the list shows.
    package internal(set) var filter = Filter.all
    package var scroll = 0
    /// All attempts at the exam that were submitted, in the order of their ends.
    package internal(set) var attempts: [Attempt] = []

    package init() {}

    package var showsOutlooks: Bool { true }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        guard let result = desk.sitting?.result else { return false }
        return switch action {
        case .open: !questions(filter, result).isEmpty
        case .filter: next(result) != filter
        case .again: result.lines.contains(where: \.isMissed)
        case .mark: result.lines.contains { $0.isMissed && !$0.isMarked }
        }
    }

    package func described(_ row: HelpRow, _ action: Action, at desk: Desk) -> HelpRow {
        guard let result = desk.sitting?.result else { return row }
        var row = row
        switch action {
        case .filter: row.brief = next(result).title
        case .again: row.brief = "study \(result.lines.count(where: \.isMissed)) missed"
        default: break
        }
        return row
    }

    package func described(_ row: HelpRow, _ action: CommonAction, at desk: Desk) -> HelpRow {
        var row = row
        if action == .back { (row.brief, row.help) = ("end", "leave the results") }
        return row
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        guard let sitting = desk.sitting, let result = sitting.result else { return .back }
        switch action {
        case .open: return open(questions(filter, result), &desk, now)
        case .filter: show(next(result), desk)
        case .again: return again(sitting.session, result, &desk, now)
        case .mark: return putIntoReview(result, &desk, now)
        }
        return .none
    }

    package mutating func goBack(at desk: inout Desk, now: Instant) -> Reaction { desk.leaveSession(.end, now: now) }

    /// Filters the questions, and scrolls to them: the heading says which they are.
    private mutating func show(_ filter: Filter, _ desk: Desk) {
        self.filter = filter
        let view = ResultsView(self, desk)
        var viewport = view.text.viewport(at: scroll)
        viewport.reveal(view.questions)
        scroll = viewport.offset
    }

    /// The attempts come once the results are on the screen.
    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        if case .attempts(let attempts) = answer { self.attempts = attempts }
        return .none
    }

    /// The questions that a filter lets through, from 0.
    func questions(_ filter: Filter, _ result: ExamResult) -> [Int] {
        result.lines.indices.filter { index in
            let line = result.lines[index]
            return switch filter {
            case .all: true
            case .missed: line.isMissed
            case .marked: line.isMarked
            case .slow: line.isSlow
            case .misconceptions: line.misjudgement == .misconception
            case .guesses: line.misjudgement == .guess
            }
        }
    }

    /// The filter after this one that lets something through, going round.
    private func next(_ result: ExamResult) -> Filter {
        let all = Filter.allCases
        let index = all.firstIndex(of: filter) ?? 0
        let order = all[(index + 1)...] + all[...index]
        return order.first { $0 == .all || !questions($0, result).isEmpty } ?? .all
    }

    /// Opens the cards of the questions that the filter lets through.
    private func open(_ questions: [Int], _ desk: inout Desk, _ now: Instant) -> Reaction {
        guard let first = questions.first else { return .none }
        let only = filter == .all ? nil : questions
        return Reaction(desk.ask(.go(to: first), now: now), .overlay(CardScreen(only: only)))
    }

    /// Ends this session and begins one with what was missed.
    private func again(_ session: Session, _ result: ExamResult, _ desk: inout Desk, _ now: Instant) -> Reaction {
        let items = questions(.missed, result).map { session.form.entries[$0].item }
        let beginning = Beginning(course: session.opening.course, plan: StudyPlan(), only: items)
        return Reaction(desk.ask(.end, now: now) + [.release, .begin(beginning)])
    }

    /// What was answered wrong is in review already, as every answer is; the mark makes it found at once, and what was
    /// left unanswered with it.
    private func putIntoReview(_ result: ExamResult, _ desk: inout Desk, _ now: Instant) -> Reaction {
        let missed = questions(.missed, result)
        let effects = desk.ask(.mark(missed), now: now)
        let are = missed.count == 1 ? "1 missed question is" : "\(missed.count) missed questions are"
        desk.notice = "\(are) marked. What was answered wrong comes back in today's review (r on Home)."
        return Reaction(effects)
    }

    package func text(at desk: Desk) -> ScrolledText { ResultsView(self, desk).text }

    package func view(_ desk: Desk) -> Frame { ResultsView(self, desk).frame }
}

extension ResultsScreen.Filter {
    var title: String { self == .all ? "all questions" : "\(rawValue) only" }
}
