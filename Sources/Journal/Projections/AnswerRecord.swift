import Assessment

/// What the answers to an item, in their order, come to.
struct AnswerRecord: Equatable {
    private(set) var answers = 0
    private(set) var correct = 0
    private(set) var outcome: Outcome?
    /// Whether the first answer was right.
    private(set) var first: Bool?
    /// When the last answer was given.
    private(set) var answered: Int64?
    /// Milliseconds for all of them.
    private(set) var taken: Int64 = 0
    /// Whether it was answered wrong and not yet right twice since, on different days.
    private(set) var isMissed = false
    /// The day of the first right answer since the last wrong one.
    private var firstRightDay: Int?

    init() {}

    /// The record as a row keeps it; nothing can be counted on it.
    init(
        answers: Int, correct: Int, outcome: Outcome?, first: Bool?, answered: Int64?, taken: Int64, isMissed: Bool
    ) {
        self.answers = answers
        self.correct = correct
        self.outcome = outcome
        self.first = first
        self.answered = answered
        self.taken = taken
        self.isMissed = isMissed
    }

    /// - Parameter day: the learner's.
    mutating func count(_ score: Fraction, on day: Int, at moment: Int64, taken: Int64 = 0) {
        answers += 1
        answered = moment
        self.taken &+= taken
        outcome = Outcome(score: score)
        first = first ?? (score == .one)
        guard score == .one else {
            isMissed = true
            firstRightDay = nil
            return
        }
        correct += 1
        if let firstRightDay, firstRightDay != day { isMissed = false }
        firstRightDay = firstRightDay ?? day
    }
}
