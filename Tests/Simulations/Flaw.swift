/// What a model that is wrong on purpose gets wrong, so that a test can show that it would notice.
package enum Flaw: CaseIterable, Sendable {
    /// The exponent of the forgetting curve is halved: it predicts √R.
    case decayHalved
    /// Every right answer counts as knowledge.
    case guessingIgnored
    /// What is known of a topic, or of an item where there are no topics, is taken for another's.
    case topicsMixedUp
}

extension Double {
    /// A recall as it is predicted with a flaw.
    func recall(_ flaw: Flaw?) -> Double { flaw == .decayHalved ? squareRoot() : self }
}
