import Assessment
import Canvas

/// An answer to be recalled: shown when asked for, and graded by the learner.
struct RecallEditor: Editor {
    enum Action: Equatable, Sendable {
        case show
        case grade(Grade)
    }

    static let unit = "line"
    static let keymap = Keymap<Action>([
        Binding([.character(" "), .enter], .show, brief: "show the answer", "show the answer"),
        Binding([.character("1")], .grade(.again), brief: "again", "grade it Again: forgotten"),
        Binding([.character("2")], .grade(.hard), brief: "hard", "grade it Hard: recalled with effort"),
        Binding([.character("3")], .grade(.good), brief: "good", "grade it Good: recalled"),
        Binding([.character("4")], .grade(.easy), brief: "easy", "grade it Easy: recalled at once"),
    ])

    private let recall: Recall
    private let posed: Posed
    var focus: Focus

    init(_ recall: Recall, _ declaration: Recall.Declaration, _ posed: Posed, _ focus: Focus) {
        self.recall = recall
        self.posed = posed
        self.focus = focus
    }

    private var isShown: Bool { posed.isExplained || focus.isShown }
    var places: Int { 0 }
    var choosing: (brief: String?, help: String) { (nil, "a page down") }
    var missing: String { "Grade your answer first: 1 Again, 2 Hard, 3 Good, 4 Easy." }

    func offers(_ action: Action) -> Bool { action == .show ? !isShown : isShown }

    mutating func perform(_ action: Action) -> [Command] {
        switch action {
        case .show:
            focus.isShown = true
            return []
        case .grade(let grade): return [.respond(.grade(grade)), .answer(nil)]
        }
    }

    mutating func choose() -> [Command] { perform(.show) }

    func parts(_ layout: TextLayout) -> [Part] {
        let narrow = TextLayout(width: max(1, layout.width - 3), sideways: layout.sideways)
        guard isShown else {
            guard posed.isAsked else { return [Part([Line("   …", .muted)])] }
            return [Part(Line("Recall the answer, then look.", .muted).wrapped(to: narrow.width).indented)]
        }
        let answer = [Line("   Answer", .heading)] + narrow.lines(recall.answer).indented
        return [Part(answer + [Line()] + grading(narrow))]
    }

    /// How it was graded, or that it is to be graded.
    private func grading(_ layout: TextLayout) -> [Line] {
        guard posed.isAsked else { return [] }
        if let grade = posed.response?.grade, posed.isExplained {
            let style: Style = grade == .again ? .incorrect : .correct
            return Line("\(grade == .again ? "✗" : "✓") You graded it \(grade.title).", style).wrapped(to: layout.width)
                .indented
        }
        guard !posed.isExplained else { return [] }
        return Line("How well did you recall it?  1\u{A0}Again  2\u{A0}Hard  3\u{A0}Good  4\u{A0}Easy").wrapped(
            to: layout.width
        ).indented
    }

    func solution(_ layout: TextLayout) -> [[Line]] { [layout.lines(recall.answer, style: .key)] }
}

extension Grade {
    /// The words are those of FSRS and Anki.
    var title: String {
        switch self {
        case .again: "Again"
        case .hard: "Hard"
        case .good: "Good"
        case .easy: "Easy"
        }
    }
}

extension [Line] {
    fileprivate var indented: [Line] { prefixed(by: Span("   ")) }
}
