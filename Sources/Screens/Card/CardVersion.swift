import Assessment
import Canvas

/// Tells apart all that a card is made from, but for the place of the learner on it.
struct CardVersion: Equatable, Sendable {
    private let session: SessionID
    private let revision: Int
    private let size: Size
    private let sideways: Int

    init(_ sitting: Sitting, _ size: Size, sideways: Int) {
        (session, revision) = (sitting.id, sitting.revision)
        (self.size, self.sideways) = (size, sideways)
    }
}
