import Assessment
import Canvas

/// Every question of the session as a number with its state; jumps to one.
package struct OverviewScreen: Screen {
    package enum Action: Equatable, Sendable {
        case left, right, go, unanswered, marked, summary, toQuestion
    }

    /// Which questions are shown.
    package enum Filter: Equatable, Sendable { case all, unanswered, marked }

    package static let title = "Overview"
    package static let unit = "row"

    package static let keymap = Keymap<Action>([
        Binding([.left, .character("h")], .left, "one question back"),
        Binding([.right, .character("l")], .right, "one question on"),
        Binding([.enter], .go, brief: "go", "go to the question"),
        Binding([.character("f")], .unanswered, brief: "unanswered only", "unanswered questions only, or all"),
        Binding([.character("m")], .marked, brief: "marked only", "marked questions only, or all"),
        Binding([.character("S")], .summary, brief: "summary", "summary of the session"),
        Binding([.character("o")], .toQuestion, "back to the question"),
    ])

    /// The question under the cursor, from 0.
    package internal(set) var cursor: Int
    /// Two keys set and take it away.
    package internal(set) var filter = Filter.all

    package init(at question: Int) { cursor = question }

    package func offers(_ action: Action, at desk: Desk) -> Bool {
        action == .summary ? desk.sitting?.session.isOver != true : true
    }

    package func described(_ row: HelpRow, _ action: Action, at desk: Desk) -> HelpRow {
        guard action == .summary, let session = desk.sitting?.session, !session.revealsAnswers else { return row }
        let part = session.isInLastSection ? "exam" : "section"
        return HelpRow(
            keys: row.keys, shown: row.shown, brief: "Submit \(part)",
            help: "the end of the \(part): what is open, and submit")
    }

    package mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .left: step(.left, desk)
        case .right: step(.right, desk)
        case .go: return go(at: &desk, now: now)
        case .unanswered: toggle(.unanswered, desk)
        case .marked: toggle(.marked, desk)
        case .summary where desk.sitting?.session.revealsAnswers == false:
            return Reaction([], .replace(ExamEndScreen()))
        case .summary: return Reaction(desk.loadMissed(), .replace(SummaryScreen()))
        case .toQuestion: return .back
        }
        return .none
    }

    private func go(at desk: inout Desk, now: Instant) -> Reaction {
        Reaction(desk.ask(.go(to: cursor), now: now), .back)
    }

    /// Up and down the rows of the grid, which stay in the column.
    package mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction {
        let view = OverviewView(self, desk)
        switch movement {
        case .start: cursor = questions(desk).first ?? cursor
        case .end: cursor = questions(desk).last ?? cursor
        case .lines(let rows): repeatStep(rows, desk)
        case .halfPages(let pages): repeatStep(pages * max(1, view.gridHeight / 2), desk)
        case .pages(let pages): repeatStep(pages * max(1, view.gridHeight - 1), desk)
        }
        return .none
    }

    private mutating func repeatStep(_ rows: Int, _ desk: Desk) {
        for _ in 0..<abs(rows) { step(rows > 0 ? .down : .up, desk) }
    }

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, _): return move(.lines(rows), at: &desk)
        case .click(let point):
            guard let question = OverviewView(self, desk).question(at: point) else { return .none }
            defer { cursor = question }
            return cursor == question ? go(at: &desk, now: now) : .none
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

    /// One step in the grid of those questions that are shown.
    private mutating func step(_ direction: Key, _ desk: Desk) {
        let shown = questions(desk)
        guard let index = shown.firstIndex(of: cursor) else { return }
        cursor = shown[OverviewView.grid(shown.count, desk.size).index(from: index, towards: direction)]
    }

    /// Filters, or shows all again; the cursor stays as near as it can.
    private mutating func toggle(_ wanted: Filter, _ desk: Desk) {
        filter = filter == wanted ? .all : wanted
        let shown = questions(desk)
        cursor = shown.first { $0 >= cursor } ?? shown.last ?? cursor
    }

    package func view(_ desk: Desk) -> Frame { OverviewView(self, desk).frame }
}
