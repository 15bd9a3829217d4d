import Testing

@testable import QuestionBank

extension Double {
    func isClose(to other: Double, within tolerance: Double = 1e-6) -> Bool { abs(self - other) <= tolerance }
}

@Suite struct StatisticsTests {
    /// The example of R's `p.adjust(p, "holm")`, worked out by hand.
    @Test func holmStepsDown() {
        let adjusted = holmAdjusted([0.04, 0.01, 0.03, 0.005])
        #expect(zip(adjusted, [0.06, 0.03, 0.06, 0.02]).allSatisfy { $0.isClose(to: $1) })
        #expect(holmAdjusted([0.6, 0.9]) == [1, 1])
        #expect(holmAdjusted([]) == [])
    }

    private static let criticalValues: [(degrees: Int, statistic: Double, probability: Double)] = [
        (1, 3.841, 0.05), (3, 7.815, 0.05), (3, 11.345, 0.01), (5, 15.086, 0.01), (10, 18.307, 0.05),
        (20, 10.851, 0.95),
    ]

    /// From the tables of every textbook: NIST/SEMATECH e-Handbook, 1.3.6.7.4.
    @Test(arguments: criticalValues)
    func chiSquareTail(_ row: (degrees: Int, statistic: Double, probability: Double)) {
        let tail = upperGamma(Double(row.degrees) / 2, row.statistic / 2)
        #expect(tail.isClose(to: row.probability, within: 1e-4))
    }

    @Test func chiSquareOfCounts() {
        let even = ChiSquare(observed: [25, 25, 25, 25], expected: [25, 25, 25, 25])
        #expect(even.statistic == 0 && even.pValue == 1)
        let lopsided = ChiSquare(observed: [40, 20, 20, 20], expected: [25, 25, 25, 25])
        #expect(lopsided.statistic.isClose(to: 12))
        #expect(lopsided.pValue.isClose(to: 0.007383, within: 1e-6))
    }

    private func test(hits: Int, of items: Int, options: Int, picked: Int = 1) -> GuessTest {
        var test = GuessTest()
        for item in 0..<items { test.add(picked: picked, of: options, hit: item < hits) }
        return test
    }

    private static let binomial: [(hits: Int, items: Int, options: Int, probability: Double)] = [
        (10, 10, 2, 0.001953125), (0, 10, 2, 0.001953125), (5, 10, 2, 1), (8, 10, 2, 0.109375), (3, 3, 4, 0.03125),
        (0, 8, 4, 0.200225830078125),
    ]

    /// Twice the smaller tail of the binomial distribution, from its formula.
    @Test(arguments: binomial)
    func fewItemsAreTestedExactly(_ row: (hits: Int, items: Int, options: Int, probability: Double)) {
        let value = test(hits: row.hits, of: row.items, options: row.options).pValue
        #expect(value.isClose(to: row.probability, within: 1e-12))
    }

    /// z = (130 − 100) / √75 = 3.4641.
    @Test func manyItemsAreTestedAsNormal() {
        #expect(test(hits: 130, of: 400, options: 4).pValue.isClose(to: 0.000532, within: 1e-6))
    }

    /// z = (150 / 3 − 25) / √(100 (1/12 − 1/16)) with 100 items more than are worked out exactly.
    @Test func guessingAmongSeveralVariesLess() {
        let one = test(hits: 60, of: 200, options: 4)
        let three = test(hits: 180, of: 200, options: 4, picked: 3)
        #expect(one.score.isClose(to: three.score))
        #expect(one.pValue > 0.05 && three.pValue < 1e-4)
    }

    @Test func exactAndNormalAgreeWhereTheyMeet() {
        let exact = test(hits: 33, of: 100, options: 4).pValue
        let normal = test(hits: 33, of: 101, options: 4).pValue
        #expect(exact.isClose(to: normal, within: 0.04))
    }

    @Test func withoutPreferenceThereIsNothingToTest() {
        let test = test(hits: 7, of: 7, options: 4, picked: 4)
        #expect(test.informative == 0 && test.pValue == 1 && test.score.isClose(to: test.expected))
    }

    @Test func choiceModelLearnsWhichFeatureMatters() {
        let examples = (0..<40).map { item in
            let features = (0..<3).map { [Double(($0 + item) % 3), Double($0)] }
            return ChoiceModel.Example(features: features, key: (2 * item + 2) % 3)
        }
        #expect(examples.allSatisfy { $0.features[$0.key][0] == 2 }, "the key has the largest first feature")
        let model = ChoiceModel(fitting: examples, features: 2)
        #expect(examples.allSatisfy { model.best(of: $0.features) == [$0.key] })
        #expect(ChoiceModel(fitting: [], features: 2).best(of: [[1, 0], [0, 1]]) == [0, 1])
    }
}
