import Assessment
import Memory
import Testing

@Suite struct ComebackTests {
    private let day: Int64 = 86_400_000
    private let calendar = StudyCalendar()
    private let guess = GuessChance(0.25)
    private let right = Answer(response: .chosen([]), score: .one, taken: 5_000)
    private let wrong = Answer(response: .chosen([]), score: .zero, taken: 5_000)

    /// An item learnt in the evening and asked the next morning has slept a night, though no day has passed.
    @Test func aNightCounts() {
        let (evening, morning) = (20_000 * day + 22 * 3_600_000, 20_001 * day + 8 * 3_600_000)
        let scheduler = Scheduler(learningSteps: [])
        let learnt = scheduler.schedule(after: nil, .good, at: evening, guess: guess)
        func due(_ slept: Int?) -> Int64 {
            scheduler.schedule(after: learnt, .good, at: morning, guess: guess, days: slept).due
        }
        #expect(due(1) != due(nil))
        let comeback = Comeback(
            schedule: learnt, lastDay: calendar.day(of: evening), guess: guess, scheduler: scheduler,
            calendar: calendar)
        #expect(comeback.schedule(after: right, at: morning).due == due(1))
    }

    /// The steps are one minute and ten minutes.
    @Test func whatWasMissedComesBackOnTheSameDay() {
        let noon = 20_000 * day + 12 * 3_600_000
        let comeback = Comeback(guess: guess)
        #expect(comeback.due(after: wrong, at: noon) == .laterToday)
        #expect(comeback.due(after: wrong, at: noon).words == "later today")
        #expect(comeback.due(after: right, at: noon) == .laterToday)
    }

    /// Whoever visits the question again, or takes the session up on another day, is told the same moment from there.
    @Test func itIsToldFromTheMomentAtWhichItIsSeen() {
        let noon = 20_000 * day + 12 * 3_600_000
        let learnt = Schedule(
            memory: MemoryState(stability: 5, difficulty: 5), phase: .review, reviewed: noon - 5 * day, due: noon)
        let comeback = Comeback(schedule: learnt, lastDay: 19_995, guess: guess)
        let days = { (due: Due) in if case .inDays(let days) = due { days } else { 0 } }
        let first = days(comeback.due(after: right, at: noon))
        #expect(first >= 2)
        #expect(days(comeback.due(after: right, at: noon, seenAt: noon + day)) == first - 1)
        #expect(comeback.due(after: right, at: noon, seenAt: noon + Int64(first) * day) == .now)
        #expect(comeback.due(after: right, at: noon, seenAt: noon + 400 * day) == .now)
    }

    @Test func nothingComesBackAfterTheExam() {
        let noon = 20_000 * day + 12 * 3_600_000
        let learnt = Schedule(
            memory: MemoryState(stability: 60, difficulty: 5), phase: .review, reviewed: noon - 60 * day, due: noon)
        let scheduler = Scheduler(horizon: calendar.start(of: 20_007))
        let comeback = Comeback(schedule: learnt, lastDay: 19_940, guess: guess, scheduler: scheduler)
        let free = Comeback(schedule: learnt, lastDay: 19_940, guess: guess)
        #expect(comeback.due(after: right, at: noon) <= .inDays(7))
        #expect(free.due(after: right, at: noon) > .inDays(60))
    }

    @Test func anItemAskedOutOfTurnComesBackNoSoonerThanPlanned() {
        let noon = 20_000 * day + 12 * 3_600_000
        let learnt = Schedule(
            memory: MemoryState(stability: 60, difficulty: 5), phase: .review, reviewed: noon - day,
            due: noon + 50 * day)
        let comeback = Comeback(schedule: learnt, lastDay: 19_999, guess: guess, isCrammed: true)
        #expect(comeback.due(after: wrong, at: noon) == .inDays(50))
    }

    /// A clock that was set back, or numbers that are made up, must not stop the program.
    @Test(arguments: [Int64.min, -1, 0, .max])
    func anyMomentHasAnAnswer(moment: Int64) {
        let learnt = Schedule(
            memory: MemoryState(stability: 60, difficulty: 5), phase: .review, reviewed: 5, due: 10 * day)
        let comeback = Comeback(schedule: learnt, lastDay: .max, guess: guess)
        #expect(comeback.due(after: right, at: moment, seenAt: 0) >= .now)
    }
}
