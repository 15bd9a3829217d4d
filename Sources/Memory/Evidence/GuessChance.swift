/// The chance of a right answer without knowledge, and what a right answer therefore proves.
///
/// The lower asymptote of the three-parameter logistic model, with the reciprocal of the number of choices for its value
/// (Birnbaum 1968, in Lord and Novick, "Statistical Theories of Mental Test Scores", chapter 17), and the posterior of knowledge
/// tracing with no slips (Corbett and Anderson 1995, "Knowledge tracing", equation 2).
package struct GuessChance: Hashable, Sendable {
    /// From 0 to below 1.
    package let value: Double

    /// Nothing can be guessed: the learner graded the recall.
    package static let none = GuessChance(value: 0)

    private init(value: Double) { self.value = value }

    /// The chance of picking exactly the correct options at random: 1 / C(options, keys). Where there is no choice, nothing can
    /// be said of a guess and it counts as `none`.
    ///
    /// - Parameter keys: how many options are correct.
    package init(options: Int, keys: Int = 1) {
        let keys = keys > 0 && keys < options ? min(keys, options - keys) : 0
        guard keys > 0 else {
            self = .none
            return
        }
        value = (1...keys).reduce(1.0) { $0 * Double($1) / Double(options - keys + $1) }
    }

    /// The probability of a right answer: P = g + (1 − g) · R.
    package func ofRight(recall: Double) -> Double { value + (1 - value) * recall }

    /// The probability that an item answered right was known: K = R / P.
    ///
    /// - Parameter recall: the probability before the answer.
    package func knowledge(recall: Double) -> Double {
        value > 0 ? recall / ofRight(recall: recall) : 1
    }
}

extension GuessChance {
    /// The probability that an item is known before anything was learnt of it: neither yes nor no.
    static let firstRecall = 0.5
}
