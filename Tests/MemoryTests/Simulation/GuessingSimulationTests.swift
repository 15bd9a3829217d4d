import Simulations
import Testing

/// Whether recall is predicted better where a right answer may have been a guess: 200 learners, four options.
@Suite struct GuessingSimulationTests {
    @Test(arguments: SimulatedLearner.Kind.allCases)
    func allowingForGuessesPredictsRecallBetter(of kind: SimulatedLearner.Kind) {
        let allowing = GuessingSimulation.predictions(of: kind)
        let ignoring = GuessingSimulation.predictions(of: kind, flaw: .guessingIgnored)
        print("\(kind), allowing for guesses: \(allowing); ignoring them: \(ignoring)")
        #expect(allowing.pairs.map(\.happened) == ignoring.pairs.map(\.happened))
        #expect(allowing.isBetter(than: ignoring))
    }

    /// Each flaw loses what allowing for guesses gains.
    @Test(arguments: Flaw.allCases) func aWrongModelIsFoundOut(flaw: Flaw) {
        for kind in SimulatedLearner.Kind.allCases {
            let wrong = GuessingSimulation.predictions(of: kind, flaw: flaw)
            let ignoring = GuessingSimulation.predictions(of: kind, flaw: .guessingIgnored)
            #expect(!wrong.isBetter(than: ignoring))
        }
    }

    /// What is predicted of learners unlike the model is worse, and by so much.
    @Test func theModelFitsThoseWhoFollowItBetter() {
        let (own, other) = (GuessingSimulation.predictions(of: .modelled), GuessingSimulation.predictions(of: .unlike))
        print("unlike: log loss worse by \(other.logLoss - own.logLoss)")
        #expect(own.isBetter(than: other))
    }
}

extension Predictions {
    fileprivate func isBetter(than other: Predictions) -> Bool {
        logLoss < other.logLoss && calibrationError < other.calibrationError
    }
}
