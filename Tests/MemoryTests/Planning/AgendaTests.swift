import Memory
import TestSupport
import Testing

private let hour: Int64 = 3_600_000
private let day = 24 * hour
private let now = 100 * day + 12 * hour

@Suite struct AgendaTests {
    private let calendar = StudyCalendar()

    @Test func theMostAtRiskComeFirst() {
        let items = [item(1, stability: 50, due: -1), item(2, stability: 2, due: -1), item(3, stability: 9, due: -1)]
        #expect(agenda(items).due.map(\.id) == [2, 3, 1])
    }

    @Test func aReviewIsDueOnItsDayAndAStepAtItsMoment() {
        let later = [
            item(1, due: 10 * hour), item(2, due: 16 * hour + 1), item(3, phase: .learning(step: 0), due: 1),
            item(4, phase: .relearning(step: 0), due: 0),
        ]
        #expect(Set(agenda(later).due.map(\.id)) == [1, 4])
    }

    @Test func leechesAreSetApartAndNeverDropped() {
        let items = [item(1, lapses: 8), item(2, lapses: 7), item(3, lapses: 20)]
        #expect(agenda(items).due.map(\.id) == [2])
        #expect(agenda(items).leeches.map(\.id) == [1, 3])
    }

    @Test func siblingsWaitForAnotherDay() {
        let items = [item(1, stability: 1, siblings: [2]), item(2, stability: 2), item(3, stability: 3, siblings: [9])]
        #expect(agenda(items).today(limit: 9) == [1, 3])
        #expect(agenda(items).today(limit: 9, asked: [9]) == [1])
    }

    @Test func theLimitIsThatOfTheDay() {
        let items = (1...9).map { item($0, stability: Double($0)) }
        #expect(agenda(items).today(limit: 4) == [1, 2, 3, 4])
        #expect(agenda(items).today(limit: 4, asked: [20, 21, 22]) == [1])
        #expect(agenda(items).today(limit: 2, asked: [8, 9]) == [8, 9])  // forgotten today, due again
        #expect(agenda(items).today(limit: 0) == [])
    }

    @Test func comingDaysAreCountedWithWhatIsOverdueToday() {
        let schedules = [-9 * day, 0, 15 * hour, 16 * hour, 2 * day, 30 * day].map { item(1, due: $0).schedule }
        #expect(dueCounts(schedules, days: 4, at: now, calendar) == [3, 1, 1, 0])
    }

    private func agenda(_ items: [PlannedItem<Int>]) -> Agenda<Int> {
        Agenda(items, at: now, calendar, .standard)
    }

    /// - Parameter due: milliseconds from now.
    private func item(
        _ id: Int, stability: Double = 5, phase: Schedule.Phase = .review, due: Int64 = 0, lapses: Int = 0,
        siblings: [Int] = []
    ) -> PlannedItem<Int> {
        let memory = MemoryState(stability: stability, difficulty: 5)
        return PlannedItem(
            id, Schedule(memory: memory, phase: phase, reviewed: now - 5 * day, due: now + due, lapses: lapses),
            siblings: siblings)
    }
}

@Suite struct StudyCalendarTests {
    @Test(arguments: [
        (0, 4 * hour - 1, -1), (0, 4 * hour, 0), (0, 28 * hour - 1, 0), (7200, 2 * hour - 1, -1), (7200, 2 * hour, 0),
        (-18_000, 9 * hour - 1, -1), (-18_000, 9 * hour, 0), (0, -100 * day, -101),
    ])
    func daysEndAtFourLocalTime(offset: Int, moment: Int64, expected: Int) {
        #expect(StudyCalendar(offset: offset).day(of: moment) == expected)
    }

    /// No place on earth is further from UTC than 14 hours. A damaged journal may say anything.
    @Test(arguments: [Int.min, -100_000, 100_000, .max])
    func anOffsetThatCannotBeIsLimited(offset: Int) {
        let calendar = StudyCalendar(offset: offset, dayStart: offset)
        #expect(abs(calendar.day(of: 0)) <= 2)
        for moment in [-1 << 60, 0, Int64.max] { #expect(calendar.start(of: calendar.day(of: moment)) <= moment) }
        #expect(calendar.start(of: .max) > calendar.start(of: .min))
    }

    @Test func aDayBeginsAtItsFirstMoment() {
        expectForSeeds(0..<100) { generator in
            let calendar = StudyCalendar(
                offset: .random(in: -43_200...50_400, using: &generator),
                dayStart: .random(in: 0..<86_400, using: &generator))
            let number = Int.random(in: -1000...40_000, using: &generator)
            let start = calendar.start(of: number)
            return calendar.day(of: start) == number && calendar.day(of: start - 1) == number - 1
        }
    }
}
