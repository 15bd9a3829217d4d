import Assessment
import Canvas
import Memory

/// The panes of a card: hints, feedback, references, the learner's note.
struct CardPanes {
    /// The item with the learner's note.
    private let exhibit: Exhibit
    private let revealed: CardLayout.Revealed
    private let entry: Form.Entry
    /// How the points came about, where that is not plain.
    private let tally: String?

    init(_ exhibit: Exhibit, _ revealed: CardLayout.Revealed, _ entry: Form.Entry, tally: String?) {
        self.tally = tally
        self.exhibit = exhibit
        self.revealed = revealed
        self.entry = entry
    }

    /// The lines of each pane but that of the scenario.
    func lines(width: Int, sideways: Int) -> [[Line]] {
        drawn(panes(TextLayout(width: max(1, width - 4), sideways: sideways)), width: width)
    }

    /// The lines of the scenario's pane; none where there is no scenario.
    func scenarioLines(width: Int, sideways: Int) -> [Line] {
        drawn(scenario(TextLayout(width: max(1, width - 4), sideways: sideways)), width: width).flatMap { $0 }
    }

    private func drawn(_ panes: [Pane], width: Int) -> [[Line]] {
        panes.map {
            Panel(title: Line($0.title, $0.style.with(.bold)), content: $0.lines, border: $0.style).lines(
                columns: width)
        }
    }

    private struct Pane {
        var title: String
        var lines: [Line]
        var style = Style.border
    }

    /// In the order in which they are read: feedback first, since it is what Enter asked for; then the hints that are
    /// open, what to read on, and the learner's own note.
    private func panes(_ layout: TextLayout) -> [Pane] {
        var panes = revealed.score.map { [feedback($0, layout)] } ?? []
        if revealed.isOver, revealed.score == nil {
            panes.append(Pane(title: "○ Unanswered", lines: explanation(layout), style: .muted))
        }
        if revealed.isSecondTry {
            panes.append(
                Pane(title: "Second try", lines: Line(Self.secondTry).wrapped(to: layout.width), style: .muted))
        }
        panes += hints(layout)
        guard revealed.isExplained else { return panes }
        if let references = exhibit.item.references, !references.isEmpty {
            panes.append(Pane(title: "Reference", lines: layout.lines(references)))
        }
        if let note = revealed.note ?? exhibit.note, !note.isEmpty {
            panes.append(Pane(title: "Your note", lines: Line(note).wrapped(to: layout.width)))
        }
        return panes
    }

    /// It stands last, so that feedback is seen at once; before an answer it is mostly the only one.
    private func scenario(_ layout: TextLayout) -> [Pane] {
        exhibit.scenario.map { [Pane(title: "Scenario: \($0.title)", lines: layout.lines($0.body))] } ?? []
    }

    /// A pane for each hint that is open.
    private func hints(_ layout: TextLayout) -> [Pane] {
        exhibit.item.hints.prefix(revealed.hints).enumerated().map { index, hint in
            Pane(title: "Hint \(index + 1) of \(entry.hints)", lines: layout.lines(hint))
        }
    }

    /// Outcome, explanation, and when the item comes back. Where there are several parts it says what the points are
    /// made of.
    private func feedback(_ score: Fraction, _ layout: TextLayout) -> Pane {
        let outcome = Outcome(score: score)
        let isUnknown = revealed.response == .unknown
        let remarks = (isUnknown ? [] : [tally, remark, misjudged]).compactMap { $0 }.flatMap {
            Line($0, .muted).wrapped(to: layout.width)
        }
        var lines = remarks.isEmpty ? [] : remarks + [Line()]
        lines += explanation(layout)
        if let due = revealed.comesBack { lines += [Line(), Line(Self.sentence(due), .muted)] }
        let title = isUnknown ? "○ Not known" : isWorse ? "\(outcome.sign) Works, but …" : outcome.title
        return Pane(title: title, lines: lines, style: outcome.style)
    }

    /// Whether a best answer is asked for, and one was chosen that works but is worse.
    private var isWorse: Bool {
        guard let response = revealed.response, let choice = exhibit.item.interaction.choice else { return false }
        return choice.options.contains { !$0.isKey && $0.weight ?? .zero > .zero && response.chooses($0.id) }
    }

    /// That the learner was wrong to be sure, or to be unsure.
    private var misjudged: String? {
        switch revealed.misjudgement {
        case .misconception?: "You were sure, so this is a misconception."
        case .guess?: "You were unsure, so this counts as a lucky guess."
        case nil: nil
        }
    }

    /// How near a typed answer came, that it was claimed, or that a better one was to be had.
    private var remark: String? {
        if revealed.isClaimed { return "You said that your answer was meant right." }
        if isWorse { return "Another answer is better; in exams it alone counts." }
        guard let response = revealed.response, entry.declaration.isNearlyRight(response) else { return nil }
        return "Nearly: one letter differs."
    }

    private static let secondTry =
        "You have seen the feedback, so your first answer stays with your missed questions and decides when the question "
        + "comes back. A new answer changes the score of this session alone."

    private static func sentence(_ due: Due) -> String { due == .now ? "Due now." : "Comes back \(due.words)." }

    /// The item's explanation with its heading; nothing where the author wrote none.
    private func explanation(_ layout: TextLayout) -> [Line] {
        guard let explanation = exhibit.item.explanation, !explanation.isEmpty else { return [] }
        return [Line([Span("Explanation", .heading)])] + layout.lines(explanation)
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

    /// A sign that is understood without colour.
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
