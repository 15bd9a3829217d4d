/// What a form needs to know of an item before its text is read: a row of the catalogue.
///
/// Forms are drawn from thousands of items and show a few of them. So the text stays in its deck until it is shown.
package struct ItemOutline: Equatable, Sendable {
    package var id: ItemID
    package var fingerprint: Fingerprint
    /// Names the Markdown of the item as it stands, every word of it. The journal keeps the Markdown of each version asked.
    package var version: Fingerprint
    package var topic: TopicID
    package var difficulty: Item.Difficulty?
    /// In the author's order.
    package var options: [OptionID]
    package var keys: [OptionID]
    /// How many hints there are.
    package var hints: Int
    /// Whether options may be shown in another order than the author's.
    package var shuffle: Bool
    /// Items that must not stand in one form with this one.
    package var notWith: [ItemID]

    package init(
        id: ItemID, fingerprint: Fingerprint, version: Fingerprint, topic: TopicID,
        difficulty: Item.Difficulty? = nil, options: [OptionID], keys: [OptionID], hints: Int = 0,
        shuffle: Bool = true, notWith: [ItemID] = []
    ) {
        self.id = id
        self.fingerprint = fingerprint
        self.version = version
        self.topic = topic
        self.difficulty = difficulty
        self.options = options
        self.keys = keys
        self.hints = hints
        self.shuffle = shuffle
        self.notWith = notWith
    }

    /// - Parameter version: the fingerprint of the item's Markdown.
    package init(_ item: Item, version: Fingerprint) {
        self.init(
            id: item.id, fingerprint: item.fingerprint, version: version, topic: item.topic,
            difficulty: item.metadata.difficulty, options: item.options.map(\.id), keys: item.keys,
            hints: item.hints.count, shuffle: item.metadata.shuffle, notWith: item.metadata.notWith)
    }
}
