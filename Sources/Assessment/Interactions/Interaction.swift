/// What an item asks the learner to do, with its texts.
///
/// Each kind is a type with a file of its own, which answers for itself by `InteractionKind` and `DeclarationKind`.
/// `InteractionKinds.swift` is the only file that leads from the cases to them.
///
/// Source of the words: 1EdTech, "Question and Test Interoperability" 3.0,
/// <https://www.imsglobal.org/spec/qti/v3p0/impl>.
package enum Interaction: Equatable, Sendable {
    case choice(Choice)
    case statements(Statements)
    case ordering(Ordering)
    case matching(Matching)
    case shortText(ShortText)
    case number(NumberEntry)
    case gaps(Gaps)
    case lines(CodeLines)
    case recall(Recall)
}

/// What every kind of interaction answers for itself.
package protocol InteractionKind: Equatable, Sendable {
    associatedtype Declaration: DeclarationKind
    /// What of it is kept without texts, in the author's order.
    var declaration: Declaration { get }
    /// What can be chosen, judged, ordered or matched, in the author's order; empty where the answer is typed.
    var elements: [Element] { get }
    /// The parts of the question as reports show them, with what is right and what was given.
    ///
    /// - Parameters:
    ///   - response: nil where nothing was given.
    ///   - shown: as it was asked.
    ///   - stem: of the item.
    func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart]
}

extension InteractionKind {
    package var elements: [Element] { [] }
}

extension Interaction {
    package var declaration: ResponseDeclaration { kind.declaration.wrapped }
    package var elements: [Element] { kind.elements }
}
