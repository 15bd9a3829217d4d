import Assessment

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

    /// The chance that a journal or a simulation has kept. What can be no chance of a guess counts as `none`.
    package init(_ value: Double) { self.value = value >= 0 && value < 1 ? value : 0 }

    /// The chance to give the correct response at random, see `DeclarationKind.guessChance`.
    package init(_ declaration: ResponseDeclaration) { self.init(declaration.guessChance) }

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
