import Assessment
import Memory

/// With which chances the items of a simulated course can be guessed, and which chances are believed.
package struct SimulatedBank: Sendable {
    /// The items of a course have these, over and over.
    private let declarations: [ResponseDeclaration]
    /// As which each of them counts; nil: as what it is.
    private let believed: ResponseDeclaration?

    /// Items of four options.
    package static let choices = SimulatedBank([choice], believed: nil)

    /// Six of ten items are choices, one of them with two keys. The others are typed, judged, ordered and matched.
    package static let mixed = SimulatedBank(kinds, believed: nil)

    /// The same items, each of which counts as one of four options.
    package static let mixedTakenForChoices = SimulatedBank(kinds, believed: choice)

    private init(_ declarations: [ResponseDeclaration], believed: ResponseDeclaration?) {
        self.declarations = declarations
        self.believed = believed
    }

    /// The chance with which an item is guessed.
    func guess(_ item: Int) -> GuessChance { GuessChance(declarations[item % declarations.count]) }

    /// The chance that Swot allows for.
    func believedGuess(_ item: Int) -> GuessChance { believed.map { GuessChance($0) } ?? guess(item) }

    func isChoice(_ item: Int) -> Bool {
        if case .choice = declarations[item % declarations.count] { true } else { false }
    }

    /// The share of items that are no choice.
    package var shareOfOthers: Double {
        Double(declarations.indices.count { !isChoice($0) }) / Double(declarations.count)
    }

    private static let elements = (0..<4).map { ElementID(of: "element \($0)") }
    private static let judged = elements.map { ($0, true) }
    private static let choice = ResponseDeclaration.choice(.init(options: elements, keys: [elements[0]]))
    private static let kinds: [ResponseDeclaration] = [
        choice, .shortText(.init(["commit"])), choice, .ordering(.init(correct: elements)),
        choice, .number(.init([.init(3, 4)])), choice,
        .statements(.init(statements: elements, correct: Dictionary(judged) { first, _ in first })), choice,
        .choice(.init(options: elements, keys: Array(elements.prefix(2)))),
    ]
}
