import Assessment
import Canvas

/// All that the layout of a card is made from; the cursor moves over it without changing it.
struct CardContent: Equatable, Sendable {
    let form: Form
    let told: Told

    /// The item, and the room that there is for it.
    struct Form: Equatable, Sendable {
        let exhibit: Exhibit?
        let entry: Assessment.Form.Entry?
        let size: Size
        let sideways: Int

        var isWide: Bool { CardLayout.isWide(size) }
        /// Columns of the side pane, its scroll bar not counted.
        var sideWidth: Int { isWide ? min(72, size.columns * 2 / 5) : 0 }
        /// Columns of the card, its scroll bar not counted.
        var cardWidth: Int { max(1, size.columns - 2 - (isWide ? sideWidth + 3 : 0)) }
    }

    /// What the learner has done, and what is told about it.
    struct Told: Equatable, Sendable {
        let question: Question?
        /// In how many days an answered item comes back; nil where that is not told.
        let returns: Int?
        let isOver: Bool
    }

    init(_ sitting: Sitting, _ size: Size, sideways: Int) {
        let session = sitting.session
        form = Form(exhibit: sitting.exhibit, entry: session.currentEntry, size: size, sideways: sideways)
        told = Told(
            question: session.currentQuestion, returns: sitting.returns[session.current], isOver: session.isOver)
    }
}
