import Assessment
import Canvas

extension CardScreen {
    /// What keys can do on a card, besides moving.
    package enum Action: Equatable, Sendable {
        /// Chooses what is under the cursor.
        case chooseCurrent
        case answer
        /// Answers that one does not know.
        case unknown
        /// Claims a typed answer to be meant right.
        case claim
        case hint, mark, strike, undo, note, source, scenario
        case next, previous, overview, search
        case otherPane
        /// Scrolls code and tables by columns, positive to the right.
        case sideways(Int)
        /// A step towards sure, or away from it.
        case certainty(Int)
        case clock, pause
    }

    /// What the keys of a card depend on.
    package struct Situation {
        let sitting: Sitting?
        /// How the question before the learner is responded to; nil until its item is read.
        let editor: (any Editor)?
        let size: Size
        let now: Instant

        var isAsked: Bool { sitting?.session.isAsked ?? false }
        /// What the cursor goes over.
        var unit: String { editor?.unit ?? CardScreen.unit }
    }

    package func situation(at desk: Desk) -> Situation {
        Situation(sitting: desk.sitting, editor: desk.sitting?.editor, size: desk.size, now: desk.now)
    }

    package static let title = "Question"
    package static let unit = "line"

    package static let keymap = Keymap<Action>([
        Binding([.enter], .answer, brief: "answer", "answer; once answered, go to the next question"),
        Binding(
            [(.character("+"), .certainty(1)), (.character("-"), .certainty(-1))], brief: "how sure",
            "surer of the answer, or less sure"),
        Binding([.character("c")], .claim, brief: "claim as right", "say that the answer was meant right"),
        Binding([.character("h")], .hint, brief: "hint", "show the next hint"),
        Binding([.character("m")], .mark, brief: "mark", "mark the question, or take the mark off"),
        Binding(
            [.character("x")], .strike, brief: "strike", "strike the option under the cursor out, or bring it back"),
        Binding([.character("n"), .right], .next, brief: "next", "next question"),
        Binding([.character("p"), .left], .previous, brief: "previous", "previous question"),
        Binding([.character("o")], .overview, brief: "overview", "overview of all questions"),
        Binding([.character("u")], .undo, brief: "undo", "take the last answer back and go there"),
        Binding([.character("w")], .note, brief: "note", "write a note on the question"),
        Binding([.character("v")], .source, brief: "source", "open the question's source in your editor"),
        Binding([.character("/")], .search, brief: "search", "search the course"),
        Binding(
            [.character(" ")], .chooseCurrent, brief: "choose",
            "choose the option under the cursor; a page down once answered"),
        Binding([.character("0")], .unknown, "answer “I do not know”: no points, no penalty"),
        Binding([.character("s"), .alt("s")], .scenario, brief: "scenario", "show the scenario of the question"),
        Binding([.tab, .alt("p")], .otherPane, "scroll the other pane"),
        Binding([.character(">")], .sideways(8), "code and tables to the right"),
        Binding([.character("<")], .sideways(-8), "code and tables to the left"),
        Binding([.character("t"), .alt("t")], .clock, brief: "clock", "hide or show the clock"),
        // On the shifted form of another key Caps Lock would spend a pause.
        Binding([.character("z")], .pause, brief: "pause", "pause; the questions are hidden meanwhile"),
    ])

    /// The footer names what a key leads to from here: the next question, the summary, the end of a section.
    package func described(_ row: HelpRow, _ action: Action, at situation: Situation) -> HelpRow {
        guard let session = situation.sitting?.session else { return row }
        var row = row
        switch action {
        case .answer where session.isOver: row.brief = canGoOn(session) ? "next" : "results"
        case .answer where session.rules.feedback == .atEnd:
            let isLast = session.current + 1 >= session.sectionQuestions.upperBound
            let part = session.isInLastSection ? "exam" : "section"
            row.brief = isLast ? "end of \(part)" : "next"
            row.help = "next question; after the last, the end of the \(part)"
        case .note where session.rules.notes == .pad && !session.isOver:
            row.brief = "scratch pad"
            row.help = "write on the scratch pad"
        case .chooseCurrent:
            let choosing = situation.editor?.choosing
            row.brief = session.isAsked ? choosing?.brief : nil
            row.help = choosing?.help ?? row.help
        case .answer where session.currentQuestion?.answered != nil:
            row.brief = session.unanswered(from: session.current) == nil && session.isAtTheEnd ? "summary" : "next"
        case .answer where session.isAsked && situation.editor?.isAnsweredByEnter == false:
            (row.brief, row.help) = (nil, "go to the next question, once answered")
        case .next where session.currentQuestion?.answered != nil || session.rules.feedback == .atEnd: row.brief = nil
        case .mark where session.currentQuestion?.isMarked == true: row.brief = "unmark"
        default: break
        }
        return row
    }

    package func described(_ row: HelpRow, _ action: CommonAction, at situation: Situation) -> HelpRow {
        var row = row
        switch action {
        case .back where situation.sitting?.session.isOver == true: row.brief = "results"
        case .back: (row.brief, row.help) = ("leave", "leave; the session is kept")
        case .move(.lines(1)): row.help = "next \(situation.unit); a line down once answered"
        case .move(.lines(-1)): row.help = "previous \(situation.unit); a line up once answered"
        default: break
        }
        return row
    }

    /// Keys that the editor takes for itself come first, and are not named again.
    package func keyRows(for place: KeyListing, at desk: Desk) -> [HelpRow] {
        let situation = situation(at: desk)
        let offered = offeredRows(for: place, at: situation)
        guard let editor = situation.editor, situation.isAsked else { return offered }
        let rows = offered.compactMap { row -> HelpRow? in
            guard row.keys.contains(where: editor.takes) else { return row }
            var row = row
            row.keys = row.keys.filter { !editor.takes($0) }
            return row.keys.isEmpty ? nil : row
        }
        return editor.keyRows(for: place) + rows
    }
}

extension Session {
    fileprivate var isAtTheEnd: Bool { current + 1 >= questions.count }
}
