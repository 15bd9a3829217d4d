import Assessment
import Memory

/// The answers to an item with what memory foretold of each, and where they leave its schedule.
struct ItemHistory {
    private(set) var answers: [AnswerRow] = []
    /// Nil before the first answer.
    private(set) var schedule: Schedule?

    /// - Parameter answers: in the order in which they were given.
    init(_ answers: [AnswerRow], _ scheduler: Scheduler) {
        for answer in answers { take(answer, scheduler) }
    }

    /// Days are the learner's own: an item learnt in the evening and asked in the morning has slept a night.
    private mutating func take(_ answer: AnswerRow, _ scheduler: Scheduler) {
        var answer = answer
        let days = answers.last.map { max(0, answer.day &- $0.day) }
        answer.recall = schedule.flatMap { schedule in
            guard let days, days > 0 else { return nil }
            return millionths(scheduler.parameters.retrievability(of: schedule.memory, after: Double(days)))
        }
        schedule = scheduler.schedule(
            after: schedule, answer.rating, isCrammed: answer.isCrammed, at: answer.at, guess: answer.guess, days: days)
        answers.append(answer)
    }
}
