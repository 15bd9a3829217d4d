import Assessment
import Canvas

/// A row of a screen's key table: which keys do what, in which words.
package struct Binding<Action: Equatable & Sendable>: Sendable {
    /// Every key with what it does: mostly one action, or one of a kind such as an option each.
    package let actions: [Bound]
    /// The keys alone.
    let keys: [Key]
    /// How the keys are written where they are shown; nil: by their labels, the first one where there is room for one.
    package var shown: String?
    /// One word or two for the footer; nil keeps it out of the footer.
    package var brief: String?
    /// What it does, for the help.
    package var help: String

    /// A key and what it does.
    package struct Bound: Sendable {
        package var key: Key
        package var action: Action
    }

    package init(_ keys: [Key], _ action: Action, brief: String? = nil, _ help: String) {
        self.init(keys.map { ($0, action) }, brief: brief, help)
    }

    package init(_ actions: [(key: Key, action: Action)], shown: String? = nil, brief: String? = nil, _ help: String) {
        self.actions = actions.map { Bound(key: $0.key, action: $0.action) }
        keys = actions.map(\.key)
        self.shown = shown
        self.brief = brief
        self.help = help
    }
}

/// All keys of a screen. Dispatch, footer and help are drawn from this one table.
package struct Keymap<Action: Equatable & Sendable>: Sendable {
    /// In the order of footer and help, the most important first.
    package let bindings: [Binding<Action>]
    /// Those that have a word for the footer.
    private let briefBindings: [Binding<Action>]
    private let actions: [Key: Action]

    package init(_ bindings: [Binding<Action>]) {
        self.bindings = bindings
        briefBindings = bindings.filter { $0.brief != nil }
        let bound = bindings.flatMap(\.actions).map { ($0.key, $0.action) }
        actions = Dictionary(bound) { first, _ in first }
    }

    /// The rows that may stand in a place.
    func bindings(for place: KeyListing) -> [Binding<Action>] { place == .footer ? briefBindings : bindings }

    /// What a key does; nil where it stands in no row.
    package subscript(key: Key) -> Action? { actions[key] }

    /// All keys, in the order of the table.
    package var keys: [Key] { bindings.flatMap { $0.actions.map(\.key) } }

    /// Keys that stand in more than one row; a sound table has none.
    package var collisions: [Key] {
        Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.map(\.key)
    }
}

/// Where keys are listed. A footer is drawn with every frame, so what it does not name is not looked at for it.
package enum KeyListing: Sendable { case footer, help }

/// Keys and what they do, as footer and help show them.
package struct HelpRow: Equatable, Sendable {
    package var keys: [Key]
    /// How the keys are written where that is not one after the other, such as `a–d`.
    package var shown: String?
    /// See `Binding`.
    package var brief: String?
    package var help: String

    /// How the keys are written, apart by blanks.
    func label(_ signs: Signs) -> String { shown ?? keys.map { $0.label(signs) }.joined(separator: " ") }

    /// The first of the keys, as it is written.
    func firstLabel(_ signs: Signs) -> String {
        guard let shown else { return keys.first?.label(signs) ?? "" }
        return shown.split(separator: " ").first.map(String.init) ?? shown
    }
}

extension HelpRow {
    init<Action>(_ binding: Binding<Action>) {
        self.init(keys: binding.keys, shown: binding.shown, brief: binding.brief, help: binding.help)
    }
}

extension Key {
    /// How the key is written on the screen and in the README. A terminal that knows ASCII alone has no arrows, so
    /// there the keys have names.
    package func label(_ signs: Signs = .unicode) -> String {
        let isASCII = signs == .ascii
        return switch self {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .control(let character): "C-\(character)"
        case .alt(let character): "M-\(character)"
        case .enter: isASCII ? "Enter" : "⏎"
        case .escape: "esc"
        case .tab: "tab"
        case .backTab: "S-tab"
        case .backspace: "bs"
        case .delete: "del"
        case .up: isASCII ? "Up" : "↑"
        case .down: isASCII ? "Down" : "↓"
        case .left: isASCII ? "Left" : "←"
        case .right: isASCII ? "Right" : "→"
        case .shiftUp: isASCII ? "S-Up" : "S-↑"
        case .shiftDown: isASCII ? "S-Down" : "S-↓"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        }
    }

    /// The key without Shift or Caps Lock, where it is a letter with it.
    var unshifted: Key? {
        guard case .character(let character) = self, character.isASCII, character.isUppercase else { return nil }
        return .character(Character(character.lowercased()))
    }
}
