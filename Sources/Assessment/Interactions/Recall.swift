import JSON

/// An answer to be recalled. It is shown when the learner asks for it, and the learner grades the recall.
package struct Recall: Equatable, Sendable {
    package var answer: RichText

    package init(_ answer: RichText) { self.answer = answer }
}

extension Recall: InteractionKind {
    package var declaration: Declaration { Declaration() }

    package func parts(given response: Response?, shown: Declaration, stem: RichText) -> [AnsweredPart] {
        let grade = response?.grade
        return [
            AnsweredPart(
                .value(
                    right: answer, given: grade.map { RichText(words: "\($0)") },
                    isRight: grade.map { $0 != .again } ?? false))
        ]
    }

    package struct Declaration: Equatable, Sendable {
        package init() {}
    }
}

extension Recall.Declaration: DeclarationKind {
    package static let name = "recall"
    package var wrapped: ResponseDeclaration { .recall(self) }
    package var kind: Item.Kind { .recall }

    package func accepts(_ response: Response) -> Bool { response.grade != nil }
    package func isComplete(_ response: Response) -> Bool { response.grade != nil }

    /// What is recalled with whatever effort is right.
    package func score(_ response: Response, _ rule: Scoring) -> Fraction {
        response.grade.map { $0 == .again ? .zero : .one } ?? .zero
    }

    package var guessChance: Double { 0 }
    package var isForExams: Bool { false }
    package var fingerprintParts: [String] { [Self.name] }
    package var members: [JSON.Member] { [] }

    package init?(_ json: JSON) { self.init() }
}
