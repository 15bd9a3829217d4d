import Assessment
import Canvas

/// A screen: its state, its keys and its view. The topmost of a stack is shown.
package protocol Screen: Sendable {
    associatedtype Action: Equatable & Sendable
    /// What it depends on which keys there are and what they are called.
    associatedtype Situation = Desk

    /// What the screen is called in the help.
    static var title: String { get }
    /// The keys that the screen has beside those of all screens, or that mean something else on it.
    static var keymap: Keymap<Action> { get }
    /// What one step of the cursor goes over, for the help: a line, a row, a question.
    static var unit: String { get }

    /// Whether there is so much to read on it that the footer names the key for a page.
    static var isReadByPages: Bool { get }

    /// Whether it shows what memory predicts of courses, which is then found out when nothing else is to be done.
    var showsOutlooks: Bool { get }
    /// How many rows at the bottom of the terminal it takes, over the screen below; nil: the whole terminal.
    var panelRows: Int? { get }

    /// Finds out the situation, once for all keys.
    func situation(at desk: Desk) -> Situation
    /// Whether an action can be had now; one that cannot vanishes from footer and help.
    func offers(_ action: Action, at situation: Situation) -> Bool
    /// The same for the keys of all screens.
    func offers(_ action: CommonAction, at situation: Situation) -> Bool
    /// Does what a key of the screen's own table stands for; only what is offered comes here.
    mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction
    /// Moves the cursor, or scrolls.
    mutating func move(_ movement: Movement, at desk: inout Desk) -> Reaction
    /// What q and Escape do: back to the screen below, unless there is more to it.
    mutating func goBack(at desk: inout Desk, now: Instant) -> Reaction
    /// Input that goes before the key tables: what a part of the screen takes for itself; nil: nothing.
    mutating func takeFirst(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction?
    /// Input that is no key of the tables: typed text, pasted text, the mouse.
    mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction
    /// An answer to something this screen asked for.
    mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction
    /// A row of the key table in the words that fit what the action would do now. It can change the word for the footer or
    /// take it away; a row whose binding has none never stands in the footer.
    func described(_ row: HelpRow, _ action: Action, at situation: Situation) -> HelpRow
    /// The same for the keys of all screens.
    func described(_ row: HelpRow, _ action: CommonAction, at situation: Situation) -> HelpRow
    /// The keys that can be had now, as the help shows them, or those of them that the footer names.
    func keyRows(for place: KeyListing, at desk: Desk) -> [HelpRow]
    /// What the terminal shows, at `desk.size`.
    func view(_ desk: Desk) -> Frame
}

extension Screen {
    package static var unit: String { "line" }
    package static var isReadByPages: Bool { false }
    package var showsOutlooks: Bool { false }
    package var panelRows: Int? { nil }

    package func offers(_ action: Action, at situation: Situation) -> Bool { true }
    package func offers(_ action: CommonAction, at situation: Situation) -> Bool { true }
    package mutating func goBack(at desk: inout Desk, now: Instant) -> Reaction { .back }
    package mutating func takeFirst(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction? { nil }
    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction { .none }
    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction { .none }
    package func described(_ row: HelpRow, _ action: Action, at situation: Situation) -> HelpRow { row }
    package func described(_ row: HelpRow, _ action: CommonAction, at situation: Situation) -> HelpRow { row }
    package func keyRows(for place: KeyListing, at desk: Desk) -> [HelpRow] {
        offeredRows(for: place, at: situation(at: desk))
    }

    /// All keys that can be had now.
    package func helpRows(at desk: Desk) -> [HelpRow] { keyRows(for: .help, at: desk) }

    /// What the footer names, the most important first.
    func footerRows(at desk: Desk) -> [HelpRow] { keyRows(for: .footer, at: desk) }

    /// The rows of both key tables that can be had now.
    func offeredRows(for place: KeyListing, at situation: Situation) -> [HelpRow] {
        let own = Self.keymap.bindings(for: place).compactMap { binding in
            binding.actions.first { offers($0.action, at: situation) }.map {
                described(HelpRow(binding), $0.action, at: situation)
            }
        }
        let common = Keymap.common.bindings(for: place).compactMap { binding -> HelpRow? in
            let free = binding.actions.filter { !hasOwnMeaning($0.key, at: situation) }
            guard let bound = free.first, offers(bound.action, at: situation) else { return nil }
            var row = HelpRow(binding)
            row.keys = free.map(\.key)
            if case .move(.lines) = bound.action { row.help += " \(Self.unit)" }
            if case .move = bound.action, !Self.isReadByPages { row.brief = nil }
            return described(row, bound.action, at: situation)
        }
        return own + common
    }

    /// Whether a key does something of the screen's own now.
    private func hasOwnMeaning(_ key: Key, at situation: Situation) -> Bool {
        Self.keymap[key].map { offers($0, at: situation) } ?? false
    }

    /// Any input: a key does what the screen's own table says, or else that of all screens. With Caps Lock a letter
    /// does what it does without, unless it has a meaning of its own.
    mutating func handle(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        if let reaction = takeFirst(input, at: &desk, now: now) { return reaction }
        guard case .key(let pressed) = input else { return take(input, at: &desk, now: now) }
        let situation = situation(at: desk)
        for key in [pressed, pressed.unshifted].compactMap({ $0 }) {
            if let action = Self.keymap[key], offers(action, at: situation) {
                return perform(action, at: &desk, now: now)
            }
            if let action = Keymap.common[key], offers(action, at: situation) {
                return perform(action, at: &desk, now: now)
            }
        }
        return take(input, at: &desk, now: now)
    }

    private mutating func perform(_ action: CommonAction, at desk: inout Desk, now: Instant) -> Reaction {
        switch action {
        case .move(let movement): move(movement, at: &desk)
        case .help: .overlay(HelpScreen(of: self, at: desk))
        case .back: goBack(at: &desk, now: now)
        }
    }
}

extension Screen where Situation == Desk {
    package func situation(at desk: Desk) -> Desk { desk }
}

/// What a screen wants done after an input: effects outside, a move on the stack of screens.
package struct Reaction: Sendable {
    package enum Move: Sendable {
        case stay
        /// Opens a screen over this one.
        case overlay(any Screen)
        /// Opens a screen in place of this one.
        case replace(any Screen)
        /// Back to the screen that this one was opened over.
        case back
        /// Back to Home, or out of the program where it was not opened with Home.
        case root
    }

    /// Carried out in this order.
    package var effects: [Effect]
    package var move: Move

    package init(_ effects: [Effect] = [], _ move: Move = .stay) {
        self.effects = effects
        self.move = move
    }

    /// Nothing but what the screen has changed of itself or of the desk.
    package static let none = Reaction()
    package static let back = Reaction([], .back)
    package static func effect(_ effects: Effect...) -> Reaction { Reaction(effects) }
    package static func overlay(_ screen: some Screen) -> Reaction { Reaction([], .overlay(screen)) }
}
