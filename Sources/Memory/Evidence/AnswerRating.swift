import Assessment

extension Rating {
    /// What an answer says of memory: the first row of this table that fits.
    ///
    /// | answer | rating |
    /// | --- | --- |
    /// | a recall that the learner graded | as graded |
    /// | wrong, or right only in part | Again |
    /// | right with a hint, with low confidence or after a change | Hard |
    /// | right, with high confidence and fast for this learner | Easy |
    /// | right | Good |
    ///
    /// An answer of which nothing was said is neither sure nor unsure: without a hint and a change it is Good. Whether a right
    /// answer was guessed is not asked here: see `GuessChance`. A typed answer that the learner claims is right. Who does not
    /// know is wrong.
    package init(_ answer: Answer, pace: Pace) {
        self =
            if let grade = answer.response.grade {
                Rating(grade)
            } else if answer.outcome != .correct {
                .again
            } else if answer.hints > 0 || answer.confidence == .low || answer.changes > 0 {
                .hard
            } else if answer.confidence == .high, pace.isFast(answer.taken) {
                .easy
            } else {
                .good
            }
    }

    private init(_ grade: Grade) {
        self =
            switch grade {
            case .again: .again
            case .hard: .hard
            case .good: .good
            case .easy: .easy
            }
    }
}
