import Memory
import TestSupport
import Testing

private let day: Int64 = 86_400_000

@Suite struct ExamPlanTests {
    private let calendar = StudyCalendar(dayStart: 0)

    @Test func everythingIsSeenOnceBeforeTheExamAndWhatIsDueKeepsItsDay() {
        expectForSeeds(0..<100) { generator in
            let items = randomItems(using: &generator)
            let exam = 1000 + Int.random(in: 1...40, using: &generator)
            let unseen = Array(500..<500 + Int.random(in: 0...60, using: &generator))
            let plan = plan(items, unseen: unseen, exam: exam)
            let planned = plan.days.flatMap { $0 }
            return plan.days.count == exam - 1000 && planned.count == items.count + unseen.count
                && Set(planned) == Set(items.map(\.id) + unseen) && keepsDays(plan, items, exam)
        }
    }

    private func keepsDays(_ plan: ExamPlan<Int>, _ items: [PlannedItem<Int>], _ exam: Int) -> Bool {
        items.allSatisfy { item in
            let natural = calendar.day(of: item.schedule.due)
            return natural >= exam || plan.days[max(0, natural - 1000)].contains(item.id)
        }
    }

    @Test func safeItemsReviewedInThePreparationAreSeen() {
        let item = PlannedItem(1, schedule(stability: 300, reviewed: 990))
        #expect(plan([item], exam: 1010, since: 995).days.flatMap { $0 } == [1])
        #expect(plan([item], exam: 1010, since: 985).days.flatMap { $0 } == [])
    }

    @Test func newItemsComeEarlyAndFragileOnesLate() {
        let items = [
            PlannedItem(1, schedule(stability: 200, reviewed: 990)),
            PlannedItem(2, schedule(stability: 900, reviewed: 990)),
        ]
        #expect(plan(items, unseen: [7, 8], exam: 1004).days == [[7], [8], [2], [1]])
    }

    @Test func newItemsComeAtOneRateUntilThePreparation() {
        #expect(
            plan([], unseen: [1, 2, 3, 4, 5], exam: 1006, since: 1003).days == [[1, 2], [3, 4], [5], [], [], []])
        // What is due today does not put them off: it will be back.
        let due = (10..<15).map { PlannedItem($0, schedule(stability: 2, reviewed: 998)) }
        #expect(plan(due, unseen: [1, 2, 3], exam: 1003).days == [[10, 11, 12, 13, 14, 1], [2], [3]])
    }

    @Test func onceThePreparationHasBegunNewItemsFillTheDaysThatAreLeft() {
        #expect(plan([], unseen: [1, 2, 3], exam: 1003, since: 990).days == [[1], [2], [3]])
    }

    @Test(arguments: [999, 1000]) func noDaysAreLeftOnTheDayOfTheExam(exam: Int) {
        #expect(plan([], unseen: [1], exam: exam).days == [])
    }

    @Test(arguments: [
        ([0, 0, 0], 6, [2, 2, 2]), ([0, 0, 0], 7, [3, 2, 2]), ([5, 0, 1], 4, [0, 3, 1]), ([5, 0, 1], 0, [0, 0, 0]),
        ([9], 3, [3]), ([], 3, []), ([2, 2, 9], 1, [1, 0, 0]),
    ])
    func levels(loads: [Int], total: Int, added: [Int]) {
        #expect(levelling(loads, with: total) == added)
    }

    @Test func noLevellingHasALighterBusiestDay() {
        expectForSeeds(0..<100) { generator in
            let loads = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                Int.random(in: 0...20, using: &generator)
            }
            let total = Int.random(in: 0...200, using: &generator)
            let added = levelling(loads, with: total)
            let filled = zip(loads, added).filter { $1 > 0 }.map { $0 + $1 }
            // A day that grew is at most one above any other: moving an item cannot help.
            let least = zip(loads, added).map { $0 + $1 }.min() ?? 0
            return added.reduce(0, +) == total && filled.allSatisfy { $0 <= least + 1 }
        }
    }

    @Test func todayTakesDueAndNewItemsByTurnsThenTheRest() {
        let plan = plan(dueAndSafe, unseen: [5, 6, 7, 8], exam: 1002)
        #expect(plan.days == [[1, 2, 3, 5, 6, 20], [7, 8, 21, 22, 23]])
        #expect(plan.today(due: [3, 1, 2], ahead: [1, 21, 9], checked: []) == [3, 5, 1, 6, 2, 20, 7, 8, 21, 9])
        #expect(plan.today(due: [], ahead: [], checked: []) == [5, 6, 1, 2, 3, 20, 7, 8])
    }

    @Test func newItemsWaitWhereReviewsGoWorseThanPredicted() {
        let plan = plan(dueAndSafe, unseen: [5, 6, 7, 8], exam: 1002)
        let forgotten = (0..<20).map { CheckedPrediction(SeenItem(recall: 0.9, guess: .none), isRight: $0 % 2 == 0) }
        #expect(plan.today(due: [3, 1, 2], ahead: [], checked: forgotten) == [3, 1, 2, 20, 5, 6, 7, 8])
    }

    @Test func siblingsAndWhatWasAskedTodayWait() {
        let plan = plan([], unseen: [1, 2, 3, 4], exam: 1001)
        let siblings = [1: [2], 2: [1], 3: [9], 9: [3]]
        #expect(plan.today(due: [], ahead: [], checked: [], asked: [9]) { siblings[$0] ?? [] } == [1, 4])
        // What was forgotten today is due again.
        #expect(plan.today(due: [9], ahead: [8], checked: [], asked: [8, 9]) { siblings[$0] ?? [] } == [9, 1, 4])
    }

    /// Three items that are due and four that are safe until after the exam.
    private var dueAndSafe: [PlannedItem<Int>] {
        (1...3).map { PlannedItem($0, schedule(stability: 2, reviewed: 990)) }
            + (20...23).map { PlannedItem($0, schedule(stability: 90, reviewed: 990)) }
    }

    private func plan(
        _ items: [PlannedItem<Int>], unseen: [Int] = [], exam: Int, since: Int = 2000
    ) -> ExamPlan<Int> {
        ExamPlan(items, unseen: unseen, since: Int64(since) * day, exam: exam, at: 1000 * day, calendar, Scheduler())
    }

    private func randomItems(using generator: inout SeededGenerator) -> [PlannedItem<Int>] {
        (0..<Int.random(in: 0...80, using: &generator)).map { id in
            PlannedItem(
                id,
                schedule(
                    stability: .random(in: 1...90, using: &generator),
                    reviewed: .random(in: 950...1000, using: &generator)))
        }
    }

    private func schedule(stability: Double, reviewed: Int) -> Schedule {
        let memory = MemoryState(stability: stability, difficulty: 5)
        let due = Int64(reviewed + Scheduler().interval(of: memory)) * day
        return Schedule(memory: memory, phase: .review, reviewed: Int64(reviewed) * day, due: due)
    }
}
