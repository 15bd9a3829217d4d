import Assessment
import Canvas

/// A screen: its state, its keys and its view. The topmost of a stack is shown.
package protocol Screen: Sendable {
    associatedtype Action: Equatable & Sendable

    /// What the screen is called in the help.
    static var title: String { get }
    static var keymap: Keymap<Action> { get }

    /// Whether it shows what memory predicts of courses, which is then found out when nothing else is to be done.
    var showsOutlooks: Bool { get }
    /// How many rows at the bottom of the terminal it takes, over the screen below; nil: the whole terminal.
    var panelRows: Int? { get }

    /// Whether an action can be had now; one that cannot vanishes from footer and help.
    func offers(_ action: Action, at desk: Desk) -> Bool
    mutating func perform(_ action: Action, at desk: inout Desk, now: Instant) -> Reaction
    /// Input that is no key of the table: typed text, pasted text, the mouse.
    mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction
    /// Any input: a key of the table does what the table says.
    mutating func handle(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction
    /// An answer to something this screen asked for.
    mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction
    /// A row of the key table in the words that fit what the action would do now.
    func described(_ row: KeyRow, _ action: Action, at desk: Desk) -> KeyRow
    /// What footer and help show.
    func keys(at desk: Desk) -> [KeyRow]
    func view(_ desk: Desk) -> Frame
}

extension Screen {
    package var showsOutlooks: Bool { false }
    package var panelRows: Int? { nil }

    package func offers(_ action: Action, at desk: Desk) -> Bool { true }
    package mutating func take(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction { .none }
    package mutating func receive(_ answer: Message, at desk: inout Desk) -> Reaction { .none }

    package func described(_ row: KeyRow, _ action: Action, at desk: Desk) -> KeyRow { row }
    package func keys(at desk: Desk) -> [KeyRow] { offered(at: desk) }

    /// The rows of the key table that can be had now.
    ///
    /// - Parameter footer: whether only those are wanted that the footer names.
    func offered(at desk: Desk, footer: Bool = false) -> [KeyRow] {
        var rows: [KeyRow] = []
        for binding in Self.keymap.bindings where !footer || binding.brief != nil {
            guard let bound = binding.actions.first(where: { offers($0.action, at: desk) }) else { continue }
            rows.append(described(KeyRow(binding), bound.action, at: desk))
        }
        return rows
    }

    package mutating func handle(_ input: Input, at desk: inout Desk, now: Instant) -> Reaction {
        guard case .key(let key) = input, let action = Self.keymap[key], offers(action, at: desk) else {
            return take(input, at: &desk, now: now)
        }
        return perform(action, at: &desk, now: now)
    }
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

    package var effects: [Effect]
    package var move: Move

    package init(_ effects: [Effect] = [], _ move: Move = .stay) {
        self.effects = effects
        self.move = move
    }

    package static let none = Reaction()
    package static func effect(_ effects: Effect...) -> Reaction { Reaction(effects) }
    package static let back = Reaction([], .back)
    package static func overlay(_ screen: some Screen) -> Reaction { Reaction([], .overlay(screen)) }
}
