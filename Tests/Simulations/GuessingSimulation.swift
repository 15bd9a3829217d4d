import Chance
import Memory

/// Learners who answer items of four options at any time, and what is believed of their memory meanwhile.
package enum GuessingSimulation {
    private static let items = 20
    private static let reviews = 8
    private static let parameters = Parameters.standard

    /// Recall predicted before every answer but an item's first beside whether it was recalled. Every learner is asked at the
    /// same moments and answers the same, whatever is believed.
    ///
    /// - Parameter flaw: nil predicts as Swot does.
    package static func predictions(
        of kind: SimulatedLearner.Kind, learners: Int = 200, flaw: Flaw? = nil
    ) -> Predictions {
        var generator = SeededGenerator(seed: 7)
        var predictions = Predictions()
        for _ in 0..<learners {
            let foreknowledge = Double.random(in: 0.2...0.8, using: &generator)
            var learner = SimulatedLearner(
                kind, foreknowledge: Array(repeating: foreknowledge, count: items), using: &generator)
            for item in 0..<items { follow(item, &learner, flaw, &predictions, &generator) }
        }
        return flaw == .topicsMixedUp ? predictions.mixedUp(by: reviews - 1) : predictions
    }

    private static func follow(
        _ item: Int, _ learner: inout SimulatedLearner, _ flaw: Flaw?, _ predictions: inout Predictions,
        _ generator: inout SeededGenerator
    ) {
        let guess = flaw == .guessingIgnored ? GuessChance.none : GuessChance(0.25)
        var day = 0
        var believed: (memory: MemoryState, day: Int)?
        for review in 0..<reviews {
            let recalled = learner.ask(item, day: day, using: &generator)
            let guessed = Double.random(in: 0..<1, using: &generator) < 0.25
            let rating: Rating = recalled || guessed ? .good : .again
            if let (memory, last) = believed {
                let days = day - last
                predictions.add(parameters.retrievability(of: memory, after: Double(days)).recall(flaw), recalled)
                believed = (parameters.memory(after: memory, rating, days: days, guess), day)
            } else {
                believed = (parameters.firstMemory(rating, guess), day)
            }
            day += Int.random(in: 1...(2 << review), using: &generator)
        }
    }
}
