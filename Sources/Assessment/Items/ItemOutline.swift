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
    /// With its elements in the author's order.
    package var declaration: ResponseDeclaration
    /// How many hints there are.
    package var hints: Int
    /// Whether elements may be shown in another order than the author's.
    package var shuffle: Bool
    /// Items that must not stand in one form with this one.
    package var notWith: [ItemID]
    /// Items of one scenario stand together in a form.
    package var scenario: ScenarioID?
    /// Names the Markdown of the scenario as it stands, see `Scenario.version`; nil where there is none.
    package var scenarioVersion: Fingerprint?

    package init(
        id: ItemID, fingerprint: Fingerprint, version: Fingerprint, topic: TopicID,
        difficulty: Item.Difficulty? = nil, declaration: ResponseDeclaration, hints: Int = 0,
        shuffle: Bool = true, notWith: [ItemID] = [], scenario: ScenarioID? = nil,
        scenarioVersion: Fingerprint? = nil
    ) {
        self.id = id
        self.fingerprint = fingerprint
        self.version = version
        self.topic = topic
        self.difficulty = difficulty
        self.declaration = declaration
        self.hints = hints
        self.shuffle = shuffle
        self.notWith = notWith
        self.scenario = scenario
        self.scenarioVersion = scenarioVersion
    }

    /// - Parameters:
    ///   - version: the fingerprint of the item's Markdown.
    ///   - scenarioVersion: that of its scenario's, where it has one.
    package init(_ item: Item, version: Fingerprint, scenarioVersion: Fingerprint? = nil) {
        self.init(
            id: item.id, fingerprint: item.fingerprint, version: version, topic: item.topic,
            difficulty: item.metadata.difficulty, declaration: item.interaction.declaration,
            hints: item.hints.count, shuffle: item.metadata.shuffle, notWith: item.metadata.notWith,
            scenario: item.metadata.scenario, scenarioVersion: scenarioVersion)
    }

    package var kind: Item.Kind { declaration.kind }
}
