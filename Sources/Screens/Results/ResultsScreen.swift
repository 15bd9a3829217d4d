import Assessment
import Canvas

/// What an exam came to: verdict, interval, topics, time, changes; then question by question.
package struct ResultsScreen: Screen {
    package enum Action: Equatable, Sendable {
        case open, filter, again, mark, down, up, pageDown, pageUp, top, bottom, help, leave
    }

    /// Which questions are gone through.
    package enum Filter: String, Equatable, Sendable, CaseIterable { case all, missed, marked, slow, guessed }

    package static let title = "Results"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .open, "⏎", brief: "open", "go through the questions, one by one"),
        Binding(
            [.character("f")], .filter, "f", brief: "missed only",
            "which questions: all, missed, marked, slow, guessed"),
        Binding([.character("s")], .again, "s", brief: "study missed", "study the missed questions now"),
        Binding(
            [.character("r")], .mark, "r", brief: "into review",
            "put the missed questions into review, and mark them"),
        Binding([.down, .character("j")], .down, "j ↓", "a line down"),
        Binding([.up, .character("k")], .up, "k ↑", "a line up"),
        Binding([.pageDown, .control("f"), .control("d"), .character(" ")], .pageDown, "PgDn", "a page down"),
        Binding([.pageUp, .control("b"), .control("u")], .pageUp, "PgUp", "a page up"),
        Binding([.home], .top, "Home", "to the beginning"),
        Binding([.end], .bottom, "End", "to the end"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "end", "leave the results"),
    ])

    package internal(set) var filter = Filter.all
    package internal(set) var scroll = 0
    /// All attempts at the exam that were submitted, in the order of their ends.
    package internal(set) var attempts: [Attempt] = []

    package init() {}

    package var showsOutlooks: Bool { true }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        guard let session = desk.sitting?.session else { return action == .leave }
        let result = ExamResult(session)
        return switch action {
        case .open: !questions(filter, result).isEmpty
        case .again: result.lines.contains(where: \.isMissed)
        case .mark: result.lines.contains { $0.isMissed && !$0.isMarked }
        default: true
        }
    }

    package func described(_ row: KeyRow, _ action: Action, at desk: Desk) -> KeyRow {
        guard let session = desk.sitting?.session else { return row }
        var row = row
        switch action {
        case .filter: row.brief = next(ExamResult(session)).title
        case .again: row.brief = "study \(ExamResult(session).lines.count(where: \.isMissed)) missed"
        default: break
        }
        return row
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        guard let session = desk.sitting?.session else { return .back }
        let result = ExamResult(session)
        let page = max(1, Chrome.bodyHeight(desk.size) - 1)
        switch action {
        case .open: return open(questions(filter, result), &desk, now)
        case .filter: filter = next(result)
        case .again: return again(session, result, &desk, now)
        case .mark: return putIntoReview(result, &desk, now)
        case .down: scroll += 1
        case .up: scroll -= 1
        case .pageDown: scroll += page
        case .pageUp: scroll -= page
        case .top: scroll = 0
        case .bottom: scroll = .max
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return desk.leaveSession(.end, now: now)
        }
        scroll = ResultsView(self, desk).clamped(scroll)
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        guard case .wheel(let rows, _) = input else { return .none }
        scroll = ResultsView(self, desk).clamped(scroll + rows)
        return .none
    }

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
            case .guessed: line.isGuessed
            }
        }
    }

    /// The filter after this one that lets something through, going round.
    private func next(_ result: ExamResult) -> Filter {
        let all = Filter.allCases
        let place = all.firstIndex(of: filter) ?? 0
        let order = all[(place + 1)...] + all[...place]
        return order.first { $0 == .all || !questions($0, result).isEmpty } ?? .all
    }

    private func open(_ questions: [Int], _ desk: inout Desk, _ now: Instant) -> Reaction {
        guard let first = questions.first else { return .none }
        let only = filter == .all ? nil : questions
        return Reaction(desk.ask(.go(to: first), now: now), .overlay(CardScreen(only: only)))
    }

    private func again(_ session: Session, _ result: ExamResult, _ desk: inout Desk, _ now: Instant) -> Reaction {
        let items = questions(.missed, result).map { session.form.entries[$0].item }
        let beginning = Beginning(course: session.opening.course, plan: StudyPlan(), only: items)
        return Reaction(desk.ask(.end, now: now) + [.release, .begin(beginning)])
    }

    /// What was answered wrong is in review already, as every answer is; the mark makes it found at once, and what was left
    /// unanswered with it.
    private func putIntoReview(_ result: ExamResult, _ desk: inout Desk, _ now: Instant) -> Reaction {
        let missed = questions(.missed, result)
        let effects = desk.ask(.mark(missed), now: now)
        let are = missed.count == 1 ? "1 missed question is" : "\(missed.count) missed questions are"
        desk.notice = "\(are) marked. What was answered wrong comes back in today's review (r on Home)."
        return Reaction(effects)
    }

    package func view(_ desk: Desk) -> Frame { ResultsView(self, desk).frame }
}

extension ResultsScreen.Filter {
    var title: String { self == .all ? "all questions" : "\(rawValue) only" }
}
