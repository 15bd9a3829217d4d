import Assessment
import Memory
import Testing

@Suite struct ComebackTests {
    /// An item learnt in the evening and asked the next morning has slept a night, though no day has passed.
    @Test func aNightCounts() {
        let day: Int64 = 86_400_000
        let (evening, morning) = (20_000 * day + 22 * 3_600_000, 20_001 * day + 8 * 3_600_000)
        let (calendar, scheduler, guess) = (StudyCalendar(), Scheduler(learningSteps: []), GuessChance(options: 4))
        let learnt = scheduler.schedule(after: nil, .good, at: evening, guess: guess)
        func days(_ slept: Int?) -> Int {
            let next = scheduler.schedule(after: learnt, .good, at: morning, guess: guess, days: slept)
            return calendar.day(of: next.due) - calendar.day(of: morning)
        }
        #expect(days(1) != days(nil))
        let comeback = Comeback(
            schedule: learnt, lastDay: calendar.day(of: evening), guess: guess, scheduler: scheduler,
            calendar: calendar)
        #expect(comeback.days(after: Answer(response: [], score: .one, taken: 5_000), at: morning) == days(1))
    }
}
