/// A response that counts, with what is needed to judge it later.
package struct Answer: Equatable, Sendable {
    /// In the order of the form.
    package var response: [OptionID]
    /// From 0 to 1.
    package var score: Fraction
    /// Milliseconds for which the question was before the learner, unanswered.
    package var taken: Int64
    /// How many hints were open.
    package var hints: Int
    /// How often a choice was replaced by another before the answer.
    package var changes: Int
    /// How sure the learner said to be. Nil: nothing was said, which is neither sure nor unsure.
    package var confidence: Confidence?

    package init(
        response: [OptionID], score: Fraction, taken: Int64, hints: Int = 0, changes: Int = 0,
        confidence: Confidence? = nil
    ) {
        self.response = response
        self.score = score
        self.taken = taken
        self.hints = hints
        self.changes = changes
        self.confidence = confidence
    }

    package var outcome: Outcome { Outcome(score: score) }
}

/// How sure a learner says to be of an answer.
package enum Confidence: Int, Sendable, CaseIterable {
    case low = 1
    case middle, high
}
