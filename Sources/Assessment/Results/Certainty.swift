/// How well a learner knows what they know: how many of the answers were right that they were sure of, and so on.
///
/// All that is said of certainty is counted here, for one session and for all of a course alike. Where nothing was said of
/// an answer, nothing is assumed: it is neither sure nor unsure, stands in a group of its own and earns no mark.
///
/// Source of the marks: Gardner-Medwin, "Confidence assessment in the teaching of basic science", Association for Learning
/// Technology Journal 3 (1995), 80–85; <https://tmedwin.net/cbm/>.
package struct Certainty: Equatable, Sendable {
    /// The answers that were given with one certainty.
    package struct Group: Equatable, Sendable {
        /// Nil: nothing was said.
        package let confidence: Confidence?
        package private(set) var answers: Int
        package private(set) var right: Int

        package init(_ confidence: Confidence?, answers: Int = 0, right: Int = 0) {
            self.confidence = confidence
            self.answers = answers
            self.right = right
        }

        package var share: Fraction { Fraction(right, answers) }

        fileprivate mutating func add(_ other: Group) {
            answers += other.answers
            right += other.right
        }

        fileprivate var mark: Int {
            guard let confidence else { return 0 }
            return right * confidence.mark(isRight: true) + (answers - right) * confidence.mark(isRight: false)
        }
    }

    /// From the lowest certainty to the highest, then the answers of which nothing was said. Groups without answers too.
    package let groups: [Group]

    /// - Parameter counts: in any order; those of one certainty are added up.
    package init(_ counts: [Group]) {
        groups = (Confidence.allCases + [nil]).map { confidence in
            var sum = Group(confidence)
            for group in counts where group.confidence == confidence { sum.add(group) }
            return sum
        }
    }

    package init(_ answers: [Answer]) {
        self.init(answers.map { Group($0.confidence, answers: 1, right: $0.outcome == .correct ? 1 : 0) })
    }

    /// Of the answers of a session; nil where it did not ask.
    ///
    /// An answer that was taken back counts as it was first given: the second one was made with the feedback known.
    package init?(_ session: Session) {
        guard session.rules.asksConfidence else { return nil }
        self.init(session.questions.compactMap { $0.firstAnswer?.answer })
    }

    /// The sum of the marks of the answers of which something was said.
    package var mark: Int { groups.reduce(0) { $0 + $1.mark } }

    /// Of how many answers it was said how sure the learner is.
    package var said: Int { groups.reduce(0) { $0 + ($1.confidence == nil ? 0 : $1.answers) } }

    /// The mark for being sure of each of those answers, and right.
    package var bestMark: Int { said * Confidence.high.mark(isRight: true) }

    /// How many answers turned out otherwise than the learner thought.
    package func number(of misjudgement: Misjudgement) -> Int {
        groups.reduce(0) { sum, group in
            let wrong = group.answers - group.right
            return sum + (Misjudgement(group.confidence, isRight: true) == misjudgement ? group.right : 0)
                + (Misjudgement(group.confidence, isRight: false) == misjudgement ? wrong : 0)
        }
    }
}

/// An answer that turned out otherwise than the learner thought.
package enum Misjudgement: String, Sendable, CaseIterable {
    /// Not right, or right only in part, though the learner was sure of it.
    case misconception
    /// Right, though the learner was unsure of it: a lucky guess.
    case guess

    /// Nil where the answer turned out as the learner thought, and where they said nothing or were fairly sure.
    package init?(_ confidence: Confidence?, isRight: Bool) {
        switch (confidence, isRight) {
        case (.low, true): self = .guess
        case (.high, false): self = .misconception
        default: return nil
        }
    }
}

extension Answer {
    /// Who does not know is sure of nothing, so that nothing is misjudged.
    package var misjudgement: Misjudgement? {
        response == .unknown ? nil : Misjudgement(confidence, isRight: outcome == .correct)
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
