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

    /// Draws the card.
    init?(_ screen: CardScreen, _ desk: Desk) {
        guard let sitting = desk.sitting, desk.notice == nil, desk.unsaved == nil else { return nil }
        frame = CardView(screen, desk).backdrop
        version = CardVersion(sitting, desk.size, sideways: screen.sideways)
        (place, clock) = (sitting.place, desk.clock)
    }

    /// Whether the card would be drawn the same now, wherever the cursor is.
    func isOf(_ sitting: Sitting, _ screen: CardScreen, _ desk: Desk) -> Bool {
        version == CardVersion(sitting, desk.size, sideways: screen.sideways) && place.isScrolled(as: sitting.place)
            && desk.notice == nil && desk.unsaved == nil && clock == desk.clock
    }
}

extension Place {
    fileprivate func isScrolled(as other: Place) -> Bool {
        scroll == other.scroll && sideScroll == other.sideScroll
    }
}
