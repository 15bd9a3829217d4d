import Assessment
import Canvas

/// A card as it was drawn last, without the cursor, and all that it was drawn from.
///
/// The cursor moves over a card far more often than the card changes, and then nothing but the cursor is drawn. There is none
/// with a notice, which may cover the cursor.
struct CardBackdrop: Sendable {
    let frame: Frame
    private let version: CardVersion
    private let place: Place
    private let clock: [Span]
    private let chrome: Chrome
    /// The lines of the card.
    let lines: DrawnLines

    /// Draws the card.
    ///
    /// - Parameter previous: an earlier one; rows that are the same in both are taken over.
    init?(_ screen: CardScreen, _ desk: Desk, after previous: CardBackdrop?) {
        guard let sitting = desk.sitting, desk.notice == nil, desk.refused == nil else { return nil }
        let view = CardView(screen, desk)
        version = CardVersion(sitting, desk.size, sideways: screen.sideways)
        (place, clock, chrome) = (sitting.place, desk.clock, view.chrome(sitting))
        lines = view.lines(sitting)
        var frame = Frame(size: desk.size)
        view.drawTopic(sitting, on: &frame)
        view.drawPanes(sitting, lines, on: &frame, after: previous)
        if let previous, previous.frame.size == desk.size, previous.chrome == chrome, previous.clock == clock {
            for row in Chrome.rows(desk.size) { frame.takeRow(row, of: previous.frame) }
        } else {
            chrome.draw(on: &frame, desk)
        }
        self.frame = frame
    }

    /// Whether the card would be drawn the same now, wherever the cursor is.
    func isOf(_ sitting: Sitting, _ screen: CardScreen, _ desk: Desk) -> Bool {
        version == CardVersion(sitting, desk.size, sideways: screen.sideways) && place.isScrolled(as: sitting.place)
            && desk.notice == nil && desk.refused == nil && clock == desk.clock
    }
}

extension Place {
    fileprivate func isScrolled(as other: Place) -> Bool {
        scroll == other.scroll && sideScroll == other.sideScroll
    }
}
