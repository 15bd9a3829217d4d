import Assessment
import Canvas

/// An answer to be recalled: shown when asked for, and graded by the learner.
struct RecallEditor: Editor {
    enum Action: Equatable, Sendable {
        case show
        case grade(Grade)
    }

    static let unit = "line"
    static let keymap = Keymap<Action>(
        [
            Binding([.character(" "), .enter], .show, brief: "show the answer", "show the answer")
        ]
            + Grade.allCases.map { grade in
                Binding(
                    [.character(grade.digit)], .grade(grade), brief: grade.title.lowercased(),
                    "grade it \(grade.title): \(grade.meaning)")
            })

    private let recall: Recall
    private let posed: Posed
    var focus: Focus

    init(_ recall: Recall, _ declaration: Recall.Declaration, _ posed: Posed, _ focus: Focus) {
        self.recall = recall
        self.posed = posed
        self.focus = focus
    }

    private var isShown: Bool { posed.isExplained || focus.isShown }
    /// Until the answer is shown, the line that shows it. The cursor goes over no grades: space pressed twice would
    /// give one.
    var places: Int { isShown ? 0 : 1 }
    var choosing: (brief: String?, help: String) { (nil, "a page down") }
    var isAnsweredByEnter: Bool { false }
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

    mutating func choose(beside part: Int) -> [Command] {
        Grade.allCases.indices.contains(part) ? perform(.grade(Grade.allCases[part])) : []
    }

    func parts(_ layout: TextLayout) -> [Part] {
        let narrow = TextLayout(width: max(1, layout.width - 3), sideways: layout.sideways)
        guard isShown else {
            guard posed.isAsked else { return [Part([Line("   …", .muted)])] }
            return [
                Part([Line("   Recall the answer first.", .muted)]), Part([Line("   Show the answer")], isPlace: true),
            ]
        }
        let answer = [Line("   Answer", .heading)] + narrow.lines(recall.answer).indented
        guard posed.isAsked else { return [Part(answer)] }
        return [Part(answer)] + (posed.isExplained ? [Part(graded)] : [Part([Line()])] + grades)
    }

    /// How it was graded; nothing where it was not.
    private var graded: [Line] {
        guard let grade = posed.response?.grade else { return [] }
        let isForgotten = grade == .again
        return [
            Line(),
            Line("   \(isForgotten ? "✗" : "✓") You graded it \(grade.title).", isForgotten ? .incorrect : .correct),
        ]
    }

    /// The grades to choose from, each in a line that can be clicked.
    private var grades: [Part] {
        [Part([Line("   How well did you recall it?")])]
            + Grade.allCases.map { grade in
                let name = Line("     \(grade.digit)  \(grade.title)").padded(to: Self.indent + 6)
                return Part([name + Line("  · \(grade.meaning)", .muted)], isPlace: true)
            }
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

    /// What one says with it.
    fileprivate var meaning: String {
        switch self {
        case .again: "forgotten"
        case .hard: "recalled with effort"
        case .good: "recalled"
        case .easy: "recalled at once"
        }
    }

    /// The key that gives it.
    fileprivate var digit: Character { Character("\(rawValue)") }
}

extension [Line] {
    fileprivate var indented: [Line] { prefixed(by: Span("   ")) }
}
