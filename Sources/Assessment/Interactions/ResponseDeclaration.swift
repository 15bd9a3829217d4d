import JSON

/// What a response is compared with: an interaction without its texts.
///
/// Forms, the journal and the catalogue keep it: the elements in the order in which they are shown, the correct
/// response, and what scoring needs beside it.
package enum ResponseDeclaration: Equatable, Sendable {
    case choice(Choice.Declaration)
    case statements(Statements.Declaration)
    case ordering(Ordering.Declaration)
    case matching(Matching.Declaration)
    case shortText(ShortText.Declaration)
    case number(NumberEntry.Declaration)
    case gaps(Gaps.Declaration)
    case lines(CodeLines.Declaration)
    case recall(Recall.Declaration)
}

/// What every kind of declaration answers for itself. None of them is asked about the response `unknown`.
package protocol DeclarationKind: Equatable, Sendable {
    /// What JSON calls the kind. It is kept for ever.
    static var name: String { get }
    /// The case that holds it.
    var wrapped: ResponseDeclaration { get }
    /// What the author's words call the kind.
    var kind: Item.Kind { get }

    /// Whether a response is one to this question at all, finished or not.
    func accepts(_ response: Response) -> Bool
    /// Whether a response that is accepted can count as an answer.
    func isComplete(_ response: Response) -> Bool
    /// Whether a response has as many parts as the correct one, so that what comes later is a change of mind. Never
    /// where it cannot be told: what is typed grows letter by letter, and an order is reached move by move.
    func isFull(_ response: Response) -> Bool
    /// The points of a response, from 0 to 1.
    func score(_ response: Response, _ rule: Scoring) -> Fraction
    /// Whether a response that is wrong differs from a right one by no more than a letter.
    func isNearlyRight(_ response: Response) -> Bool

    /// The chance to be fully right without knowing anything.
    var guessChance: Double { get }
    /// Whether the answer is typed, so that the learner may claim that it was meant right.
    var isTyped: Bool { get }
    /// Whether exams can ask it.
    var isForExams: Bool { get }
    /// What names the question beside its stem. The correct response has no part in it.
    var fingerprintParts: [String] { get }
    /// The same with its elements in the order that a seed gives them.
    ///
    /// - Parameter keepsOrder: whether the author's order is to stay. It does not where it is the correct response.
    func shuffled(by seed: Seed, of item: ItemID, keepsOrder: Bool) -> Self

    /// Whether another declaration asks the same: the same elements, in whatever order they are shown, and the same
    /// correct response.
    func asksTheSame(as other: Self) -> Bool

    /// The elements that can be struck out; empty where striking makes no sense.
    var strikable: [ElementID] { get }
    /// What the response becomes when an element is chosen, or taken back; nil where that makes no sense.
    func toggling(_ element: ElementID, in response: Response?) -> Response?

    /// The members of its JSON.
    var members: [JSON.Member] { get }
    /// Nil where the JSON is not of this kind.
    init?(_ json: JSON)
}

extension DeclarationKind {
    package func isFull(_ response: Response) -> Bool { false }
    package func isNearlyRight(_ response: Response) -> Bool { false }
    package var isTyped: Bool { false }
    package var isForExams: Bool { true }
    package func shuffled(by seed: Seed, of item: ItemID, keepsOrder: Bool) -> Self { self }

    /// Shuffled by one seed, the same elements stand in the same order.
    package func asksTheSame(as other: Self) -> Bool {
        let item = ItemID("")
        return shuffled(by: Seed(0), of: item, keepsOrder: false)
            == other.shuffled(by: Seed(0), of: item, keepsOrder: false)
    }

    package var strikable: [ElementID] { [] }
    package func toggling(_ element: ElementID, in response: Response?) -> Response? { nil }
}

// "I do not know" is a response to every question: complete, and worth nothing.
extension ResponseDeclaration {
    package func accepts(_ response: Response) -> Bool { response == .unknown || payload.accepts(response) }

    package func isComplete(_ response: Response) -> Bool {
        response == .unknown || payload.accepts(response) && payload.isComplete(response)
    }

    package func isFull(_ response: Response) -> Bool { response != .unknown && payload.isFull(response) }

    package func isNearlyRight(_ response: Response) -> Bool {
        response != .unknown && payload.isNearlyRight(response)
    }

    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        response == .unknown ? .zero : payload.score(response, rule)
    }
}

extension ResponseDeclaration {
    package var kind: Item.Kind { payload.kind }
    package var guessChance: Double { payload.guessChance }
    package var isTyped: Bool { payload.isTyped }
    package var isForExams: Bool { payload.isForExams }
    package var fingerprintParts: [String] { payload.fingerprintParts }
    package var strikable: [ElementID] { payload.strikable }

    package func asksTheSame(as other: ResponseDeclaration) -> Bool {
        func compare<Kind: DeclarationKind>(_ kind: Kind) -> Bool {
            (other.payload as? Kind).map(kind.asksTheSame) ?? false
        }
        return compare(payload)
    }

    package func toggling(_ element: ElementID, in response: Response?) -> Response? {
        payload.toggling(element, in: response)
    }

    package func shuffled(by seed: Seed, of item: ItemID, keepsOrder: Bool = false) -> ResponseDeclaration {
        payload.shuffled(by: seed, of: item, keepsOrder: keepsOrder).wrapped
    }

    /// An object with the member `kind` and those of its kind, always in the same order.
    package var json: JSON { .object([JSON.Member("kind", .string(type(of: payload).name))] + payload.members) }

    /// Nil for a kind that this program does not know, and for what is no declaration.
    package init?(_ json: JSON) {
        let type = Self.kinds.first { $0.name == json["kind"]?.string }
        guard let payload = type?.init(json) else { return nil }
        self = payload.wrapped
    }
}
