import Memory
import Testing

/// py-fsrs and this module say the same of 500 histories.
@Suite struct ReferenceHistoriesTests {
    @Test func everyReviewOfEveryHistory() throws {
        let reference = try ReferenceHistories.read()
        var (histories, reviews) = (0, 0)
        for group in reference.sets {
            for history in group.histories {
                try follow(history, scheduler(history, group, reference.parameterSets))
                histories += 1
                reviews += history.reviews.count
            }
        }
        #expect(histories == 500)
        #expect(reviews == 3172)
    }

    private func scheduler(
        _ history: ReferenceHistories.History, _ group: ReferenceHistories.Group, _ sets: [String: [Double]]
    ) throws -> Scheduler {
        Scheduler(
            parameters: try Parameters(#require(sets[history.parameters])), retention: history.desiredRetention,
            maximumInterval: history.maximumInterval, learningSteps: group.learningStepsSeconds.map { $0 * 1000 },
            relearningSteps: group.relearningStepsSeconds.map { $0 * 1000 })
    }

    private func follow(_ history: ReferenceHistories.History, _ scheduler: Scheduler) throws {
        var schedule: Schedule?
        for (number, expected) in history.reviews.enumerated() {
            let review: Comment = "\(history.id), review \(number)"
            if let before = schedule {
                let days = try #require(expected.elapsedDays)
                let recall = scheduler.parameters.retrievability(of: before.memory, after: Double(days))
                #expect(near(recall, try #require(expected.retrievability)), review)
            }
            let after = scheduler.schedule(after: schedule, expected.rating, at: expected.time * 1000)
            #expect(near(after.memory.stability, expected.stability), review)
            #expect(near(after.memory.difficulty, expected.difficulty), review)
            #expect(after.phase == expected.phase, review)
            #expect(after.due == expected.due * 1000, review)
            let interval = after.phase == .review ? scheduler.interval(of: after.memory) : nil
            #expect(interval == expected.intervalDays, review)
            schedule = after
        }
    }

    private func near(_ value: Double, _ expected: Double) -> Bool {
        abs(value - expected) <= 1e-9 * abs(expected)
    }
}
