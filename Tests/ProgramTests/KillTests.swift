import Foundation
import TestSupport
import Testing

/// What was seen to be saved outlives a kill at any moment.
@Suite(.serialized) struct KillTests {
    @Test func feedbackIsRecognisedInTheOutput() throws {
        let learner = try Learner.atNumbers()
        learner.type(Self.answers, until: "Summary")
        #expect(NumberDeck.fedBack(in: learner.terminal.output) == Set(NumberDeck.numbers))
        #expect(
            NumberDeck.answered(in: try learner.command("log", "--format", "jsonl").output) == Set(NumberDeck.numbers))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func aKilledProgramLosesNoAnswerThatItShowed(seed: UInt64) throws {
        try Self.killAndGoOn(seed)
    }

    @Test(.enabled(if: isSoaking, "the long runs are for make soak"), arguments: 20..<200 as Range<UInt64>)
    func aKilledProgramLosesNoAnswerThatItShowedSoak(seed: UInt64) throws {
        try Self.killAndGoOn(seed)
    }

    private static let answers = String(repeating: "a<enter><enter>", count: NumberDeck.count)

    private static func killAndGoOn(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let learner = try Learner.atNumbers()
        learner.terminal.type(answers)
        learner.killProgram(after: .random(in: 0...150_000, using: &generator))
        #expect(learner.terminal.waitForEnd() == .signalled(SIGKILL))
        let shown = NumberDeck.fedBack(in: learner.terminal.output)

        let log = try learner.command("log", "--format", "jsonl")
        #expect(log.status == .exited(0), "\(log.errors)")
        let saved = NumberDeck.answered(in: log.output)
        #expect(shown.isSubset(of: saved), "shown but not saved: \(shown.subtracting(saved).sorted())")
        try learner.goOn(after: saved.count, ended: log.output.contains(#""kind":"ended""#))
    }
}

/// Whether the long runs are wanted.
let isSoaking = ProcessInfo.processInfo.environment["SWOT_SOAK"] != nil

extension Learner {
    /// Kills the program so many microseconds from now, whatever it does.
    fileprivate func killProgram(after delay: UInt32) {
        let process = terminal.process.identifier
        Thread.detachNewThread {
            usleep(delay)
            kill(process, SIGKILL)
        }
    }

    /// Takes the session up again and answers the rest of it; once it has ended there is nothing to take up.
    fileprivate func goOn(after answers: Int, ended: Bool) throws {
        try restart()
        guard !ended else {
            _ = terminal.waitFor("Question 1 of \(NumberDeck.count)")
            return
        }
        terminal.waitFor("Go on: Study")
        type("<enter>", until: " of \(NumberDeck.count)")
        // One key more than needed would leave the summary again.
        type("oo", until: " of \(NumberDeck.count)")
        #expect(NumberDeck.count >= answers)
    }
}
