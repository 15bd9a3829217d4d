import Assessment
import Canvas
import Memory
import Synchronization

/// Where everything on a card stands: the lines of its panes and the rows of what can be chosen on it.
///
/// Narrow terminals have one column with the panes below the options, wide ones have the panes beside the card.
struct CardLayout: Sendable {
    /// What it was made from.
    let content: Content
    /// The lines of the card, or of everything where there is one column.
    private(set) var card: [Line] = []
    /// For each place of the interaction the lines of the card that it takes.
    private(set) var places: [Range<Int>] = []
    /// The lines of the card that the interaction takes.
    private(set) var responding = 0..<0
    /// The room that the interaction has.
    private(set) var text = TextLayout(width: 1)
    /// For each pane its lines, in the side pane or below the question.
    private(set) var panes: [Range<Int>] = []
    /// The lines of the side pane; nil where there is one column.
    private(set) var side: [Line]?

    /// All that the layout is made from. The cursor moves over a card without changing it.
    struct Content: Equatable, Sendable {
        /// Nil until the item is read.
        let exhibit: Exhibit?
        let entry: Form.Entry?
        let revealed: Revealed?
        /// Columns of the terminal.
        let columns: Int
        /// How far code and tables are scrolled to the right, in columns.
        let sideways: Int
        /// Where the learner is within the interaction, as far as it can be seen: the cursor only with a field or a
        /// held element.
        let focus: Focus
    }

    /// What is seen of what the learner has done with a question, and of what he has been shown about it.
    struct Revealed: Equatable, Sendable {
        let response: Response?
        let struck: Set<ElementID>
        /// How many are open.
        let hints: Int
        /// Nil where it is not answered.
        let score: Fraction?
        /// Whether the answer counts as right because the learner said that it was meant so.
        let isClaimed: Bool
        /// Whether the answer turned out otherwise than the learner thought.
        let misjudgement: Misjudgement?
        let note: String?
        /// When an answered item comes back; nil where that is not said.
        let comesBack: Due?
        /// Whether the feedback was seen before and the answer taken back.
        let isSecondTry: Bool
        let isOver: Bool

        init(_ question: Question, comesBack: Due?, isOver: Bool) {
            let asking = question.asking ?? question.answered?.asking
            (response, struck, hints) = (asking?.response, asking?.struck ?? [], asking?.hints ?? 0)
            (score, note) = (question.answered?.answer.score, question.note)
            (self.comesBack, self.isOver) = (comesBack, isOver)
            isSecondTry = question.isSecondTry
            isClaimed = question.answered?.answer.isClaimed ?? false
            misjudgement = question.answered?.answer.misjudgement
        }

        /// Whether rationales, explanation and references are shown.
        var isExplained: Bool { score != nil || isOver }
        var posed: Posed { Posed(response: response, struck: struck, isExplained: isExplained, isClaimed: isClaimed) }
    }

    init(_ content: Content) {
        self.content = content
        guard let exhibit = content.exhibit, let entry = content.entry, let revealed = content.revealed else { return }
        text = TextLayout(width: content.cardWidth, sideways: content.sideways)
        let editor = exhibit.item.interaction.editor(entry.declaration, revealed.posed, content.focus)
        card = [Line()] + (content.isWide ? [] : exhibit.scenario.map { Self.line($0, editor) } ?? [])
        let stem = editor.stem(exhibit.item.stem, TextLayout(width: content.cardWidth - 1, sideways: content.sideways))
        for part in stem { add(Part(part.lines.prefixed(by: Span(" ")), isPlace: part.isPlace)) }
        let parts = editor.parts(text)
        if !parts.isEmpty { card.append(Line()) }
        let start = places.first?.lowerBound ?? card.count
        for part in parts { add(part) }
        responding = start..<card.count
        if revealed.response == .unknown { card += Self.unknown(revealed) }
        if content.isWide { side = [] } else { card.append(Line()) }
        let paneWidth = content.isWide ? content.sideWidth : content.cardWidth - 1
        let tally = revealed.score.flatMap { $0 == .one ? nil : editor.tally($0) }
        let panes = CardPanes(exhibit, revealed, entry, tally: tally)
        for lines in panes.lines(width: paneWidth, sideways: content.sideways) { add(pane: lines) }
        side? += panes.scenarioLines(width: paneWidth, sideways: content.sideways)
    }

    /// Adds a part of the interaction.
    private mutating func add(_ part: Part) {
        if part.isPlace { places.append(card.count..<card.count + part.lines.count) }
        card += part.lines
    }

    /// What is said of a scenario where there is no room for it.
    private static func line(_ scenario: Scenario, _ editor: any Editor) -> [Line] {
        let key: Key = editor.takes(.character("s")) ? .alt("s") : .character("s")
        return [Line(" Scenario: \(scenario.title) (\(key.label()) shows it)", .muted), Line()]
    }

    private static func unknown(_ revealed: Revealed) -> [Line] {
        [Line(), Line(revealed.isExplained ? "   ○ You did not know." : "   ● I do not know", .chosen)]
    }

    /// Adds a pane beside the card or, where there is one column, below the question.
    private mutating func add(pane lines: [Line]) {
        let start = side?.count ?? card.count
        panes.append(start..<start + lines.count)
        if side == nil { card += lines.prefixed(by: Span(" ")) } else { side? += lines }
    }
}

// The room that there is for a card.
extension CardLayout {
    /// The row of the terminal in which the card begins.
    static let firstRow = 3
    /// From so many columns on the panes stand beside the card.
    static let wide = 110

    static func isWide(_ size: Size) -> Bool { size.columns >= wide }
    /// The rows of a frame that the panes have.
    static func rows(_ size: Size) -> Range<Int> { firstRow..<max(firstRow, size.rows - 1) }
    /// How many rows the panes have.
    static func height(_ size: Size) -> Int { max(1, size.rows - firstRow - 1) }
}

extension Focus {
    /// As far as it changes what stands on the card.
    fileprivate var seen: Focus {
        var focus = self
        if field == nil, !isHeld { focus.cursor = 0 }
        return focus
    }
}

extension CardLayout.Content {
    init(_ sitting: Sitting, _ size: Size, sideways: Int) {
        let session = sitting.session
        self.init(
            exhibit: sitting.exhibit, entry: session.currentEntry,
            revealed: session.currentQuestion.map {
                CardLayout.Revealed($0, comesBack: sitting.comesBack, isOver: session.isOver)
            }, columns: size.columns, sideways: sideways, focus: sitting.focus.seen)
    }

    var isWide: Bool { columns >= CardLayout.wide }
    /// Columns of the side pane without its scroll bar and the blank before that.
    var sideWidth: Int { isWide ? min(72, columns * 2 / 5) : 0 }
    /// Columns of the card without its scroll bar and the blank before that.
    var cardWidth: Int { max(1, columns - 2 - (isWide ? 5 + sideWidth : 0)) }
    /// The column of the line between card and side pane.
    var border: Int { cardWidth + 3 }
}

/// The layout that was made last. Wrapping the text of a card takes longer than drawing it, and between two frames
/// mostly nothing but the cursor or the clock has changed.
///
/// It makes no difference to what is seen: a layout is a function of its content, and only that of an equal content is
/// used again. Copies of a card share it.
final class CardLayoutMemo: Sendable {
    private let last = Mutex<CardLayout?>(nil)

    func layout(_ content: CardLayout.Content) -> CardLayout {
        if let known = last.withLock({ $0 }), known.content == content { return known }
        let layout = CardLayout(content)
        last.withLock { $0 = layout }
        return layout
    }
}
