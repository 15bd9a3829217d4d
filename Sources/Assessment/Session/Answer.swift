/// A response that counts, with what is needed to judge it later.
package struct Answer: Equatable, Sendable {
    package var response: Response
    /// From 0 to 1.
    package var score: Fraction
    /// Milliseconds for which the question was before the learner, unanswered.
    package var taken: Int64
    /// How many hints were open.
    package var hints: Int
    /// How often something given was taken back or replaced before the answer.
    package var changes: Int
    /// How sure the learner said to be. Nil: nothing was said, which is neither sure nor unsure.
    package var confidence: Confidence?
    /// Whether the learner said that it was meant right; the score is that of a right answer then.
    package var isClaimed: Bool

    package init(
        response: Response, score: Fraction, taken: Int64, hints: Int = 0, changes: Int = 0,
        confidence: Confidence? = nil, isClaimed: Bool = false
    ) {
        self.response = response
        self.score = score
        self.taken = taken
        self.hints = hints
        self.changes = changes
        self.confidence = confidence
        self.isClaimed = isClaimed
    }

    package var outcome: Outcome { Outcome(score: score) }

    /// What it adds to a total.
    package func points(penalty: Fraction) -> Fraction {
        response == .unknown ? .zero : Scoring.points(score, penalty: penalty)
    }
}

/// How sure a learner says to be of an answer.
package enum Confidence: Int, Sendable, CaseIterable {
    case low = 1
    case middle, high
}
