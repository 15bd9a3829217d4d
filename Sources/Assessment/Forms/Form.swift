/// The questions of a session: which items, in which order, with their elements in which order.
///
/// The journal keeps it with the session's beginning, so that a session goes on as it began whatever becomes of the decks.
package struct Form: Equatable, Sendable {
    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    /// An item as it is asked in this form.
    package struct Entry: Equatable, Sendable {
        package var item: ItemID
        /// Names stem and elements.
        package var fingerprint: Fingerprint
        /// Names every word of the item as it was asked.
        package var version: Fingerprint
        package var topic: TopicID
        /// What responses are compared with; its elements are in the order in which they are shown.
        package var declaration: ResponseDeclaration
        /// What the item shares with those beside it.
        package var scenario: ScenarioID?
        /// Names every word of the scenario as it was shown.
        package var scenarioVersion: Fingerprint?
        /// How many hints there are.
        package var hints: Int
        /// Whether the learner had marked it before this form was drawn.
        package var isMarked: Bool

        package init(
            item: ItemID, fingerprint: Fingerprint, version: Fingerprint, topic: TopicID,
            declaration: ResponseDeclaration, scenario: ScenarioID? = nil, scenarioVersion: Fingerprint? = nil,
            hints: Int, isMarked: Bool = false
        ) {
            self.item = item
            self.fingerprint = fingerprint
            self.version = version
            self.topic = topic
            self.declaration = declaration
            self.scenario = scenario
            self.scenarioVersion = scenarioVersion
            self.hints = hints
            self.isMarked = isMarked
        }
    }
}

extension Form.Entry {
    /// An item with its elements in the order that the seed gives them, or in the author's where the author insists.
    package init(_ outline: ItemOutline, seed: Seed, isMarked: Bool = false) {
        self.init(
            item: outline.id, fingerprint: outline.fingerprint, version: outline.version, topic: outline.topic,
            declaration: outline.declaration.shuffled(by: seed, of: outline.id, keepsOrder: !outline.shuffle),
            scenario: outline.scenario, scenarioVersion: outline.scenarioVersion, hints: outline.hints,
            isMarked: isMarked)
    }
}
