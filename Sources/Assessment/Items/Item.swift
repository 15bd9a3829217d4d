/// A question with its options and everything that is shown around it.
package struct Item: Equatable, Sendable {
    package var id: ItemID
    package var metadata: Metadata
    package var topic: TopicID
    package var stem: RichText
    /// In the author's order.
    package var options: [Option]
    /// Shown one by one, in this order.
    package var hints: [RichText]
    package var explanation: RichText?
    /// As the author wrote it, usually a list of links.
    package var references: RichText?

    package init(
        id: ItemID, metadata: Metadata = Metadata(), topic: TopicID, stem: RichText, options: [Option],
        hints: [RichText] = [], explanation: RichText? = nil, references: RichText? = nil
    ) {
        self.id = id
        self.metadata = metadata
        self.topic = topic
        self.stem = stem
        self.options = options
        self.hints = hints
        self.explanation = explanation
        self.references = references
    }

    /// Names stem and options, in whatever order the options stand and however the text is wrapped. Which of them are keys has
    /// no part in it: a key that is corrected leaves the item the same.
    package var fingerprint: Fingerprint { Self.fingerprint(stem: stem, options: options.map(\.id)) }

    package static func fingerprint(stem: RichText, options: [OptionID]) -> Fingerprint {
        let names = options.map(\.description).sorted()
        return Fingerprint(of: ([stem.plainText] + names).joined(separator: "\u{1F}"))
    }

    /// Several keys make it a multiple-response item.
    package var kind: Kind { options.count(where: \.isKey) > 1 ? .multipleResponse : .singleChoice }
    package var keys: [OptionID] { options.filter(\.isKey).map(\.id) }
}

extension Item {
    /// How many options make a full answer.
    package enum Kind: String, Equatable, Sendable, CaseIterable {
        case singleChoice = "single-choice"
        case multipleResponse = "multiple-response"
    }

    /// What a learner can choose: a key where it is right, a distractor where it is wrong.
    package struct Option: Equatable, Sendable {
        package var text: RichText {
            didSet { id = OptionID(of: text.plainText) }
        }
        /// Follows from the text; kept, because every frame of the card asks for it.
        package private(set) var id: OptionID
        package var isKey: Bool
        /// Why it is right or wrong; shown after answering.
        package var rationale: RichText?

        package init(text: RichText, isKey: Bool, rationale: RichText? = nil) {
            self.text = text
            id = OptionID(of: text.plainText)
            self.isKey = isKey
            self.rationale = rationale
        }
    }

    /// What the author says about an item beside its text.
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
        /// Whether options may be shown in another order than the author's.
        package var shuffle = true
        /// Items that must not stand in one form with this one.
        package var notWith: [ItemID] = []
        /// Lint rules that the author has looked at and keeps.
        package var waive: [String] = []

        package init() {}
    }

    /// How difficult the author thinks it is.
    package enum Difficulty: String, Sendable, CaseIterable { case easy, medium, hard }

    /// What the item asks of the learner.
    package enum Cognition: String, Sendable, CaseIterable { case recall, application, analysis }
}
