import Assessment
import Canvas

/// Every question of the session as a number with its state; jumps to one.
package struct OverviewScreen: Screen {
    package enum Action: Equatable, Sendable {
        case left, right, up, down, first, last, go, unanswered, marked, summary, help, leave
    }

    package enum Filter: Equatable, Sendable { case all, unanswered, marked }

    package static let title = "Overview"

    package static let keymap = Keymap<Action>([
        Binding([.left, .character("h")], .left, "← h", "one question back"),
        Binding([.right, .character("l")], .right, "→ l", "one question on"),
        Binding([.up, .character("k")], .up, "↑ k", "a row up"),
        Binding([.down, .character("j")], .down, "↓ j", "a row down"),
        Binding([.home], .first, "Home", "first question"),
        Binding([.end], .last, "End", "last question"),
        Binding([.enter], .go, "⏎", brief: "go", "go to the question"),
        Binding([.character("f")], .unanswered, "f", brief: "unanswered only", "unanswered questions only, or all"),
        Binding([.character("m")], .marked, "m", brief: "marked only", "marked questions only, or all"),
        Binding([.character("S")], .summary, "S", brief: "summary", "summary of the session"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape, .character("o")], .leave, "q esc", brief: "back", "back to the question"),
    ])

    /// The question under the cursor, from 0.
    package internal(set) var cursor: Int
    package internal(set) var filter = Filter.all

    package init(at question: Int) { cursor = question }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        action == .summary ? desk.sitting?.session.isOver != true : true
    }

    package func described(_ row: KeyRow, _ action: Action, at desk: Desk) -> KeyRow {
        guard action == .summary, desk.sitting?.session.tells == false else { return row }
        return KeyRow(keys: row.keys, brief: "Submit exam", help: "the end of the exam: what is open, and submit")
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .left: step(.left, desk)
        case .right: step(.right, desk)
        case .up: step(.up, desk)
        case .down: step(.down, desk)
        case .first: cursor = questions(desk).first ?? cursor
        case .last: cursor = questions(desk).last ?? cursor
        case .go: return Reaction(desk.ask(.go(to: cursor), now: now), .back)
        case .unanswered: toggle(.unanswered, desk)
        case .marked: toggle(.marked, desk)
        case .summary where desk.sitting?.session.tells == false: return Reaction([], .replace(ExamEndScreen()))
        case .summary: return Reaction(desk.loadMissed(), .replace(SummaryScreen()))
        case .help: return .overlay(HelpScreen(of: self, at: desk))
        case .leave: return .back
        }
        return .none
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): return perform(rows > 0 ? .down : .up, at: &desk, now: now)
        case .click(let point):
            guard let question = OverviewView(self, desk).question(at: point) else { return .none }
            defer { cursor = question }
            return cursor == question ? perform(.go, at: &desk, now: now) : .none
        default: return .none
        }
    }

    /// The questions that the filter lets through, from 0.
    func questions(_ desk: Desk) -> [Int] {
        guard let session = desk.sitting?.session else { return [] }
        return (session.isOver ? session.questions.indices : session.sectionQuestions).filter { index in
            switch filter {
            case .all: true
            case .unanswered: !session.questions[index].hasResponse
            case .marked: session.questions[index].isMarked
            }
        }
    }

    private mutating func step(_ direction: Key, _ desk: Desk) {
        let shown = questions(desk)
        guard let place = shown.firstIndex(of: cursor) else { return }
        cursor = shown[OverviewView.grid(shown.count, desk.size).index(from: place, towards: direction)]
    }

    private mutating func toggle(_ wanted: Filter, _ desk: Desk) {
        filter = filter == wanted ? .all : wanted
        let shown = questions(desk)
        cursor = shown.first { $0 >= cursor } ?? shown.last ?? cursor
    }

    package func view(_ desk: Desk) -> Frame { OverviewView(self, desk).frame }
}
