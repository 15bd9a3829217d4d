import Testing

@testable import Memory

@Suite struct StudyDaysTests {
    /// 26 November 2026, a Thursday.
    static let today = 20_783

    func days(ago: [Int], today: Int = today) -> StudyDays {
        StudyDays(
            ago.sorted(by: >).map { StudyDays.Day(Self.today - $0, AnswerShare(answers: 3, right: 2, taken: 60_000)) },
            today: today)
    }

    @Test(arguments: [
        ([], 0, 0), ([0], 1, 1), ([1], 1, 1), ([2], 0, 1), ([0, 1, 2], 3, 3), ([1, 2, 3], 3, 3), ([0, 2, 3], 1, 2),
        ([2, 3, 4, 9], 0, 3), ([0, 1, 5, 6, 7, 8], 2, 4),
    ])
    func daysInARowGoOnUntilADayIsOver(ago: [Int], current: Int, longest: Int) {
        #expect(days(ago: ago).currentRun == current)
        #expect(days(ago: ago).longestRun == longest)
    }

    @Test(arguments: [([], 0), ([0, 29, 30], 2), ([30, 31], 0), ([0, 1, 2], 3)])
    func aMonthHasThirtyDaysTodayIncluded(ago: [Int], studied: Int) {
        #expect(days(ago: ago).studied(inLast: 30) == studied)
    }

    @Test func answersStandOnTheirDays() {
        #expect(days(ago: [0, 2, 3, 9]).answers(inLast: 5) == [0, 3, 3, 0, 3])
        #expect(days(ago: []).answers(inLast: 3) == [0, 0, 0])
        #expect(days(ago: [0]).answers(inLast: 0) == [])
    }

    /// Thursday, Monday and Sunday: the Sunday belongs to the week before.
    @Test func weeksBeginOnMonday() {
        let weeks = days(ago: [0, 3, 4]).weeks(last: 3)
        #expect(weeks.map(\.answers) == [0, 3, 6])
        #expect(weeks[2].meanTime == 20_000)
        #expect(weeks[0].meanTime == nil)
    }

    @Test func beforeTheEpochTooWeeksBeginOnMonday() {
        let sunday = StudyDays.Day(-4, AnswerShare(answers: 1))
        let monday = StudyDays.Day(-3, AnswerShare(answers: 2))
        #expect(StudyDays([sunday, monday], today: 0).weeks(last: 2).map(\.answers) == [1, 2])
    }

    /// Who flies west meets a day again; a clock that was years ahead must not end every run.
    @Test func aDayAheadIsTodayAndLaterOnesAreLeftOut() {
        let west = days(ago: [0, 1, 2], today: Self.today - 1)
        #expect(west.today == Self.today)
        #expect(west.currentRun == 3)
        let wrong = days(ago: [0, 1, -400])
        #expect(wrong.today == Self.today)
        #expect(wrong.currentRun == 2)
        #expect(wrong.total.answers == 6)
    }

    @Test func aDayWhoseAnswersWereAllTakenBackIsNone() {
        let days = StudyDays([StudyDays.Day(Self.today, AnswerShare())], today: Self.today)
        #expect(days.currentRun == 0)
        #expect(!days.isTodayStudied)
    }
}
