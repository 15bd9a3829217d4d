import Glibc
import Memory
import TestSupport
import Testing

@Suite struct PaceTests {
    @Test func aQuarterOfLognormalTimesIsFast() {
        var generator = SeededGenerator(seed: 3)
        // Box and Muller 1958.
        let times = (0..<4000).map { _ in
            let radius = (-2 * log(Double.random(in: 1e-12..<1, using: &generator))).squareRoot()
            return Int64(exp(10 + 0.6 * radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))))
        }
        var pace = Pace()
        for time in times { pace.add(time) }
        let share = Double(times.count { pace.isFast($0) }) / 4000
        #expect(abs(share - 0.25) < 0.02)
    }

    @Test func isKeptInThreeNumbers() {
        var pace = Pace()
        for time in 1...30 { pace.add(Int64(time) * 700) }
        #expect(Pace(count: pace.count, sum: pace.sum, squares: pace.squares) == pace)
    }

    @Test func whatIsTakenBackLeavesNoTrace() {
        var generator = SeededGenerator(seed: 9)
        var pace = Pace()
        for time in 1...40 { pace.add(Int64(time) * 911) }
        let before = pace
        let times = (0..<500).map { _ in Int64.random(in: -10...10_000_000, using: &generator) }
        for time in times { pace.add(time) }
        for time in times.shuffled(using: &generator) { pace.remove(time) }
        #expect(pace == before)
    }

    /// A card that was left open over night says nothing of how fast its learner answers. Under time everything counts.
    @Test(
        arguments: [
            (0, false, 0, true), (20_000, false, 20_000, true), (299_999, false, 299_999, true),
            (300_000, false, 300_000, false), (8 * 3_600_000, false, 300_000, false),
            (8 * 3_600_000, true, 8 * 3_600_000, true), (-5, false, 0, true), (.max, false, 300_000, false),
        ] as [(Int64, Bool, Int64, Bool)])
    func whatExceedsFiveMinutesIsLeftOut(taken: Int64, isTimed: Bool, counted: Int64, showsPace: Bool) {
        let time = AnswerTime(taken: taken, isTimed: isTimed)
        #expect((time.counted, time.showsPace) == (counted, showsPace))
    }

    @Test func noNumberIsTooLarge() {
        var pace = Pace(count: 40, sum: .max, squares: .max)
        for _ in 0..<3 { pace.add(.max) }
        #expect((pace.sum, pace.squares) == (.max, .max))
    }

    @Test func oneFewerThanNeededSaysNothing() {
        var pace = Pace()
        for time in 1..<Pace.leastCount { pace.add(Int64(time) * 1000) }
        #expect(!pace.isFast(1))
        pace.add(20_000)
        #expect(pace.isFast(1))
    }

    @Test func timesOfNothingAreTaken() {
        var pace = Pace()
        for time in [0, -5, .min] as [Int64] { pace.add(time) }
        #expect(pace.sum == 0)
    }
}
