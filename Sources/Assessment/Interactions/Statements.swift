import JSON

/// Statements, each of which is judged true or false.
package struct Statements: Equatable, Sendable {
    /// In the author's order.
    package var statements: [Statement]
    /// Whether points follow the rule kprime: 1, ½ with one wrong, otherwise 0.
    package var isKprime: Bool

    package init(_ statements: [Statement], isKprime: Bool = false) {
        self.statements = statements
        self.isKprime = isKprime
    }

    package struct Statement: Equatable, Sendable {
        package var element: Element
        package var isTrue: Bool

        package init(_ element: Element, isTrue: Bool) {
            self.element = element
            self.isTrue = isTrue
        }
    }
}

extension Statements: InteractionKind {
    package var elements: [Element] { statements.map(\.element) }

    package var declaration: Declaration {
        Declaration(
            statements: statements.map(\.element.id),
            correct: Dictionary(statements.map { ($0.element.id, $0.isTrue) }) { first, _ in first },
            isKprime: isKprime)
    }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        let judgements = response?.judgements ?? [:]
        return shown.statements.compactMap { id in
            statements.first { $0.element.id == id }.map { statement in
                let given = judgements[id]
                return AnsweredPart(
                    statement.element,
                    .value(
                        right: Self.word(statement.isTrue), given: given.map(Self.word),
                        isRight: given == statement.isTrue))
            }
        }
    }

    private static func word(_ isTrue: Bool) -> RichText { RichText(words: isTrue ? "true" : "false") }

    package struct Declaration: Equatable, Sendable {
        /// In the order in which they are shown.
        package var statements: [ElementID]
        package var correct: [ElementID: Bool]
        package var isKprime: Bool

        package init(statements: [ElementID], correct: [ElementID: Bool], isKprime: Bool = false) {
            self.statements = statements
            self.correct = correct
            self.isKprime = isKprime
        }
    }
}

extension Statements.Declaration: DeclarationKind {
    package static let name = "statements"
    package var wrapped: ResponseDeclaration { .statements(self) }
    package var kind: Item.Kind { .statements }

    package func accepts(_ response: Response) -> Bool {
        guard case .judged(let judgements) = response else { return false }
        return judgements.keys.allSatisfy { correct[$0] != nil }
    }

    package func isComplete(_ response: Response) -> Bool {
        if case .judged(let judgements) = response { judgements.count == correct.count } else { false }
    }

    package func isFull(_ response: Response) -> Bool { isComplete(response) }

    /// The share that is right, or by kprime 1, ½ with one wrong, otherwise 0. What was not judged is wrong.
    ///
    /// Source of kprime: Krebs, "The Swiss way to score multiple true-false items", in Scherpbier and others (editors),
    /// "Advances in Medical Education", 1997, 158–161.
    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        guard case .judged(let judgements) = response else { return .zero }
        let right = correct.count { judgements[$0.key] == $0.value }
        guard isKprime, rule == .partial else { return rule.share(right, of: correct.count) }
        return switch correct.count - right {
        case 0: rule.share(right, of: correct.count)
        case 1: Fraction(1, 2)
        default: .zero
        }
    }

    /// 2⁻ⁿ.
    package var guessChance: Double { correct.reduce(1) { chance, _ in chance / 2 } }

    package var fingerprintParts: [String] { [Self.name] + statements.map(\.description).sorted() }

    package func shuffled(by seed: Seed, of item: ItemID, keepsOrder: Bool) -> Self {
        guard !keepsOrder else { return self }
        return Self(statements: seed.shuffled(statements, of: item), correct: correct, isKprime: isKprime)
    }

    package var members: [JSON.Member] {
        [
            .init("statements", .strings(statements)),
            .init("correct", .array(statements.map { .bool(correct[$0] ?? false) })),
        ] + (isKprime ? [.init("kprime", true)] : [])
    }

    package init?(_ json: JSON) {
        guard let statements = json["statements"]?.elements, let flags = json["correct"]?.flags,
            flags.count == statements.count
        else { return nil }
        self.init(
            statements: statements, correct: Dictionary(zip(statements, flags)) { first, _ in first },
            isKprime: json["kprime"]?.bool ?? false)
    }
}
