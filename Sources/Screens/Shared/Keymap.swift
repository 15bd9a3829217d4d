import Canvas

/// A row of a screen's key table: which keys do what, in which words.
///
/// Nothing is asked of an action here: to look such things up at run time takes longer than to make the table.
package struct Binding<Action> {
    /// Every key with what it does: mostly one action, or one of a kind such as an option each.
    package var actions: [(key: Key, action: Action)]
    /// How the keys are written where they are shown, the shortest first.
    package var shown: String
    /// One word or two for the footer; nil keeps it out of the footer.
    package var brief: String?
    /// What it does, for the help.
    package var help: String

    package init(_ keys: [Key], _ action: Action, _ shown: String, brief: String? = nil, _ help: String) {
        self.init(keys.map { ($0, action) }, shown, brief: brief, help)
    }

    package init(_ actions: [(key: Key, action: Action)], _ shown: String, brief: String? = nil, _ help: String) {
        self.actions = actions
        self.shown = shown
        self.brief = brief
        self.help = help
    }
}

/// All keys of a screen. Dispatch, footer and help are drawn from this one table.
package struct Keymap<Action> {
    package let bindings: [Binding<Action>]

    package init(_ bindings: [Binding<Action>]) { self.bindings = bindings }

    package subscript(key: Key) -> Action? {
        for binding in bindings {
            for bound in binding.actions where bound.key == key { return bound.action }
        }
        return nil
    }

    /// Keys that stand in more than one row; a sound table has none.
    package var collisions: [Key] {
        Dictionary(grouping: bindings.flatMap { $0.actions.map(\.key) }) { $0 }.filter { $0.value.count > 1 }.map(\.key)
    }
}

extension Binding: Sendable where Action: Sendable {}
extension Keymap: Sendable where Action: Sendable {}

/// A key and what it does, as the footer and the help show it.
package struct KeyRow: Equatable, Sendable {
    package var keys: String
    package var brief: String?
    package var help: String

    /// The first of the keys as they are shown.
    var shortKey: String { keys.utf8.firstIndex(of: UInt8(ascii: " ")).map { String(keys[..<$0]) } ?? keys }
}

extension KeyRow {
    init<Action>(_ binding: Binding<Action>) {
        self.init(keys: binding.shown, brief: binding.brief, help: binding.help)
    }
}
