/// The questions of a session: which items, in which order, with their options in which order.
///
/// The journal keeps it with the session's beginning, so that a session goes on as it began whatever becomes of the decks.
package struct Form: Equatable, Sendable {
    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    /// An item as it is asked in this form.
    package struct Entry: Equatable, Sendable {
        package var item: ItemID
        /// Names stem and options.
        package var fingerprint: Fingerprint
        /// Names every word of the item as it was asked.
        package var version: Fingerprint
        package var topic: TopicID
        /// In the order in which they are shown.
        package var options: [OptionID]
        /// The correct options, in the author's order.
        package var keys: [OptionID]
        /// How many hints there are.
        package var hints: Int
        /// Whether the learner had marked it before this form was drawn.
        package var isMarked: Bool

        package init(
            item: ItemID, fingerprint: Fingerprint, version: Fingerprint, topic: TopicID, options: [OptionID],
            keys: [OptionID], hints: Int, isMarked: Bool = false
        ) {
            self.item = item
            self.fingerprint = fingerprint
            self.version = version
            self.topic = topic
            self.options = options
            self.keys = keys
            self.hints = hints
            self.isMarked = isMarked
        }

        package var isMultipleResponse: Bool { keys.count > 1 }
    }
}

extension Form.Entry {
    /// An item with its options in the order that the seed gives them, or in the author's where the author insists.
    package init(_ outline: ItemOutline, seed: Seed, isMarked: Bool = false) {
        self.init(
            item: outline.id, fingerprint: outline.fingerprint, version: outline.version, topic: outline.topic,
            options: outline.shuffle ? seed.shuffled(outline.options, of: outline.id) : outline.options,
            keys: outline.keys, hints: outline.hints, isMarked: isMarked)
    }
}
