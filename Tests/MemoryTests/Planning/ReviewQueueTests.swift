import Memory
import Testing

private let hour: Int64 = 3_600_000
private let day = 24 * hour
private let today = 100
private let now = Int64(today) * day + 12 * hour

@Suite struct ReviewQueueTests {
    @Test func whatIsMostAtRiskComesFirst() {
        let items = [item(1, stability: 50), item(2, stability: 2), item(3, stability: 9), item(4, due: 2 * day)]
        let queue = queue(items)
        #expect(queue.items == [2, 3, 1])
        #expect(queue.postponed == 0)
    }

    @Test func leechesAreSetApartAndNeverDropped() {
        let queue = queue([item(1, lapses: 8), item(2)])
        #expect(queue.items == [2])
        #expect(queue.leeches == [1])
    }

    @Test func onlyReviewsCountTowardsTheLimit() {
        let items = (1...9).map { item($0, stability: Double($0)) }
        #expect(queue(items, limit: 4).items == [1, 2, 3, 4])
        #expect(queue(items, limit: 4).postponed == 5)
        #expect(queue(items, limit: 4, done: DayDone(answered: [20, 21], reviewed: [20])).items == [1, 2, 3])
        #expect(queue(items, limit: 0).items == [])
    }

    @Test func siblingsWaitWhateverAskedThem() {
        let items = [
            item(1, siblings: [9]), item(2, stability: 1, siblings: [3]), item(3, stability: 2, siblings: [2]),
        ]
        #expect(queue(items).items == [2, 1])
        #expect(queue(items, done: DayDone(answered: [9])).items == [2])
    }

    @Test func whatWasForgottenTodayComesAgainToday() {
        let again = item(1, phase: .relearning(step: 0), due: -1)
        #expect(queue([again], limit: 1, done: DayDone(answered: [1], reviewed: [1])).items == [1])
    }

    @Test func beforeAnExamEverythingIsSeenInTime() {
        let safe = (1...20).map { item($0, stability: 400, reviewed: -30 * day, due: 300 * day) }
        var (left, unseen) = (safe, Array(101...140))
        var seen: Set<Int> = []
        for later in 0..<10 {
            let moment = now + Int64(later) * day
            let queue = ReviewQueue(
                left, before: ExamAhead(day: today + 10, unseen: unseen), limit: 100, at: moment, StudyCalendar(),
                Scheduler())
            // On the last day everything is due that would come back after the exam.
            if later < 9 { #expect((5...7).contains(queue.items.count), "the load is spread") }
            seen.formUnion(queue.items)
            left.removeAll { seen.contains($0.id) }
            unseen.removeAll { seen.contains($0) }
        }
        #expect(seen.count == 60)
    }

    @Test func theDaysShareOfNewItemsIsDealtOnce() {
        let exam = ExamAhead(day: today + 10, unseen: Array(1...40))
        let morning = queue([], before: exam)
        #expect(morning.items == [1, 2, 3, 4])
        let noon = queue([], before: exam, done: DayDone(answered: [1, 2, 3], reviewed: [1, 2, 3]))
        #expect(noon.items == [4])
    }

    @Test func newItemsAndDueOnesComeByTurnsWithinTheLimit() {
        let due = [item(201, stability: 1), item(202, stability: 2), item(203, stability: 3)]
        let exam = ExamAhead(day: today + 10, unseen: Array(1...20))
        #expect(queue(due, before: exam).items == [201, 1, 202, 2, 203])
        #expect(queue(due, before: exam, limit: 3).items == [201, 1, 202])
        #expect(queue(due, before: exam, limit: 3).postponed == 2)
    }

    @Test func newItemsWaitForTheirSiblings() {
        let exam = ExamAhead(day: today + 2, unseen: [1, 2, 3, 4], siblings: [1: [2], 2: [1]])
        #expect(queue([], before: exam).items == [1])
    }

    @Test func nothingIsPutOffPastTheExam() {
        let items = [item(1, stability: 400, reviewed: -2 * day, due: 300 * day)]
        #expect(queue(items, before: ExamAhead(day: today + 1, unseen: [])).items == [1], "on the last day it is due")
        #expect(queue(items, before: ExamAhead(day: today + 9, unseen: [])).items == [], "before it is not")
    }

    @Test(arguments: [today, today - 5]) func anExamThatIsOverCountsForNothing(day: Int) {
        let items = [item(1, stability: 400, reviewed: -30 * 86_400_000, due: 300 * 86_400_000), item(2)]
        #expect(queue(items, before: ExamAhead(day: day, unseen: [7])).items == [2])
    }

    private func queue(
        _ items: [PlannedItem<Int>], before exam: ExamAhead<Int>? = nil, limit: Int = 100,
        done: DayDone<Int> = DayDone()
    ) -> ReviewQueue<Int> {
        ReviewQueue(items, before: exam, limit: limit, done: done, at: now, StudyCalendar(), Scheduler())
    }

    /// - Parameters:
    ///   - reviewed: milliseconds from now, as `due`.
    private func item(
        _ id: Int, stability: Double = 5, phase: Schedule.Phase = .review, reviewed: Int64 = -5 * day, due: Int64 = 0,
        lapses: Int = 0, siblings: [Int] = []
    ) -> PlannedItem<Int> {
        PlannedItem(
            id,
            Schedule(
                memory: MemoryState(stability: stability, difficulty: 5), phase: phase, reviewed: now + reviewed,
                due: now + due, lapses: lapses), siblings: siblings)
    }
}
