import JSON

/// A word or a few that the learner types.
package struct ShortText: Equatable, Sendable {
    /// Any one of them is right.
    package var accepted: [String]
    /// Whether capital and small letters are told apart.
    package var isCaseExact: Bool

    package init(_ accepted: [String], isCaseExact: Bool = false) {
        self.accepted = accepted
        self.isCaseExact = isCaseExact
    }
}

extension ShortText: InteractionKind {
    package var declaration: Declaration { Declaration(accepted, isCaseExact: isCaseExact) }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        [AnsweredPart(typed: response, accepted: accepted, shown)]
    }

    package struct Declaration: Equatable, Sendable {
        package var accepted: [String]
        package var isCaseExact: Bool

        package init(_ accepted: [String], isCaseExact: Bool = false) {
            self.accepted = accepted
            self.isCaseExact = isCaseExact
        }

        private func likeness(of response: Response) -> Likeness {
            guard case .text(let text) = response else { return .different }
            return TypedText(text, isCaseExact: isCaseExact).likeness(to: accepted)
        }
    }
}

extension ShortText.Declaration: DeclarationKind {
    package static let name = "short-text"
    package var wrapped: ResponseDeclaration { .shortText(self) }
    package var kind: Item.Kind { .shortText }

    package func accepts(_ response: Response) -> Bool {
        if case .text(let text) = response { TypedText.isShort(text) } else { false }
    }

    package func isComplete(_ response: Response) -> Bool { !response.isEmpty }

    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        likeness(of: response) == .equal ? .one : .zero
    }

    package func isNearlyRight(_ response: Response) -> Bool { likeness(of: response) == .near }

    package var guessChance: Double { 0 }
    package var isTyped: Bool { true }
    package var fingerprintParts: [String] { [Self.name] }

    package var members: [JSON.Member] {
        [.init("accepted", .strings(accepted))] + (isCaseExact ? [.init("case-exact", true)] : [])
    }

    package init?(_ json: JSON) {
        guard let accepted = json["accepted"]?.texts else { return nil }
        self.init(accepted, isCaseExact: json["case-exact"]?.bool ?? false)
    }
}
