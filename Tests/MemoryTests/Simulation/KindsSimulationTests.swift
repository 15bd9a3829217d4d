import Simulations
import Testing

/// What is predicted in a course of many kinds of question: two items in five are no choice, and most of those can hardly
/// be guessed.
@Suite struct KindsSimulationTests {
    @Test func twoItemsInFiveAreNoChoice() { #expect(SimulatedBank.mixed.shareOfOthers == 0.4) }

    @Test func forecastsOfExamsCanBeBetOn() {
        let simulation = ReadinessSimulation(.modelled, learners: 500, bank: .mixed)
        print("exams, many kinds, \(simulation)")
        #expect(simulation.canBeBetOn)
    }

    @Test func answersComeAsTheyArePredicted() {
        let simulation = AnswerSimulation(.modelled, bank: .mixed)
        print("answers, many kinds, \(simulation)")
        #expect(simulation.isCalibrated)
        #expect(simulation.isBetterThanNaive)
    }

    /// Whoever ignores guesses, or takes every kind for a choice of four options, predicts what does not come.
    @Test(arguments: [true, false]) func withoutTheChancesOfTheKindsTheyDoNot(ignoresGuesses: Bool) {
        let simulation =
            ignoresGuesses
            ? AnswerSimulation(.modelled, bank: .mixed, flaw: .guessingIgnored)
            : AnswerSimulation(.modelled, bank: .mixedTakenForChoices)
        print("answers, \(ignoresGuesses ? "guesses ignored" : "all taken for choices"), \(simulation)")
        #expect(!simulation.isCalibrated)
    }
}
