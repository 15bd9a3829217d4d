/// A question: what it asks for, and everything that is shown around it.
package struct Item: Equatable, Sendable {
    package var id: ItemID
    package var metadata: Metadata
    package var topic: TopicID
    package var stem: RichText
    /// What the learner is to do.
    package var interaction: Interaction
    /// Shown one by one, in this order.
    package var hints: [RichText]
    package var explanation: RichText?
    /// As the author wrote it, usually a list of links.
    package var references: RichText?

    package init(
        id: ItemID, metadata: Metadata = Metadata(), topic: TopicID, stem: RichText,
        interaction: Interaction,
        hints: [RichText] = [], explanation: RichText? = nil, references: RichText? = nil
    ) {
        self.id = id
        self.metadata = metadata
        self.topic = topic
        self.stem = stem
        self.interaction = interaction
        self.hints = hints
        self.explanation = explanation
        self.references = references
    }

    /// Names stem and elements, in whatever order these stand and however the text is wrapped. The correct response has no part
    /// in it: a key that is corrected leaves the item the same.
    package var fingerprint: Fingerprint { Self.fingerprint(stem: stem, interaction.declaration) }

    package static func fingerprint(stem: RichText, _ declaration: ResponseDeclaration) -> Fingerprint {
        Fingerprint(of: ([stem.plainText] + declaration.fingerprintParts).joined(separator: "\u{1F}"))
    }

    package var kind: Kind { interaction.declaration.kind }
}

extension Item {
    /// What authors and learners call the kinds of question. Several keys make a choice a multiple-response item.
    package enum Kind: String, Equatable, Sendable, CaseIterable {
        case singleChoice = "single-choice"
        case multipleResponse = "multiple-response"
        case bestAnswer = "best-answer"
        case statements, ordering, matching
        case shortText = "short-text"
        case number, gaps, lines, recall
    }

    /// What the author says about an item, or a scenario, beside its text.
    package struct Metadata: Equatable, Sendable {
        package var difficulty: Difficulty?
        package var cognition: Cognition?
        /// A free label such as `2.3`: what is tested.
        package var objective: String?
        /// Free labels: what the item rests on.
        package var facts: [String] = []
        /// What a fact that ages was checked against, such as `smolagents 1.26`.
        package var version: String?
        package var tags: [String] = []
        /// Whether elements may be shown in another order than the author's.
        package var shuffle = true
        /// Items that must not stand in one form with this one.
        package var notWith: [ItemID] = []
        /// What the item shares with others.
        package var scenario: ScenarioID?
        /// Lint rules that the author has looked at and keeps.
        package var waive: [String] = []

        package init() {}
    }

    /// How difficult the author thinks it is.
    package enum Difficulty: String, Sendable, CaseIterable { case easy, medium, hard }

    /// What the item asks of the learner.
    package enum Cognition: String, Sendable, CaseIterable { case recall, application, analysis }
}
