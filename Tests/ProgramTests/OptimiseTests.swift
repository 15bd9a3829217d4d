import Assessment
import Journal
import Learners
import Memory
import TestSupport
import Testing

/// `swot optimise` on the journal of a simulated learner.
@Suite struct OptimiseTests {
    let learner: Learner
    let course = CourseID("sample")

    init() throws {
        learner = try Learner(["--version"])
        learner.terminal.waitForEnd()
    }

    /// What is set, and the days for which the items' memories last.
    private func state() throws -> (own: Parameters?, common: Parameters?, stabilities: [Double]) {
        let journal = try SimulatedReviews.journal(in: learner.home.path)
        let memories = try journal.memories(of: course)
        let stabilities = (0..<100).compactMap { memories[ItemID("item-\($0)")]?.schedule.memory.stability }
        let state = (
            try journal.settings(of: course).parameters, try journal.settings(of: nil).parameters, stabilities
        )
        try journal.close()
        return state
    }

    private func simulate(_ items: Int = 100) throws -> Int {
        var reviews = SimulatedReviews(items: items)
        try reviews.write(to: learner.home.path)
        return reviews.count
    }

    @Test func parametersAreFittedAndSchedulesFollow() throws {
        let count = try simulate()
        let before = try state()
        #expect(before.own == nil && before.stabilities.count == 100)
        let run = try learner.command("optimise", learner.course)
        #expect(run.status == .exited(0))
        #expect(run.errors == "", "no bar where there is no terminal")
        #expect(run.output.contains("\(count) reviews of “Sample course”"))
        let gain = try #require(run.output.firstMatch(of: /Gained: (\d\.\d{4})/))
        #expect(try #require(Double(gain.1)) > 0)
        let losses = try #require(run.output.firstMatch(of: /log loss (\d\.\d{4}) .* (\d\.\d{4}) with those/))
        #expect(try #require(Double(losses.1)) > #require(Double(losses.2)))
        let after = try state()
        #expect(after.own != nil && after.own != .standard)
        #expect(after.common == nil, "only of this course")
        #expect(zip(before.stabilities, after.stabilities).allSatisfy { $0 != $1 })
        #expect(try learner.command("journal", "verify").status == .exited(0))
    }

    /// In a terminal there is a bar; Ctrl-C ends it, and the old parameters are kept.
    @Test func stoppedItKeepsTheOldOnes() throws {
        // So many that the fit is not over before the key is pressed.
        _ = try simulate(4_000)
        let before = try state()
        try learner.restart(["optimise", "COURSE"])
        #expect(learner.terminal.see("Fitting ["))
        learner.terminal.send([3])
        #expect(learner.terminal.waitForEnd(seconds: 60) == .exited(130))
        #expect(learner.screen.contains("Stopped. The parameters stay as they were."))
        #expect(!learner.screen.contains("Fitting"))
        let after = try state()
        #expect(after.own == nil && after.stabilities == before.stabilities)
    }
}
