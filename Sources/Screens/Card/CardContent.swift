import Assessment
import Canvas

/// All that the layout of a card is made from; the cursor moves over it without changing it.
struct CardContent: Equatable, Sendable {
    let form: Form
    /// Nil where there is no question.
    let told: Told?

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

    /// What is seen of what the learner has done, and of what is told about it.
    struct Told: Equatable, Sendable {
        let response: Set<OptionID>
        let struck: Set<OptionID>
        /// How many are open.
        let hints: Int
        /// Nil where it is not answered.
        let score: Fraction?
        let note: String?
        /// In how many days an answered item comes back; nil where that is not told.
        let returns: Int?
        let isOver: Bool

        init(_ question: Question, returns: Int?, isOver: Bool) {
            let asking = question.asking ?? question.answered?.asking
            (response, struck, hints) = (asking?.chosen ?? [], asking?.struck ?? [], asking?.hints ?? 0)
            (score, note) = (question.answered?.answer.score, question.note)
            (self.returns, self.isOver) = (returns, isOver)
        }

        var isExplained: Bool { score != nil || isOver }
    }

    init(_ sitting: Sitting, _ size: Size, sideways: Int) {
        let session = sitting.session
        form = Form(exhibit: sitting.exhibit, entry: session.currentEntry, size: size, sideways: sideways)
        told = session.currentQuestion.map {
            Told($0, returns: sitting.returns[session.current], isOver: session.isOver)
        }
    }
}
