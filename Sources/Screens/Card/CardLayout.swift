import Assessment
import Canvas

/// Where everything on a card stands: the lines of its panes and the rows of its options.
///
/// Narrow terminals have one column with the panes below the options, wide ones have the panes beside the card.
struct CardLayout {
    /// The lines of the card, or of everything where there is one column.
    private(set) var card: [Line] = []
    /// For each option the lines of the card that it takes.
    private(set) var options: [Range<Int>] = []
    /// For each pane its lines, in the side pane or below the options.
    private(set) var panes: [Range<Int>] = []
    /// The lines of the side pane; nil where there is one column.
    private(set) var side: [Line]?
    /// Columns of the card and of the side pane, scroll bars not counted.
    let cardWidth: Int
    let sideWidth: Int

    static let firstRow = 3
    static let wide = 110

    static func isWide(_ size: Size) -> Bool { size.columns >= wide }
    /// How many rows the panes have.
    static func height(_ size: Size) -> Int { max(1, size.rows - firstRow - 1) }

    init(_ sitting: Sitting, _ size: Size, sideways: Int) {
        let isWide = Self.isWide(size)
        sideWidth = isWide ? min(72, size.columns * 2 / 5) : 0
        cardWidth = max(1, size.columns - 2 - (isWide ? sideWidth + 3 : 0))
        guard let exhibit = sitting.exhibit, let question = sitting.session.currentQuestion,
            let entry = sitting.session.currentEntry
        else { return }

        card =
            [Line()]
            + TextLayout(width: cardWidth - 1, sideways: sideways).lines(exhibit.item.stem)
            .prefixed(by: Span(" ", .plain)) + [Line()]
        layOutOptions(
            entry, question, exhibit.item, cursor: sitting.session.isOver ? nil : sitting.place.cursor,
            sideways: sideways)
        let panes = CardPanes(
            exhibit, question, entry, returns: sitting.returns[sitting.session.current], isOver: sitting.session.isOver
        ).lines(
            width: isWide ? sideWidth : cardWidth - 1, sideways: sideways)
        if isWide { side = [] } else { card.append(Line()) }
        for lines in panes { add(pane: lines) }
    }

    private mutating func add(pane lines: [Line]) {
        let start = side?.count ?? card.count
        panes.append(start..<start + lines.count)
        if side == nil { card += lines.prefixed(by: Span(" ")) } else { side? += lines }
    }

    /// - Parameter cursor: the option under the cursor; nil where nothing can be chosen any more.
    private mutating func layOutOptions(
        _ entry: Form.Entry, _ question: Question, _ item: Item, cursor: Int?, sideways: Int
    ) {
        let layout = TextLayout(width: max(1, cardWidth - OptionLines.indent), sideways: sideways)
        let isAnswered = question.answered != nil || cursor == nil
        let struck = question.asking?.struck ?? question.answered?.asking.struck ?? []
        for (index, id) in entry.options.enumerated() {
            guard let option = item.options.first(where: { $0.id == id }) else { continue }
            let state = OptionLines.State(
                isCurrent: index == cursor && !isAnswered, isChosen: question.response.contains(id),
                isStruck: struck.contains(id), isKey: isAnswered ? entry.keys.contains(id) : nil,
                isMultiple: entry.isMultipleResponse)
            let lines = OptionLines(layout: layout, index: index, option: option, state: state).lines
            options.append(card.count..<card.count + lines.count)
            card += lines
        }
    }
}
