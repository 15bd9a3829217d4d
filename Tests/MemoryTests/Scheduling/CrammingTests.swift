import Memory
import TestSupport
import Testing

private let day: Int64 = 86_400_000

@Suite struct CrammingTests {
    /// Whatever was learnt before, whenever it is crammed, however it is answered.
    @Test func crammingNeverWorsensTheSchedule() {
        expectForSeeds(0..<2000) { generator in
            let scheduler = Scheduler(learningSteps: [600_000], relearningSteps: [600_000])
            var now: Int64 = 1_795_000_000_000
            var before: Schedule?
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                before = scheduler.schedule(after: before, rating(&generator), at: now, guess: guess)
                now += Int64.random(in: 0...60 * day, using: &generator)
            }
            guard let before else { return false }
            let rating = rating(&generator)
            let after = scheduler.schedule(cramming: before, rating, at: now, guess: guess)
            let isOutOfTurn = before.due > now
            guard isOutOfTurn else {
                return after == scheduler.schedule(after: before, rating, at: now, guess: guess)
            }
            return after.due >= before.due && after.lapses == before.lapses
                && (!rating.isRecall || after.memory.stability >= before.memory.stability)
        }
    }

    @Test func aWrongAnswerIsRememberedAllTheSame() {
        let scheduler = Scheduler(learningSteps: [], relearningSteps: [600_000])
        let learnt = Schedule(
            memory: MemoryState(stability: 40, difficulty: 5), phase: .review, reviewed: 0, due: 40 * day)
        let crammed = scheduler.schedule(cramming: learnt, .again, at: 20 * day)
        let reviewed = scheduler.schedule(after: learnt, .again, at: 20 * day)
        #expect(crammed.memory == reviewed.memory)
        #expect((crammed.due, crammed.phase, crammed.lapses) == (40 * day, .review, 0))
        #expect((reviewed.due, reviewed.phase, reviewed.lapses) == (20 * day + 600_000, .relearning(step: 0), 1))
    }

    @Test func aNewItemIsNeverOutOfTurn() {
        let scheduler = Scheduler()
        #expect(scheduler.schedule(cramming: nil, .again, at: 5) == scheduler.schedule(after: nil, .again, at: 5))
    }

    private let guess = GuessChance(0.25)

    private func rating(_ generator: inout SeededGenerator) -> Rating {
        Rating.allCases.randomElement(using: &generator) ?? .good
    }
}
