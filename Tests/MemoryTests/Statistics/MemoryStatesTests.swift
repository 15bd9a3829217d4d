import Testing

@testable import Memory

@Suite struct MemoryStatesTests {
    static func schedule(_ stability: Double, _ phase: Schedule.Phase = .review, lapses: Int = 0) -> Schedule {
        Schedule(
            memory: MemoryState(stability: stability, difficulty: 5), phase: phase, reviewed: 0, due: 0, lapses: lapses)
    }

    @Test(arguments: [
        (schedule(1), MemoryStage.young), (schedule(20.9), .young), (schedule(21), .mature), (schedule(500), .mature),
        (schedule(500, .learning(step: 0)), .learning), (schedule(30, .relearning(step: 0)), .learning),
        (schedule(30, lapses: 7), .mature), (schedule(30, lapses: 8), .leech),
        (schedule(2, .relearning(step: 0), lapses: 9), .leech),
    ])
    func aScheduleIsAtOneStage(schedule: Schedule, stage: MemoryStage) {
        #expect(schedule.stage == stage)
    }

    @Test func everyItemOfTheCourseIsCountedOnce() {
        let states = MemoryStates(
            [Self.schedule(1), Self.schedule(2), Self.schedule(30), Self.schedule(9, lapses: 8)], items: 10, vanished: 3
        )
        #expect(MemoryStage.allCases.map { states[$0] } == [6, 0, 2, 1, 1])
        #expect(states.items == 10)
        #expect(states.vanished == 3)
    }
}
