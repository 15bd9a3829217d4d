/// How well a learner knows what he knows.
///
/// Source of the marks: Gardner-Medwin, "Confidence assessment in the teaching of basic science", Association for Learning
/// Technology Journal 3 (1995), 80–85; <https://tmedwin.net/cbm/>.
package struct Certainty: Equatable, Sendable {
    /// The answers that were given with one certainty.
    package struct Group: Equatable, Sendable {
        package let confidence: Confidence
        package fileprivate(set) var answers = 0
        package fileprivate(set) var right = 0

        package var share: Fraction { Fraction(right, answers) }
    }

    /// From the lowest certainty to the highest, those without answers too.
    package private(set) var groups = Confidence.allCases.map { Group(confidence: $0) }
    /// The sum of the marks.
    package private(set) var mark = 0

    /// Answers whose certainty was not said count with the lowest one.
    package init(_ answers: [Answer]) {
        for answer in answers {
            let confidence = answer.confidence ?? .low
            let isRight = answer.outcome == .correct
            mark += confidence.mark(isRight: isRight)
            groups[confidence.rawValue - 1].answers += 1
            groups[confidence.rawValue - 1].right += isRight ? 1 : 0
        }
    }
}

extension Certainty {
    /// Of the answers of a session; nil where it did not ask.
    package init?(_ session: Session) {
        guard session.rules.asksConfidence else { return nil }
        self.init(session.questions.compactMap { $0.answered?.answer })
    }
}

extension Confidence {
    /// 1, 2 or 3 for a right answer; 0, −2 or −6 for a wrong one.
    package func mark(isRight: Bool) -> Int {
        switch self {
        case .low: isRight ? 1 : 0
        case .middle: isRight ? 2 : -2
        case .high: isRight ? 3 : -6
        }
    }
}
