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
