import Memory
import TestSupport
import Testing

@Suite struct GuessingTests {
    private let parameters = Parameters.standard

    @Test(arguments: [(4, 1, 0.25), (2, 1, 0.5), (5, 2, 0.1), (5, 3, 0.1), (6, 3, 0.05), (3, 3, 0), (1, 1, 0)])
    func chanceOfAGuess(options: Int, keys: Int, chance: Double) {
        #expect(abs(GuessChance(options: options, keys: keys).value - chance) < 1e-12)
    }

    @Test func whatARightAnswerProves() {
        let four = GuessChance(options: 4)
        #expect(four.ofRight(recall: 0) == 0.25)
        #expect(four.ofRight(recall: 1) == 1)
        #expect(four.knowledge(recall: 0) == 0)
        #expect(four.knowledge(recall: 1) == 1)
        #expect(abs(four.knowledge(recall: 0.5) - 0.8) < 1e-12)
        #expect(GuessChance.none.knowledge(recall: 0.2) == 1)
    }

    @Test func aWrongAnswerWasNotGuessed() {
        let memory = parameters.firstMemory(.good)
        let four = GuessChance(options: 4)
        #expect(parameters.firstMemory(.again, four) == parameters.firstMemory(.again))
        #expect(
            parameters.memory(after: memory, .again, days: 9, four) == parameters.memory(after: memory, .again, days: 9)
        )
    }

    @Test func aRightAnswerIsWorthLessTheEasierItsGuessButNeverHarms() {
        expectForSeeds(0..<200) { generator in
            let memory = MemoryState(
                stability: .random(in: 0.01...500, using: &generator),
                difficulty: .random(in: 1...10, using: &generator))
            let days = Int.random(in: 1...900, using: &generator)
            let rating = Rating.allCases[Int.random(in: 1...3, using: &generator)]
            let stabilities = [0, 5, 4, 3, 2].map { options in
                parameters.memory(after: memory, rating, days: days, GuessChance(options: options)).stability
            }
            return stabilities == stabilities.sorted(by: >) && stabilities.allSatisfy { $0 >= memory.stability }
        }
    }

    /// 200 learners, 4 options: recall is predicted better where a right answer may have been a guess.
    @Test(arguments: SimulatedLearner.Kind.allCases)
    func allowingForGuessesPredictsRecallBetter(of kind: SimulatedLearner.Kind) {
        let allowing = predictions(of: kind, assumed: GuessChance(options: 4))
        let ignoring = predictions(of: kind, assumed: .none)
        print(
            "\(kind): log loss \(allowing.logLoss) against \(ignoring.logLoss),",
            "calibration error \(allowing.calibrationError) against \(ignoring.calibrationError)")
        #expect(allowing.pairs.count == ignoring.pairs.count)
        #expect(allowing.logLoss < ignoring.logLoss)
        #expect(allowing.calibrationError < ignoring.calibrationError)
    }

    /// Every learner answers 20 items 8 times, at the same moments whatever Swot assumes.
    private func predictions(of kind: SimulatedLearner.Kind, assumed: GuessChance) -> Predictions {
        var generator = SeededGenerator(seed: 7)
        var predictions = Predictions()
        for _ in 0..<200 {
            let foreknowledge = Double.random(in: 0.2...0.8, using: &generator)
            var learner = SimulatedLearner(
                kind, foreknowledge: Array(repeating: foreknowledge, count: 20), using: &generator)
            for item in 0..<20 { follow(item, &learner, assumed, &predictions, &generator) }
        }
        return predictions
    }

    private func follow(
        _ item: Int, _ learner: inout SimulatedLearner, _ assumed: GuessChance, _ predictions: inout Predictions,
        _ generator: inout SeededGenerator
    ) {
        var day = 0
        var known: (memory: MemoryState, day: Int)?
        for review in 0..<8 {
            let recalled = learner.ask(item, day: day, using: &generator)
            let guessed = Double.random(in: 0..<1, using: &generator) < 0.25
            let rating: Rating = recalled || guessed ? .good : .again
            if let (memory, last) = known {
                let days = day - last
                predictions.add(parameters.retrievability(of: memory, after: Double(days)), recalled)
                known = (parameters.memory(after: memory, rating, days: days, assumed), day)
            } else {
                known = (parameters.firstMemory(rating, assumed), day)
            }
            day += Int.random(in: 1...(2 << review), using: &generator)
        }
    }
}
