import Memory
import TestSupport
import Testing

private let day: Int64 = 86_400_000
private let start: Int64 = 1_760_000_000_000

@Suite struct SchedulerTests {
    private let scheduler = Scheduler()

    @Test func recallIsNineTenthsWhenStabilityHasPassed() {
        expectForSeeds(0..<100) { generator in
            let memory = MemoryState(stability: .random(in: 0.001...9999, using: &generator), difficulty: 5)
            let recall = Parameters.standard.retrievability(of: memory, after: memory.stability)
            return abs(recall - 0.9) < 1e-12
        }
    }

    @Test func betterRatingsComeBackNoSooner() {
        expectForSeeds(0..<300) { generator in
            let schedule = randomSchedule(using: &generator)
            let now = schedule.reviewed + .random(in: 0...(400 * day), using: &generator)
            let dues = Rating.allCases.map { scheduler.schedule(after: schedule, $0, at: now).due }
            return dues == dues.sorted() && dues.allSatisfy { $0 > now }
        }
    }

    @Test func aRightAnswerAheadOfTimeNeverBringsAnItemBackSooner() {
        expectForSeeds(0..<300) { generator in
            let scheduler = Scheduler(learningSteps: [], relearningSteps: [])
            let first = randomSchedule(using: &generator)
            let schedule = scheduler.schedule(after: first, .good, at: first.reviewed + 20 * day)
            let now = Int64.random(in: schedule.reviewed..<schedule.due, using: &generator)
            let options = Int.random(in: 1...5, using: &generator)
            let guess = GuessChance(1 / Double(options))
            return Rating.allCases.filter(\.isRecall).allSatisfy {
                scheduler.schedule(after: schedule, $0, at: now, guess: guess).due >= schedule.due
            }
        }
    }

    @Test func aTimeBeforeTheLastReviewIsTheSameDay() throws {
        let first = scheduler.schedule(after: nil, .good, at: start)
        let earlier = scheduler.schedule(after: first, .good, at: start - 5 * day)
        #expect(earlier.memory == scheduler.schedule(after: first, .good, at: start).memory)
        #expect(first.retrievability(at: start - 5 * day, .standard) == 1)
    }

    @Test func dayRollOversMayBeCountedInstead() {
        let first = scheduler.schedule(after: nil, .easy, at: start)
        let night = scheduler.schedule(after: first, .good, at: start + day / 2, days: 1)
        #expect(night.memory == Parameters.standard.memory(after: first.memory, .good, days: 1))
    }

    @Test func anIntervalBeyondAnyIntegerIsLimited() throws {
        var weights = Parameters.standard.weights
        weights[20] = 0.1
        let memory = MemoryState(stability: 1e15, difficulty: 1)
        #expect(try Parameters(weights).interval(of: memory, retention: 0.01, maximum: 36_500) == 36_500)
    }

    @Test func forgettingWhatWasLearntIsALapse() {
        let learnt = scheduler.schedule(after: nil, .easy, at: start)
        let forgotten = scheduler.schedule(after: learnt, .again, at: start + 9 * day)
        #expect(learnt.lapses == 0)
        #expect(forgotten.lapses == 1)
        #expect(forgotten.phase == .relearning(step: 0))
        #expect(scheduler.schedule(after: forgotten, .again, at: start + 10 * day).lapses == 1)
    }

    @Test func nothingIsPutOffPastTheHorizon() {
        expectForSeeds(0..<300) { generator in
            let schedule = randomSchedule(using: &generator)
            let now = schedule.reviewed + .random(in: 0...(100 * day), using: &generator)
            let horizon = now + .random(in: 1...(60 * day), using: &generator)
            let limited = Scheduler(horizon: horizon)
            let dues = Rating.allCases.map { limited.schedule(after: schedule, $0, at: now).due }
            return dues.allSatisfy { $0 <= horizon && $0 > now }
        }
    }

    @Test func aHorizonThatIsOverCountsForNothing() {
        let past = Scheduler(horizon: start - 1)
        for rating in Rating.allCases {
            #expect(
                past.schedule(after: nil, rating, at: start) == scheduler.schedule(after: nil, rating, at: start))
        }
    }

    private func randomSchedule(using generator: inout SeededGenerator) -> Schedule {
        Schedule(
            memory: MemoryState(
                stability: .random(in: 0.01...800, using: &generator),
                difficulty: .random(in: 1...10, using: &generator)),
            phase: .review, reviewed: start, due: start + day)
    }
}
