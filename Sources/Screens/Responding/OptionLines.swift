import Assessment
import Canvas

/// The lines of one option: signs, letter, text, and once it is answered its rationale.
struct OptionLines {
    /// What a learner has to see of an option beside its text.
    struct State: Equatable {
        /// nil where nobody was asked.
        var isChosen: Bool? = false
        /// How often it was chosen in earlier sessions; shown with a distractor.
        var timesChosen = 0
        var isStruck = false
        /// nil while the question is asked.
        var isKey: Bool?
        var isMultiple = false
        /// Whether a distractor with a weight works, only worse.
        var isWorse = false
    }

    let layout: TextLayout
    /// Which of the options on the card it is, from 0.
    let index: Int
    let option: Choice.Option
    let state: State

    /// Columns before the text: room for the cursor, sign, letter.
    static let indent = 8

    /// The option with its signs and, once it is explained, its rationale in the lines below.
    var lines: [Line] {
        var text = layout.lines(option.text, style: style)
        if text.isEmpty { text = [Line()] }
        if let word { text = text.ending(with: word, width: layout.width) }
        let blank = Span(String(run: " ", count: Self.indent), .plain)
        let rationale = state.isKey == nil ? [] : option.rationale.map { layout.lines($0, style: .muted) } ?? []
        return text.prefixed(
            by: blank,
            first: Span("   \(sign) \(letter)  ", style))
            + rationale.prefixed(by: blank)
    }

    /// The letter that chooses the option: its position on this card and not in the deck.
    private var letter: String {
        index < 26 ? String(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))) : "?"
    }

    /// Chosen or not, struck out, right or wrong: round for one right option, square for several.
    private var sign: String {
        switch state.isKey {
        case true?: "✓"
        case false? where state.isWorse: "◐"
        case false?: state.isChosen == true || state.timesChosen > 0 ? "✗" : " "
        case nil where state.isStruck: "×"
        case nil where state.isMultiple: state.isChosen == true ? "■" : "□"
        case nil: state.isChosen == true ? "●" : "○"
        }
    }

    /// The word that says what sign and colour say.
    private var word: Span? {
        switch state.isKey {
        case true?: state.isChosen.map { $0 ? Span("your answer", .correct) : Span("not chosen", .partial) }
        case false? where state.isWorse && state.isChosen == true: Span("your answer: works, but …", .partial)
        case false? where state.isWorse && state.timesChosen == 0: Span("works, but …", .muted)
        case false? where state.timesChosen > 0: Span("chosen \(times(state.timesChosen))", .incorrect)
        case false?: state.isChosen == true ? Span("your answer", .incorrect) : nil
        case nil: state.isStruck ? Span("struck out", .muted) : nil
        }
    }

    private var style: Style {
        switch state.isKey {
        case true?: .key
        case false? where state.isWorse: state.isChosen == true ? .partial : .plain
        case false?: state.isChosen == true ? .incorrect : .plain
        case nil where state.isStruck: .struck
        case nil: state.isChosen == true ? .chosen : .plain
        }
    }
}
