import Foundation
import Simulations
import TestSupport
import Testing

/// Forecasts of exams against what became of 1,000 simulated learners.
@Suite struct ReadinessSimulationTests {
    @Test func forecastsOfLearnersAsModelledCanBeBetOn() {
        let simulation = ReadinessSimulation(.modelled)
        print(simulation)
        #expect(simulation.bands.map(\.tenth) == Array(0...9))
        for band in simulation.bands { #expect(band.isAsPredicted, "\(band)") }
        #expect(ReadinessSimulation.coverages.contains(simulation.coverage))
        #expect(simulation.isBetterThanNaive)
    }

    /// Learners unlike the model may be told worse, but still better than by the share that was right so far.
    @Test func forecastsOfLearnersUnlikeTheModelAreStillBetterThanNaive() {
        let simulation = ReadinessSimulation(.unlike)
        print(simulation)
        #expect(simulation.isBetterThanNaive)
    }

    /// Forecasts learn from reviews that went otherwise than predicted and so make up for most flaws. Without that a model
    /// keeps the promises only if it has none.
    @Test(arguments: [nil] + Flaw.allCases) func aWrongModelIsFoundOut(flaw: Flaw?) {
        let simulation = ReadinessSimulation(.modelled, learners: 500, flaw: flaw, isCorrected: false)
        #expect(simulation.canBeBetOn == (flaw == nil))
    }

    @Test(
        "Soak: 10,000 learners",
        .enabled(if: isSoaking), arguments: SimulatedLearner.Kind.allCases
    )
    func soakTenThousandLearners(kind: SimulatedLearner.Kind) {
        let simulation = ReadinessSimulation(kind, learners: 10_000)
        print(simulation)
        #expect(kind == .modelled ? simulation.canBeBetOn : simulation.isBetterThanNaive)
    }
}
