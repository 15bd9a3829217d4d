import Assessment
import Canvas

extension CardScreen {
    package enum Action: Equatable, Sendable {
        case choose(Int)
        case down, up, chooseCurrent, answer
        case hint, mark, strike, undo, note, source
        case next, previous, overview, search
        case pageDown, pageUp, halfDown, halfUp, top, bottom
        case otherPane
        case sideways(Int)
        /// A step towards sure, or away from it.
        case certainty(Int)
        case clock, pause
        case help, leave
    }

    package static let title = "Question"

    package static let keymap = Keymap<Action>([
        Binding(choices, "a–g 1–9", brief: "choose", "choose that option, or take the choice back"),
        Binding([.enter], .answer, "⏎", brief: "answer", "answer; once answered, go to the next question"),
        Binding(
            [(.character("+"), .certainty(1)), (.character("-"), .certainty(-1))], "+ -", brief: "how sure",
            "surer of the answer, or less sure"),
        Binding([.character("h")], .hint, "h", brief: "hint", "show the next hint"),
        Binding([.character("m")], .mark, "m", brief: "mark", "mark the question, or take the mark off"),
        Binding(
            [.character("x")], .strike, "x", brief: "strike", "strike the option under the cursor out, or bring it back"
        ),
        Binding([.character("n"), .right], .next, "n →", brief: "next", "next question"),
        Binding([.character("p"), .left], .previous, "p ←", brief: "previous", "previous question"),
        Binding([.character("o")], .overview, "o", brief: "overview", "overview of all questions"),
        Binding([.character("u")], .undo, "u", brief: "undo", "take the last answer back and go there"),
        Binding([.character("w")], .note, "w", brief: "note", "write a note on the question"),
        Binding([.character("v")], .source, "v", brief: "source", "open the question's source in your editor"),
        Binding([.character("/")], .search, "/", brief: "search", "search the course"),
        Binding([.down, .character("j")], .down, "j ↓", "next option; a line down once answered"),
        Binding([.up, .character("k")], .up, "k ↑", "previous option; a line up once answered"),
        Binding(
            [.character(" ")], .chooseCurrent, "space", "choose the option under the cursor; a page down once answered"),
        Binding([.pageDown, .control("f")], .pageDown, "PgDn C-f", "a page down"),
        Binding([.pageUp, .control("b")], .pageUp, "PgUp C-b", "a page up"),
        Binding([.control("d")], .halfDown, "C-d", "half a page down"),
        Binding([.control("u")], .halfUp, "C-u", "half a page up"),
        Binding([.home], .top, "Home", "to the beginning"),
        Binding([.end], .bottom, "End", "to the end"),
        Binding([.tab], .otherPane, "tab", "scroll the other pane"),
        Binding([.character(">")], .sideways(8), ">", "code and tables to the right"),
        Binding([.character("<")], .sideways(-8), "<", "code and tables to the left"),
        Binding([.character("t")], .clock, "t", brief: "clock", "hide or show the clock"),
        Binding([.character("P")], .pause, "P", brief: "pause", "pause; the questions are hidden meanwhile"),
        Binding([.character("?")], .help, "?", brief: "help", "all keys"),
        Binding([.character("q"), .escape], .leave, "q esc", brief: "leave", "leave; the session is kept"),
    ])

    /// Every option has a digit, the first seven a letter too.
    private static let choices: [(key: Key, action: Action)] =
        (0..<7).map { (.character(Character(Unicode.Scalar(UInt8(ascii: "a") + $0))), .choose(Int($0))) }
        + (0..<9).map { (.character(Character(Unicode.Scalar(UInt8(ascii: "1") + $0))), .choose(Int($0))) }

    package func described(_ row: KeyRow, _ action: Action, at desk: Desk) -> KeyRow {
        guard let session = desk.sitting?.session else { return row }
        var row = row
        switch action {
        case .answer where session.isOver: row.brief = canGoOn(session) ? "next" : "results"
        case .answer where session.rules.feedback == .atEnd:
            row.brief = "next"
            row.help = "next question; after the last, the end of the exam"
        case .note where session.rules.notes == .pad && !session.isOver:
            row.brief = "scratch pad"
            row.help = "write on the scratch pad"
        case .leave where session.isOver: row.brief = "results"
        case .choose: row.keys = letters(session.currentEntry?.options.count ?? 0)
        case .answer where session.currentQuestion?.answered != nil:
            row.brief = session.unanswered(from: session.current) == nil && session.isAtTheEnd ? "summary" : "next"
        case .next where session.currentQuestion?.answered != nil || session.rules.feedback == .atEnd: row.brief = nil
        case .mark where session.currentQuestion?.isMarked == true: row.brief = "unmark"
        default: break
        }
        return row
    }

    /// Such as `a–d`.
    private func letters(_ options: Int) -> String {
        guard options > 1, let last = "abcdefg".prefix(options).last else { return "a" }
        return options > 7 ? "a–g 1–\(min(9, options))" : "a–\(last)"
    }
}

extension Session {
    fileprivate var isAtTheEnd: Bool { current + 1 >= questions.count }
}
