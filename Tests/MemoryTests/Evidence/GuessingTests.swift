import Assessment
import Memory
import TestSupport
import Testing

@Suite struct GuessingTests {
    private let parameters = Parameters.standard

    @Test func theChanceOfAGuessIsThatOfTheDeclaration() {
        #expect(GuessChance(.lines(.init(count: 5, keys: [1, 2]))).value == 0.1)
        #expect(GuessChance(.shortText(.init(["a"]))) == .none)
    }

    @Test(arguments: [1, 1.5, -0.1, .nan, .infinity, -.infinity])
    func numbersThatCannotBeAreNoChance(number: Double) {
        #expect(GuessChance(number) == .none)
    }

    @Test func whatARightAnswerProves() {
        let four = GuessChance(0.25)
        #expect(four.ofRight(recall: 0) == 0.25)
        #expect(four.ofRight(recall: 1) == 1)
        #expect(four.knowledge(recall: 0) == 0)
        #expect(four.knowledge(recall: 1) == 1)
        #expect(abs(four.knowledge(recall: 0.5) - 0.8) < 1e-12)
        #expect(GuessChance.none.knowledge(recall: 0.2) == 1)
    }

    @Test func aWrongAnswerWasNotGuessed() {
        let memory = parameters.firstMemory(.good)
        let four = GuessChance(0.25)
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
                parameters.memory(after: memory, rating, days: days, GuessChance(1 / Double(options))).stability
            }
            return stabilities == stabilities.sorted(by: >) && stabilities.allSatisfy { $0 >= memory.stability }
        }
    }
}
