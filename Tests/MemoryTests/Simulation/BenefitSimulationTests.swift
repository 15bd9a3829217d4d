import Foundation
import Simulations
import TestSupport
import Testing

/// How much is recalled on the day of an exam, at equal effort in minutes. `make bench` prints the long run.
@Suite struct BenefitSimulationTests {
    /// With few learners. What is small with many is not asked here: missed items first, for learners as modelled.
    @Test func swotsOrderIsBetterThanTheReferenceSchedulerAndThanChance() {
        #expect(isBetter(than: [.reference, .random], items: 150, learners: 20))
    }

    @Test(arguments: Flaw.allCases) func aWrongModelIsFoundOut(flaw: Flaw) {
        #expect(!isBetter(than: [.reference, .random], items: 150, learners: 20, flaw: flaw))
    }

    @Test(
        "Soak: better than each, and each flaw would be noticed",
        .enabled(if: isSoaking), arguments: [nil] + Flaw.allCases)
    func soakBetterThanEach(flaw: Flaw?) {
        #expect(isBetter(than: StudyOrder.others, items: 300, learners: 100, flaw: flaw) == (flaw == nil))
    }

    /// For both kinds of learner.
    private func isBetter(than orders: [StudyOrder], items: Int, learners: Int, flaw: Flaw? = nil) -> Bool {
        [SimulatedLearner.Kind.unlike, .modelled].allSatisfy { kind in
            let comparison = BenefitComparison(kind, orders, learners: learners, items: items, flaw: flaw)
            print(comparison)
            return comparison.notBeaten.isEmpty
        }
    }
}
