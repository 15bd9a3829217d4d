import Assessment
import Canvas

/// A way of responding to one kind of interaction on the card: its keys, its lines, what it says in the footer.
///
/// An editor is made anew from the question whenever it is wanted. What it keeps between two keys is its focus, and
/// what the learner gives goes into the session as commands.
protocol Editor: Sendable {
    associatedtype Kind: InteractionKind
    associatedtype Action: Equatable & Sendable

    init(_ interaction: Kind, _ declaration: Kind.Declaration, _ posed: Posed, _ focus: Focus)

    /// The keys that it has while the question is asked. They win over those of the card.
    static var keymap: Keymap<Action> { get }
    /// What one step of the cursor goes over.
    static var unit: String { get }
    /// Columns before the text of a place: room for the cursor and for signs.
    static var indent: Int { get }

    var focus: Focus { get set }
    /// How many places the cursor can be on.
    var places: Int { get }
    /// What the space bar does: a word for the footer, if any, and a sentence.
    var choosing: (brief: String?, help: String) { get }
    /// What Enter answers with where nothing has been given yet; nil: nothing can be answered then.
    var standing: Response? { get }
    /// What is said where Enter comes too early.
    var missing: String { get }
    /// The places at which something is still to be given; the cursor goes there where Enter comes too early.
    var open: [Int] { get }
    /// Whether Enter answers with what is given.
    var isAnsweredByEnter: Bool { get }
    /// What can be struck out under the cursor.
    var strikable: ElementID? { get }

    func offers(_ action: Action) -> Bool
    func described(_ row: HelpRow, _ action: Action) -> HelpRow
    mutating func perform(_ action: Action) -> [Command]
    /// Chooses what is under the cursor: the space bar, or a click.
    mutating func choose() -> [Command]
    /// A click on a place.
    mutating func click(_ place: Int) -> [Command]
    /// A click on a part that the cursor cannot be on, from 0 after the last place.
    mutating func choose(beside part: Int) -> [Command]
    /// Takes text; nil where the input is none, or no field has the focus.
    mutating func type(_ input: Input) -> [Command]?
    /// Whether a field takes a key as text.
    func swallows(_ key: Key) -> Bool

    // The same for all editors. They stand here so that the compiler makes them for each, which is ten times quicker.

    /// What an input makes of the response; nil where the input is none for the editor.
    mutating func take(_ input: Input) -> [Command]?
    /// Whether a key means something here, so that it does not mean what it means on the card.
    func takes(_ key: Key) -> Bool
    /// The keys that can be had now.
    func keyRows(for place: KeyListing) -> [HelpRow]

    /// The stem, which a few kinds draw into.
    func stem(_ stem: RichText, _ layout: TextLayout) -> [Part]
    /// What stands below the stem.
    func parts(_ layout: TextLayout) -> [Part]
    /// The column of the terminal's cursor in the line under the cursor, where a field has the focus.
    func caret(_ layout: TextLayout) -> Int?
    /// How the points of an answer came about, where that is not plain.
    func tally(_ score: Fraction) -> String?
    /// What is right, in short; an entry for each part of it.
    func solution(_ layout: TextLayout) -> [[Line]]
}

extension Editor {
    static var indent: Int { OptionLines.indent }
    var standing: Response? { nil }
    var open: [Int] { [] }
    var isAnsweredByEnter: Bool { true }
    var strikable: ElementID? { nil }
    func offers(_ action: Action) -> Bool { true }
    func described(_ row: HelpRow, _ action: Action) -> HelpRow { row }
    mutating func click(_ place: Int) -> [Command] {
        (focus.cursor, focus.field) = (place, nil)
        return choose()
    }
    mutating func choose(beside part: Int) -> [Command] { [] }
    mutating func type(_ input: Input) -> [Command]? { nil }
    func swallows(_ key: Key) -> Bool { false }
    func stem(_ stem: RichText, _ layout: TextLayout) -> [Part] { [Part(layout.lines(stem))] }
    func caret(_ layout: TextLayout) -> Int? { nil }
    func tally(_ score: Fraction) -> String? { nil }
}

extension Editor {
    mutating func take(_ input: Input) -> [Command]? {
        if let commands = type(input) { return commands }
        guard case .key(let pressed) = input else { return nil }
        for key in [pressed, pressed.unshifted].compactMap({ $0 }) {
            if let action = Self.keymap[key], offers(action) { return perform(action) }
        }
        return nil
    }

    func takes(_ key: Key) -> Bool { swallows(key) || Self.keymap[key].map(offers) ?? false }

    func keyRows(for place: KeyListing) -> [HelpRow] {
        Self.keymap.bindings(for: place).compactMap { binding in
            let free = binding.actions.filter { !swallows($0.key) && offers($0.action) }
            guard let first = free.first else { return nil }
            var row = HelpRow(binding)
            row.keys = free.map(\.key)
            return described(row, first.action)
        }
    }

    var unit: String { Self.unit }
    var indent: Int { Self.indent }
    /// All keys there are, whether they can be had now or not.
    static var keys: [Key] { keymap.keys }
}

/// Where the learner is within an interaction.
package struct Focus: Equatable, Sendable {
    /// The place under the cursor, from 0.
    package var cursor = 0
    /// The field that is written in; nil: it begins with what is given.
    var field: TextField?
    /// Whether keys are text, where there is a field.
    var isTyping = true
    /// Whether the element under the cursor goes where the next click is.
    var isHeld = false
    /// Whether the answer to be recalled is shown.
    var isShown = false
}

/// A question as its editor sees it.
struct Posed: Equatable, Sendable {
    var response: Response?
    var struck: Set<ElementID> = []
    /// Whether it is shown what is right.
    var isExplained = false
    /// Whether the learner said that the answer was meant right.
    var isClaimed = false
    /// Whether somebody was asked; in a search nobody was.
    var isAsked = true
    /// How often each wrong option was chosen in earlier sessions.
    var timesChosen: [ElementID: Int] = [:]
}

/// Lines of a card that belong together.
struct Part: Equatable, Sendable {
    var lines: [Line]
    /// Whether the cursor or a click can go there.
    var isPlace: Bool

    init(_ lines: [Line], isPlace: Bool = false) {
        self.lines = lines
        self.isPlace = isPlace
    }
}
