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
    /// Whether the learner was sure of a wrong answer since it has been missed.
    private(set) var isMisconception = false
    /// Whether the last answer was right, and the learner unsure of it.
    private(set) var isGuess = false
    /// How many of the right answers were typed otherwise and claimed.
    private(set) var claimed = 0
    /// The day of the first right answer since the last wrong one.
    private var firstRightDay: Int?

    init() {}

    /// The record as a row keeps it; nothing can be counted on it.
    init(
        answers: Int, correct: Int, outcome: Outcome?, first: Bool?, answered: Int64?, taken: Int64, isMissed: Bool,
        isMisconception: Bool, isGuess: Bool, claimed: Int
    ) {
        self.answers = answers
        self.correct = correct
        self.outcome = outcome
        self.first = first
        self.answered = answered
        self.taken = taken
        self.isMissed = isMissed
        self.isMisconception = isMisconception
        self.isGuess = isGuess
        self.claimed = claimed
    }

    /// Counts the answer that follows those so far.
    mutating func count(_ answer: AnswerRow) {
        count(
            answer.score, on: answer.day, at: answer.at, taken: answer.taken,
            Misjudgement(answer.confidence, isRight: answer.isRight))
        claimed += answer.isClaimed ? 1 : 0
    }

    /// - Parameter day: the learner's.
    mutating func count(
        _ score: Fraction, on day: Int, at moment: Int64, taken: Int64 = 0, _ misjudgement: Misjudgement? = nil
    ) {
        answers += 1
        answered = moment
        self.taken &+= taken
        outcome = Outcome(score: score)
        first = first ?? (score == .one)
        isGuess = misjudgement == .guess
        guard score == .one else {
            isMissed = true
            isMisconception = isMisconception || misjudgement == .misconception
            firstRightDay = nil
            return
        }
        correct += 1
        if let firstRightDay, firstRightDay != day { (isMissed, isMisconception) = (false, false) }
        firstRightDay = firstRightDay ?? day
    }
}
