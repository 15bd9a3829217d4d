import Foundation
import TestSupport
import Testing

/// What was seen to be saved outlives a kill at any moment.
@Suite(.serialized) struct KillTests {
    @Test func everyFeedbackIsSeen() throws {
        let learner = try Learner.atNumbers()
        for number in NumberDeck.numbers {
            learner.type("a<enter>", until: NumberDeck.feedback(number))
            #expect(NumberDeck.fedBack(on: learner.screen).contains(number))
            learner.terminal.type("<enter>")
        }
        learner.terminal.waitFor("Summary")
        let log = try learner.command("log", "--format", "jsonl")
        #expect(NumberDeck.answered(in: log.output) == Set(NumberDeck.numbers))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func aKilledProgramLosesNoAnswerThatItShowed(seed: UInt64) throws {
        try Self.killAndGoOn(seed)
    }

    @Test(.enabled(if: isSoaking, "the long runs are for make soak"), arguments: 20..<200 as Range<UInt64>)
    func aKilledProgramLosesNoAnswerThatItShowedSoak(seed: UInt64) throws {
        try Self.killAndGoOn(seed)
    }

    private static func killAndGoOn(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let learner = try Learner.atNumbers()
        learner.killProgram(after: .random(in: 0...300_000, using: &generator))
        let shown = learner.answerEverything(milliseconds: 10)
        #expect(learner.terminal.waitForEnd() == .signalled(SIGKILL))

        let log = try learner.command("log", "--format", "jsonl")
        #expect(log.status == .exited(0), "\(log.errors)")
        let saved = NumberDeck.answered(in: log.output)
        #expect(shown.isSubset(of: saved), "shown but not saved: \(shown.subtracting(saved).sorted())")
        try learner.goOn(after: saved.count, ended: log.output.contains(#""kind":"ended""#))
    }
}

extension Learner {
    /// Kills the program so many microseconds from now, whatever it does.
    fileprivate func killProgram(after delay: UInt32) {
        let process = terminal.process.identifier
        Thread.detachNewThread {
            usleep(delay)
            kill(process, SIGKILL)
        }
    }

    /// Answers question after question, waiting for so long a silence after each key; returns those whose feedback was seen.
    fileprivate func answerEverything(milliseconds: Int32) -> Set<Int> {
        var shown: Set<Int> = []
        for _ in NumberDeck.numbers {
            for keys in ["a<enter>", "<enter>"] {
                terminal.type(keys)
                terminal.settle(milliseconds: milliseconds)
                shown.formUnion(NumberDeck.fedBack(on: screen))
            }
        }
        return shown
    }

    /// Takes the session up again, with every answer that was saved. Once it has ended there is nothing to take up, nor before
    /// its first answer.
    fileprivate func goOn(after answers: Int, ended: Bool) throws {
        try restart()
        guard !ended, answers > 0 else {
            _ = terminal.waitFor("Question 1 of \(NumberDeck.count)")
            return
        }
        terminal.waitFor("Go on: Study")
        type("<enter>", until: "✓ \(answers) ✗ 0")
    }
}
