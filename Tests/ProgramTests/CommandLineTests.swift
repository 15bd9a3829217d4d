import TestSupport
import Testing

/// Wrong words on the command line.
@Suite struct CommandLineTests {
    @Test func anUnknownPathNamesTheNearest() throws {
        let learner = try Learner(["--version"])
        let (text, status) = try learner.run("stduy")
        #expect(text.contains("Did you mean “swot study”?"))
        #expect(status == .exited(66))
    }

    @Test(arguments: [
        (["stduy", "--seed", "4"], "Did you mean “swot study”?", 66),
        (["journal", "verfy"], "Did you mean “swot journal verify”?", 64),
        (["help", "jornal"], "Did you mean “swot help journal”?", 64),
        (["study", "--cuont", "5"], "Did you mean '--count'?", 64),
        (["log", "--fromat", "jsonl"], "Did you mean '--format'?", 64),
        (["check", "HOME/sampel.md"], "Did you mean “HOME/sample.md”?", 66),
        (["export", "HOME/sampel.md", "--format", "md"], "Did you mean “HOME/sample.md”?", 66),
    ])
    func aWordThatIsNotKnownNamesTheNearest(arguments: [String], sentence: String, status: Int32) throws {
        let learner = try Learner(["--version"])
        let home = learner.home.path
        let run = try ProgramRun(
            ProgramUnderTest.path, arguments.map { $0.replacing("HOME", with: home) }, environment: ["HOME": home])
        #expect(run.errors.contains(sentence.replacing("HOME", with: home)))
        #expect(run.status == .exited(status))
    }

    /// A course that cannot be opened is not replaced by another that was studied before.
    @Test(arguments: ["study", "exam"]) func aBrokenCourseIsNamed(command: String) throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1 of 3")
        try learner.home.write("title: No identity\n", to: "broken/course.yml")
        let (text, status) = try learner.run(command, learner.home.path + "/broken")
        #expect(text.contains("The course has no `id`."))
        #expect(status == .exited(65))
    }

    @Test func anUnknownTopicNamesTheKnownOnes() throws {
        let learner = try Learner(["--version"])
        let (text, status) = try learner.run("study", "COURSE", "--topic", "sampel")
        #expect(text.contains("Did you mean “sample”?"))
        #expect(status == .exited(64))
    }

    @Test(arguments: [["--nonsense"], ["study", "--count", "0"], ["study", "--from", "nowhere"]])
    func wrongUsageIsSaid(arguments: [String]) throws {
        let learner = try Learner(arguments)
        #expect(learner.terminal.waitForEnd() == .exited(64))
        #expect(learner.screen.contains("Error:") || learner.screen.contains("Usage:"))
    }
}
