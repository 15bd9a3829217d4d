import Assessment
import Canvas

/// The panes of a card: hints, feedback, references, the learner's note.
struct CardPanes {
    private let exhibit: Exhibit
    private let question: Question
    private let entry: Form.Entry
    private let returns: Int?
    private let isOver: Bool

    /// - Parameters:
    ///   - returns: in how many days an answered item comes back; nil where that is not told.
    ///   - isOver: whether unanswered questions are explained too.
    init(_ exhibit: Exhibit, _ question: Question, _ entry: Form.Entry, returns: Int?, isOver: Bool) {
        self.exhibit = exhibit
        self.question = question
        self.entry = entry
        self.returns = returns
        self.isOver = isOver
    }

    /// The lines of each pane.
    func lines(width: Int, sideways: Int) -> [[Line]] {
        let layout = TextLayout(width: max(1, width - 4), sideways: sideways)
        return panes(layout).map {
            Panel(title: Line($0.title, $0.style.with(.bold)), content: $0.lines, border: $0.style).lines(
                columns: width)
        }
    }

    private struct Pane {
        var title: String
        var lines: [Line]
        var style = Style.border
    }

    private func panes(_ layout: TextLayout) -> [Pane] {
        var panes = question.answered.map { [feedback($0, layout)] } ?? []
        if isOver, question.answered == nil {
            panes.append(Pane(title: "○ Unanswered", lines: explanation(layout), style: .muted))
        }
        panes += hints(layout)
        guard question.answered != nil || isOver else { return panes }
        if let references = exhibit.item.references, !references.isEmpty {
            panes.append(Pane(title: "Reference", lines: layout.lines(references)))
        }
        if let note = question.note ?? exhibit.note, !note.isEmpty {
            panes.append(Pane(title: "Your note", lines: Line(note).wrapped(to: layout.width)))
        }
        return panes
    }

    private func hints(_ layout: TextLayout) -> [Pane] {
        let open = (question.asking ?? question.answered?.asking)?.hints ?? 0
        return exhibit.item.hints.prefix(open).enumerated().map { index, hint in
            Pane(title: "Hint \(index + 1) of \(entry.hints)", lines: layout.lines(hint))
        }
    }

    private func feedback(_ answered: Answered, _ layout: TextLayout) -> Pane {
        var lines = entry.isMultipleResponse ? [Line([Span(score(answered), .muted)]), Line()] : []
        lines += explanation(layout)
        if let returns { lines += [Line(), Line(Self.sentence(returns), .muted)] }
        return Pane(title: answered.outcome.title, lines: lines, style: answered.outcome.style)
    }

    private static func sentence(_ days: Int) -> String {
        switch days {
        case 0: "Comes back today."
        case 1: "Comes back tomorrow."
        default: "Comes back in \(days) days."
        }
    }

    private func explanation(_ layout: TextLayout) -> [Line] {
        guard let explanation = exhibit.item.explanation, !explanation.isEmpty else { return [] }
        return [Line([Span("Explanation", .heading)])] + layout.lines(explanation)
    }

    private func score(_ answered: Answered) -> String {
        let keys = Set(entry.keys)
        let right = answered.answer.response.count(where: keys.contains)
        let wrong = answered.answer.response.count - right
        return "\(right) of \(keys.count) keys, \(wrong) wrong: \(answered.answer.score) of 1 point"
    }
}

extension Outcome {
    /// The word that stays, with its sign.
    var title: String {
        switch self {
        case .correct: "\(sign) Correct"
        case .partlyCorrect: "\(sign) Partly correct"
        case .incorrect: "\(sign) Incorrect"
        }
    }

    var sign: String {
        switch self {
        case .correct: "✓"
        case .partlyCorrect: "◐"
        case .incorrect: "✗"
        }
    }

    var style: Style {
        switch self {
        case .correct: .correct
        case .partlyCorrect: .partial
        case .incorrect: .incorrect
        }
    }
}
