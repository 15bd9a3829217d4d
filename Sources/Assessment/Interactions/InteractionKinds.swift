// The registry: the one place that leads from a case to the type that answers for it. Another kind of question is a
// file of its own and a line in each of these.

extension Interaction {
    /// The type that answers for the case.
    package var kind: any InteractionKind {
        switch self {
        case .choice(let choice): choice
        case .statements(let statements): statements
        case .ordering(let ordering): ordering
        case .matching(let matching): matching
        case .shortText(let text): text
        case .number(let number): number
        case .gaps(let gaps): gaps
        case .lines(let lines): lines
        case .recall(let recall): recall
        }
    }
}

extension ResponseDeclaration {
    /// The type that answers for the case.
    package var payload: any DeclarationKind {
        switch self {
        case .choice(let choice): choice
        case .statements(let statements): statements
        case .ordering(let ordering): ordering
        case .matching(let matching): matching
        case .shortText(let text): text
        case .number(let number): number
        case .gaps(let gaps): gaps
        case .lines(let lines): lines
        case .recall(let recall): recall
        }
    }

    /// What can be read from JSON.
    static let kinds: [any DeclarationKind.Type] = [
        Choice.Declaration.self, Statements.Declaration.self, Ordering.Declaration.self, Matching.Declaration.self,
        ShortText.Declaration.self, NumberEntry.Declaration.self, Gaps.Declaration.self, CodeLines.Declaration.self,
        Recall.Declaration.self,
    ]
}

extension Interaction {
    /// For what concerns options and keys alone, such as most rules of the lint; nil for another kind.
    package var choice: Choice? { if case .choice(let choice) = self { choice } else { nil } }
}
