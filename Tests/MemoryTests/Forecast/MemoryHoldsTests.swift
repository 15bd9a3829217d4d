import Memory
import TestSupport
import Testing

@Suite struct MemoryHoldsTests {
    private func checked(_ recall: Double, right: Int, of count: Int) -> [CheckedPrediction] {
        (0..<count).map { CheckedPrediction(SeenItem(recall: recall, guess: .none), isRight: $0 < right) }
    }

    @Test func withoutReviewsNothingSpeaksAgainstIt() { #expect(memoryHolds([])) }

    /// Of 100 predicted at 0.9 the lowest twentieth ends at 90 − 1.645 · 3.
    @Test(arguments: [(100, true), (90, true), (86, true), (85, false), (0, false)] as [(Int, Bool)])
    func whatChanceExplainsIsNoLoss(right: Int, holds: Bool) {
        #expect(memoryHolds(checked(0.9, right: right, of: 100)) == holds)
    }

    @Test func guessesAreExpectedToBeRightNowAndThen() {
        let four = SeenItem(recall: 0.5, guess: GuessChance(0.25))
        let half = (0..<100).map { CheckedPrediction(four, isRight: $0 % 2 == 0) }
        #expect(!memoryHolds(half))
        #expect(memoryHolds(checked(0.5, right: 50, of: 100)))
    }

    @Test func theLatestReviewsDecide() {
        #expect(memoryHolds(checked(0.9, right: 0, of: 50) + checked(0.9, right: 180, of: 200)))
        #expect(!memoryHolds(checked(0.9, right: 180, of: 200) + checked(0.9, right: 20, of: 50)))
    }

    /// As often as a test at one in twenty should, in the long run.
    @Test func memoryAsPredictedIsSeldomDoubted() {
        var generator = SeededGenerator(seed: 4)
        let doubted = (0..<1000).count { _ in
            let checked = (0..<200).map { _ in
                let recall = Double.random(in: 0.5...0.98, using: &generator)
                let isRight = Double.random(in: 0..<1, using: &generator) < recall
                return CheckedPrediction(SeenItem(recall: recall, guess: .none), isRight: isRight)
            }
            return !memoryHolds(checked)
        }
        #expect((30...80).contains(doubted))
    }
}
