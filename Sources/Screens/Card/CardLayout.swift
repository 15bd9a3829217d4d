import Assessment
import Canvas

/// Where everything on a card stands: the lines of its panes and the rows of its options.
///
/// Narrow terminals have one column with the panes below the options, wide ones have the panes beside the card. It is passed
/// on by reference: a copy would touch every list in it.
final class CardLayout: Sendable {
    /// The lines of the card, or of everything where there is one column.
    let card: [Line]
    /// For each option the lines of the card that it takes.
    let options: [Range<Int>]
    /// For each pane its lines, in the side pane or below the options.
    let panes: [Range<Int>]
    /// The lines of the side pane; nil where there is one column.
    let side: [Line]?

    let version: CardVersion
    private let content: CardContent
    /// What the next layout takes over where it is the same.
    private let parts: CardParts

    static let firstRow = 3
    static let wide = 110

    static func isWide(_ size: Size) -> Bool { size.columns >= wide }
    /// The rows of a frame that the panes have.
    static func rows(_ size: Size) -> Range<Int> { firstRow..<max(firstRow, size.rows - 1) }
    /// How many rows the panes have.
    static func height(_ size: Size) -> Int { max(1, size.rows - firstRow - 1) }

    var cardWidth: Int { content.form.cardWidth }
    var sideWidth: Int { content.form.sideWidth }

    /// - Parameter previous: an earlier layout; what is the same in both is not laid out again.
    init(_ content: CardContent, _ version: CardVersion, after previous: CardLayout? = nil) {
        self.content = content
        self.version = version
        if let previous, previous.content == content {
            parts = previous.parts
            (card, options, panes, side) = (previous.card, previous.options, previous.panes, previous.side)
            return
        }
        parts = CardParts(content, after: previous?.content.form == content.form ? previous?.parts : nil)
        var stack = Stack(isWide: content.form.isWide)
        if content.form.exhibit != nil, content.form.entry != nil { stack.add(parts) }
        (card, options, panes, side) = (stack.card, stack.options, stack.panes, stack.side)
    }

    func isOf(_ content: CardContent) -> Bool { self.content == content }
    func isOf(_ other: CardLayout) -> Bool { isOf(other.content) }
}

extension CardLayout {
    /// Puts the parts of a card one below the other, or beside each other.
    private struct Stack {
        let isWide: Bool
        var card: [Line] = []
        var options: [Range<Int>] = []
        var panes: [Range<Int>] = []
        var side: [Line]?

        init(isWide: Bool) { self.isWide = isWide }

        mutating func add(_ parts: CardParts) {
            card = [Line()] + parts.stem + [Line()]
            for option in parts.options {
                options.append(card.count..<card.count + option.lines.count)
                card += option.lines
            }
            if isWide { side = [] } else { card.append(Line()) }
            for lines in parts.panes { add(pane: lines) }
        }

        private mutating func add(pane lines: [Line]) {
            let start = side?.count ?? card.count
            panes.append(start..<start + lines.count)
            if side == nil { card += lines.prefixed(by: Span(" ")) } else { side? += lines }
        }
    }
}

/// The lines of a card's stem, options and panes.
private struct CardParts: Sendable {
    private(set) var stem: [Line] = []
    private(set) var options: [(state: OptionLines.State, lines: [Line])] = []
    private(set) var panes: [[Line]] = []
    private let told: CardContent.Told?

    /// - Parameter previous: the parts of the same item in the same room.
    init(_ content: CardContent, after previous: CardParts?) {
        told = content.told
        guard let exhibit = content.form.exhibit, let entry = content.form.entry, let told else { return }
        let form = content.form
        stem =
            previous?.stem
            ?? TextLayout(width: form.cardWidth - 1, sideways: form.sideways).lines(exhibit.item.stem)
            .prefixed(by: Span(" ", .plain))
        layOutOptions(entry, told, exhibit.item, content, after: previous)
        if let previous, previous.told == told {
            panes = previous.panes
        } else {
            panes = CardPanes(exhibit, told, entry).lines(
                width: form.isWide ? form.sideWidth : form.cardWidth - 1, sideways: form.sideways)
        }
    }

    private mutating func layOutOptions(
        _ entry: Form.Entry, _ told: CardContent.Told, _ item: Item, _ content: CardContent,
        after previous: CardParts?
    ) {
        let layout = TextLayout(
            width: max(1, content.form.cardWidth - OptionLines.indent), sideways: content.form.sideways)
        for (index, id) in entry.options.enumerated() {
            guard let option = item.options.first(where: { $0.id == id }) else { continue }
            let state = OptionLines.State(
                isChosen: told.response.contains(id), isStruck: told.struck.contains(id),
                isKey: told.isExplained ? entry.keys.contains(id) : nil,
                isMultiple: entry.isMultipleResponse)
            let place = options.count
            if let known = previous?.options, known.indices.contains(place), known[place].state == state {
                options.append(known[place])
            } else {
                let lines = OptionLines(layout: layout, index: index, option: option, state: state).lines
                options.append((state, lines))
            }
        }
    }
}
