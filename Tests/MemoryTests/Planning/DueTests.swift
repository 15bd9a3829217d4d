import Memory
import TestSupport
import Testing

private let hour: Int64 = 3_600_000
private let day = 24 * hour
private let now = 100 * day + 12 * hour

/// Noon. The learner's day ends at four in the morning, in 16 hours.
@Suite struct DueTests {
    private let calendar = StudyCalendar()

    private func schedule(_ due: Int64, _ phase: Schedule.Phase = .review, lapses: Int = 0) -> Schedule {
        Schedule(
            memory: MemoryState(stability: 5, difficulty: 5), phase: phase, reviewed: now - 5 * day, due: now + due,
            lapses: lapses)
    }

    @Test(arguments: [
        (-90 * day, Schedule.Phase.review, Due.now), (0, .review, .now),
        // Of what was learnt, the day counts and not the hour.
        (15 * hour, .review, .now), (16 * hour - 1, .review, .now), (16 * hour, .review, .inDays(1)),
        (39 * hour, .review, .inDays(1)), (40 * hour, .review, .inDays(2)), (30 * day, .review, .inDays(30)),
        // Of a step, the moment counts.
        (0, .learning(step: 0), .now), (1, .learning(step: 0), .laterToday), (1, .relearning(step: 0), .laterToday),
        (16 * hour - 1, .learning(step: 1), .laterToday), (16 * hour, .learning(step: 1), .inDays(1)),
        (-3 * day, .relearning(step: 0), .now),
    ])
    func aScheduleIsDueAtOneTime(due: Int64, phase: Schedule.Phase, expected: Due) {
        #expect(schedule(due, phase).due(at: now, calendar) == expected)
    }

    @Test(arguments: [
        (Due.now, "now"), (.laterToday, "later today"), (.inDays(1), "tomorrow"), (.inDays(2), "in 2 days"),
        (.inDays(300), "in 300 days"),
    ])
    func itIsSaidInTheseWords(due: Due, words: String) { #expect(due.words == words) }

    @Test func theSoonerIsTheLess() {
        let inOrder: [Due] = [.now, .laterToday, .inDays(1), .inDays(2), .inDays(30)]
        #expect(inOrder.reversed().sorted() == inOrder)
    }

    /// Home, Review, the statistics and the reports count with these: whatever the schedules, they agree.
    @Test func allCountsOfADayAgree() {
        expectForSeeds(0..<300) { generator in
            let schedules = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                let phases: [Schedule.Phase] = [.review, .review, .learning(step: 0), .relearning(step: 0)]
                return schedule(
                    .random(in: -3 * day...3 * day, using: &generator),
                    phases.randomElement(using: &generator) ?? .review,
                    lapses: .random(in: 0...9, using: &generator))
            }
            let today = DueToday(schedules, at: now, calendar)
            let items = schedules.enumerated().map { PlannedItem($0.offset, $0.element) }
            let agenda = Agenda(items, at: now, calendar, .standard)
            return today.now == agenda.due.count && today.all == dueCounts(schedules, days: 1, at: now, calendar)[0]
                && today.all + dueCounts(schedules, days: 9, at: now, calendar)[1...].reduce(0, +)
                    == schedules.count { !$0.isLeech }
        }
    }

    @Test func whatIsSetApartIsNeverDue() {
        let leeches = [schedule(-day, lapses: 8), schedule(1, .relearning(step: 0), lapses: 9)]
        #expect(DueToday(leeches, at: now, calendar) == DueToday())
        #expect(dueCounts(leeches, days: 3, at: now, calendar) == [0, 0, 0])
    }

    @Test(arguments: [0, -4]) func noDaysHaveNoCounts(days: Int) {
        #expect(dueCounts([schedule(0)], days: days, at: now, calendar) == [])
    }
}

@Suite struct PredictedRecallTests {
    private let calendar = StudyCalendar()
    private let learnt = Schedule(
        memory: MemoryState(stability: 10, difficulty: 5), phase: .review, reviewed: now, due: now + 10 * day)

    /// Ten days are the stability: recall has fallen to nine in ten.
    @Test func itIsThatOfTheForgettingCurve() throws {
        let recall = try #require(learnt.predictedRecall(at: now + 10 * day, calendar, .standard))
        #expect(abs(recall - 0.9) < 1e-9)
    }

    /// The curve would say 99.9 % there, whatever was answered.
    @Test(arguments: [0, 60_000, 15 * hour])
    func onTheDayOfTheReviewNothingIsSaid(later: Int64) {
        #expect(learnt.predictedRecall(at: now + later, calendar, .standard) == nil)
    }

    @Test func onTheNextDayOfTheLearnersItIsSaid() {
        #expect(learnt.predictedRecall(at: now + 16 * hour, calendar, .standard) != nil)
    }
}
