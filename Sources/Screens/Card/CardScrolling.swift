import Assessment
import Canvas

extension CardScreen {
    /// Scrolls the pane that has the focus by a page, half a page or to an end.
    mutating func scroll(_ action: Action, at desk: inout Desk) {
        let page = CardLayout.height(desk.size)
        switch action {
        case .pageDown: scrollLines(page - 1, at: &desk)
        case .pageUp: scrollLines(1 - page, at: &desk)
        case .halfDown: scrollLines(max(1, page / 2), at: &desk)
        case .halfUp: scrollLines(-max(1, page / 2), at: &desk)
        case .top: scrollLines(-Int.max / 2, at: &desk)
        default: scrollLines(Int.max / 2, at: &desk)
        }
    }

    mutating func scrollLines(_ lines: Int, at desk: inout Desk) {
        guard let sitting = desk.sitting else { return }
        let layout = layout(sitting, desk.size)
        let height = CardLayout.height(desk.size)
        if focus == .side, let side = layout.side {
            desk.sitting?.viewpoint.sideScroll = clampedScroll(
                sitting.viewpoint.sideScroll + lines, lines: side.count, height: height)
        } else {
            let scroll = clampedScroll(sitting.viewpoint.scroll + lines, lines: layout.card.count, height: height)
            desk.sitting?.viewpoint.scroll = scroll
        }
    }

    /// Scrolls the card as little as is needed to see the option under the cursor.
    func keepCursorInView(_ desk: inout Desk) {
        guard let sitting = desk.sitting else { return }
        let layout = layout(sitting, desk.size)
        guard layout.options.indices.contains(sitting.viewpoint.cursor) else { return }
        desk.sitting?.viewpoint.scroll = Screens.scroll(
            sitting.viewpoint.scroll, toShow: layout.options[sitting.viewpoint.cursor], lines: layout.card.count,
            height: CardLayout.height(desk.size))
    }

    /// Scrolls to a hint that has just been shown; feedback begins at the top of its pane.
    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction {
        guard case .appended(let events, _) = answer else { return .none }
        settle(desk)
        for event in events {
            switch event.kind {
            case .hintRevealed: revealLastPane(&desk)
            case .answered: desk.sitting?.viewpoint.sideScroll = 0
            default: break
            }
        }
        return .none
    }

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

    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        switch input {
        case .wheel(let rows, let point):
            focus = isSide(point, desk) ? .side : .card
            scrollLines(rows, at: &desk)
            return .none
        case .click(let point): return click(point, at: &desk, now: now)
        default: return .none
        }
    }

    private func isSide(_ point: Point, _ desk: Desk) -> Bool {
        guard let sitting = desk.sitting, CardLayout.isWide(desk.size) else { return false }
        return point.column > CardLayout.Content(sitting, desk.size, sideways: sideways).cardWidth
    }

    private mutating func click(_ point: Point, at desk: inout Desk, now: Instant) -> Reaction {
        guard let sitting = desk.sitting, !isSide(point, desk) else { return .none }
        let layout = layout(sitting, desk.size)
        let line = point.row - CardLayout.firstRow + sitting.viewpoint.scroll
        guard point.row >= CardLayout.firstRow, let index = layout.options.firstIndex(where: { $0.contains(line) }),
            offers(.choose(index), at: desk)
        else { return .none }
        return perform(.choose(index), at: &desk, now: now)
    }
}
