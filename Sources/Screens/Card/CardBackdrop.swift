import Assessment
import Canvas

/// A card as it was drawn last, without the cursor, and all that it was drawn from.
///
/// The cursor moves over a card far more often than the card changes, and then nothing but the cursor is drawn. There is none
/// with a notice, which may cover the cursor.
struct CardBackdrop: Sendable {
    let frame: Frame
    private let size: Size
    private let sideways: Int
    private let clock: [Span]
    private let session: SessionID
    private let revision: Int
    private let place: Place

    /// Draws the card; nil where there is none.
    init?(_ screen: CardScreen, _ desk: Desk) {
        guard let sitting = desk.sitting, desk.notice == nil, desk.unsaved == nil else { return nil }
        frame = CardView(screen, desk).backdrop
        (size, sideways, clock) = (desk.size, screen.sideways, desk.clock)
        (session, revision, place) = (sitting.id, sitting.revision, sitting.place)
    }

    /// Whether the card would be drawn the same now, wherever the cursor is.
    func isOf(_ screen: CardScreen, _ desk: Desk) -> Bool {
        size == desk.size && sideways == screen.sideways && desk.notice == nil && desk.unsaved == nil
            && revision == desk.sitting?.revision && session == desk.sitting?.id
            && desk.sitting?.place.isScrolled(as: place) == true && clock == desk.clock
    }
}

extension Place {
    fileprivate func isScrolled(as other: Place) -> Bool {
        scroll == other.scroll && sideScroll == other.sideScroll
    }
}
