import Assessment
import Journal
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
        let journal = try SimulatedReviews.journal(in: learner.home)
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
        try reviews.write(to: learner.home)
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

    @Test func whatGainsNothingIsNotKept() throws {
        _ = try simulate()
        #expect(try learner.command("optimise", learner.course).output.contains("Gained"))
        let fitted = try state().own
        // The same reviews once more: the earlier ones alone foretell the later no better than what was fitted to all.
        let again = try learner.command("optimise", learner.course)
        #expect(again.output.contains("Nothing is gained, so the parameters stay as they were."))
        #expect(try state().own == fitted)
    }

    @Test func withoutAPathTheyHoldForAllCoursesThatHaveNoneOfTheirOwn() throws {
        _ = try simulate()
        #expect(try learner.command("optimise").output.contains("kept for all courses"))
        let (own, common, _) = try state()
        #expect(common != nil && own == common)
        #expect(try learner.command("optimise", learner.course, "--reset").status == .exited(0))
        #expect(try state().own == .standard)
        #expect(try learner.command("optimise", "--reset").output.contains("“Sample course” has parameters of its own"))
    }

    @Test func aDryRunSaysAllAndChangesNothing() throws {
        _ = try simulate()
        let before = try state()
        let run = try learner.command("optimise", learner.course, "--dry-run")
        #expect(run.output.contains("Gained"))
        #expect(run.output.contains("Nothing is changed"))
        let after = try state()
        #expect(after.own == nil && after.stabilities == before.stabilities)
    }

    @Test func tooFewReviewsAreCounted() throws {
        let count = try simulate(30)
        let run = try learner.command("optimise", learner.course)
        #expect(run.status == .exited(65))
        #expect(run.errors.contains("There are \(count) reviews of “Sample course”; fitting parameters takes 400."))
        #expect(try state().own == nil)
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

    @Test func theLearnersOwnAreSetAndTakenBack() throws {
        _ = try simulate(30)
        let before = try state()
        var weights = Parameters.standard.weights
        weights[2] = 5
        let text = "[" + weights.map { "\($0)" }.joined(separator: ", ") + "]"
        #expect(
            try learner.command("optimise", learner.course, "--parameters", text).output.contains("kept for “Sample"))
        #expect(try state().own?.weights == weights)
        #expect(try state().stabilities != before.stabilities)
        #expect(try learner.command("optimise", learner.course, "--reset").status == .exited(0))
        #expect(try state().own == nil)
        #expect(try state().stabilities == before.stabilities)
    }

    @Test(arguments: [
        ("1, 2", "FSRS-6 has 21 parameters, not 2."), ("0.2 x", "“x” is no number."),
        ("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20", "Parameter w0 is 0.0, outside 0.001 to 100.0."),
        ("nan" + String(repeating: " 1", count: 20), "Parameter w0 is nan"),
    ])
    func wrongParametersAreNamed(text: String, sentence: String) throws {
        let run = try learner.command("optimise", learner.course, "--parameters", text)
        #expect(run.status == .exited(64))
        #expect(run.errors.contains(sentence))
        #expect(try state().own == nil)
    }
}
