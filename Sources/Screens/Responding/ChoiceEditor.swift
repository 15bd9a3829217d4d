import Assessment
import Canvas

/// Options to choose from: one or several of them are right, or one is best.
struct ChoiceEditor: Editor {
    enum Action: Equatable, Sendable {
        /// An option by its number on the card, from 0.
        case choose(Int)
    }

    static let unit = "option"
    static let keymap = Keymap<Action>([
        Binding(choices, shown: "a–g 1–9", brief: "choose", "choose that option")
    ])

    /// Every option has a digit, the first seven a letter too.
    private static let choices =
        NumberedKeys.bound(NumberedKeys.letters, Action.choose) + NumberedKeys.bound(NumberedKeys.digits, Action.choose)

    private let choice: Choice
    private let declaration: Choice.Declaration
    private let posed: Posed
    var focus: Focus

    init(_ choice: Choice, _ declaration: Choice.Declaration, _ posed: Posed, _ focus: Focus) {
        self.choice = choice
        self.declaration = declaration
        self.posed = posed
        self.focus = focus
    }

    var places: Int { declaration.options.count }
    var choosing: (brief: String?, help: String) {
        (nil, "choose the option under the cursor; a page down once answered")
    }
    var missing: String { "Nothing is chosen yet. Choose with a letter or the space bar, then press Enter." }
    var strikable: ElementID? {
        declaration.options.indices.contains(focus.cursor) ? declaration.options[focus.cursor] : nil
    }

    func offers(_ action: Action) -> Bool {
        switch action {
        case .choose(let index): index < places
        }
    }

    func described(_ row: HelpRow, _ action: Action) -> HelpRow {
        var row = row
        let letters = NumberedKeys.letters(places)
        row.shown = places > 7 ? "\(letters) \(NumberedKeys.digits(places))" : letters
        if declaration.isMultipleResponse { row.help = "choose that option, or take the choice back" }
        return row
    }

    mutating func perform(_ action: Action) -> [Command] {
        switch action {
        case .choose(let index):
            focus.cursor = index
            return choose()
        }
    }

    mutating func choose() -> [Command] { strikable.map { [.toggle($0)] } ?? [] }

    /// In the order in which they are shown.
    private var options: [Choice.Option] {
        let known = Dictionary(choice.options.map { ($0.id, $0) }) { first, _ in first }
        return declaration.options.compactMap { known[$0] }
    }

    func parts(_ layout: TextLayout) -> [Part] {
        let text = TextLayout(width: max(1, layout.width - Self.indent), sideways: layout.sideways)
        return options.enumerated().map { index, option in
            Part(OptionLines(layout: text, index: index, option: option, state: state(option)).lines, isPlace: true)
        }
    }

    private func state(_ option: Choice.Option) -> OptionLines.State {
        let isKey = declaration.keys.contains(option.id)
        return OptionLines.State(
            isChosen: posed.isAsked ? posed.response?.chooses(option.id) ?? false : nil,
            timesChosen: isKey ? 0 : posed.timesChosen[option.id] ?? 0, isStruck: posed.struck.contains(option.id),
            isKey: posed.isExplained ? isKey : nil, isMultiple: declaration.isMultipleResponse,
            isWorse: !isKey && (option.weight ?? .zero) > .zero)
    }

    func tally(_ score: Fraction) -> String? {
        guard declaration.isMultipleResponse, case .chosen(let chosen)? = posed.response else { return nil }
        let right = chosen.count(where: declaration.keys.contains)
        return "\(right) of \(declaration.keys.count) right options, \(chosen.count - right) wrong: "
            + "\(score.percent()) of the point"
    }

    func solution(_ layout: TextLayout) -> [[Line]] {
        options.filter { declaration.keys.contains($0.id) }.map { layout.lines($0.text, style: .key) }
    }
}
