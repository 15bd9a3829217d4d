import Assessment
import Canvas

extension CardScreen {
    /// Scrolls the pane that has the focus.
    mutating func scroll(_ movement: Movement, at desk: inout Desk) -> Reaction {
        guard let sitting = desk.sitting else { return .none }
        let layout = layout(sitting, desk.size)
        let isSide = focus == .side && layout.side != nil
        var viewport = Viewport(
            length: layout.side.flatMap { isSide ? $0.count : nil } ?? layout.card.count,
            height: CardLayout.height(desk.size),
            offset: isSide ? sitting.viewpoint.sideScroll : sitting.viewpoint.scroll)
        viewport.move(movement)
        if isSide {
            desk.sitting?.viewpoint.sideScroll = viewport.offset
        } else {
            desk.sitting?.viewpoint.scroll = viewport.offset
        }
        return .none
    }

    /// Scrolls the card as little as is needed to see the place under the cursor, or all that is asked where the cursor
    /// has no place.
    func keepCursorInView(_ desk: inout Desk) {
        guard let sitting = desk.sitting, let editor = sitting.editor else { return }
        let layout = layout(sitting, desk.size)
        let cursor = sitting.viewpoint.cursor
        let isOnPlace = cursor < editor.places && layout.places.indices.contains(cursor)
        desk.sitting?.viewpoint.scroll = Screens.scroll(
            sitting.viewpoint.scroll, toShow: isOnPlace ? layout.places[cursor] : layout.responding,
            lines: layout.card.count, height: CardLayout.height(desk.size))
    }

    /// Scrolls to a hint that has just been shown. Feedback begins at the top of its pane, and with the first element
    /// of the interaction.
    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        guard case .appended(let events, _) = answer else { return .none }
        settle(desk)
        for event in events {
            switch event.kind {
            case .hintRevealed: revealLastPane(&desk)
            case .answered: revealFeedback(&desk)
            default: break
            }
        }
        return .none
    }

    /// Scrolls back so far that what is said of each element can be read from the first one on.
    private func revealFeedback(_ desk: inout Desk) {
        guard let sitting = desk.sitting else { return }
        desk.sitting?.viewpoint.sideScroll = 0
        desk.sitting?.viewpoint.scroll = min(
            sitting.viewpoint.scroll, layout(sitting, desk.size).responding.lowerBound)
    }

    /// Scrolls so that the pane that was added last is seen, wherever panes stand at this width.
    private func revealLastPane(_ desk: inout Desk) {
        guard let sitting = desk.sitting else { return }
        let layout = layout(sitting, desk.size)
        guard let pane = layout.panes.last else { return }
        let height = CardLayout.height(desk.size)
        if let side = layout.side {
            desk.sitting?.viewpoint.sideScroll = Screens.scroll(
                sitting.viewpoint.sideScroll, toShow: pane, lines: side.count, height: height)
        } else {
            desk.sitting?.viewpoint.scroll = Screens.scroll(
                sitting.viewpoint.scroll, toShow: pane, lines: layout.card.count, height: height)
        }
    }

    /// The wheel scrolls what is under the pointer, a click on a place chooses it.
    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, let point):
            focus = isSide(point, desk) ? .side : .card
            return scroll(.lines(rows), at: &desk)
        case .click(let point): return click(point, at: &desk, now: now)
        default: return .none
        }
    }

    /// Whether a point of the terminal lies in the panes beside the card.
    private func isSide(_ point: Point, _ desk: Desk) -> Bool {
        guard let sitting = desk.sitting, CardLayout.isWide(desk.size) else { return false }
        return point.column >= CardLayout.Content(sitting, desk.size, sideways: sideways).border
    }

    /// Chooses the place that a point of the terminal lies on, while the question is asked.
    private mutating func click(_ point: Point, at desk: inout Desk, now: Instant) -> Reaction {
        guard let sitting = desk.sitting, !isSide(point, desk) else { return .none }
        let layout = layout(sitting, desk.size)
        let line = point.row - CardLayout.firstRow + sitting.viewpoint.scroll
        guard point.row >= CardLayout.firstRow, let index = layout.places.firstIndex(where: { $0.contains(line) }),
            isAsked(at: desk), var editor = sitting.editor
        else { return .none }
        let commands = index < editor.places ? editor.click(index) : editor.choose(beside: index - editor.places)
        return edit(editor, commands, at: &desk, now: now)
    }
}
