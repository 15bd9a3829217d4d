import Assessment
import Canvas

/// Where the options of a card that is asked stand.
struct CardOutline: Equatable, Sendable {
    /// All that it hangs on.
    struct Form: Equatable, Sendable {
        private let session: SessionID
        private let question: Int
        private let size: Size
        private let sideways: Int
        private let hints: Int?
        /// A struck option may need a line more.
        private let struck: Set<OptionID>
        private let exhibit: Exhibit?

        init(_ sitting: Sitting, _ size: Size, sideways: Int) {
            session = sitting.id
            question = sitting.session.current
            self.size = size
            self.sideways = sideways
            let asking = sitting.session.currentQuestion?.asking
            hints = asking?.hints
            struck = asking?.struck ?? []
            exhibit = sitting.exhibit
        }
    }

    let form: Form
    /// For each option the lines of the card that it takes.
    let options: [Range<Int>]
    let lines: Int
}
