import Foundation
import TestSupport
import Testing

/// The clock of an exam in the real program, whatever happens to the machine's clocks and to the process.
///
/// The exam lasts a minute by a clock that only the test moves: what the screen shows is exact.
@Suite(.enabled(if: TestClock.canBeSet, "a static program cannot be given a clock"))
struct ExamClockProgramTests {
    private let clock: TestClock
    private let examinee: Examinee

    init() throws {
        clock = try TestClock()
        examinee = try Examinee(minutes: 1, clock: clock)
        examinee.start()
        examinee.waitFor("Time left 1:00")
        examinee.type("b", until: "● B")
    }

    /// Every way ends like this: submitted by itself when the time is up, as it stood.
    private func expectSubmission(sourceLocation: SourceLocation = #_sourceLocation) {
        examinee.waitFor("The time ran out", sourceLocation: sourceLocation)
        #expect(examinee.screen.contains("1:00 of 1:00"), sourceLocation: sourceLocation)
        #expect(examinee.screen.contains("1 of 6"), sourceLocation: sourceLocation)
    }

    @Test(arguments: [-7 * 3_600, 7 * 3_600]) func theTimeOfDayMayBeSet(shift: Int64) {
        clock.pass(seconds: 10)
        clock.setDay(seconds: shift)
        examinee.waitFor("Time left 0:50")
        examinee.type("m", until: "⚑ Marked")
        #expect(examinee.timeLeft == 50)
        clock.pass(seconds: 50)
        expectSubmission()
    }

    /// The timer that wakes the program knows nothing of the jump.
    @Test func aSleepingMachineMovesTheClockOn() {
        clock.pass(seconds: 45)
        examinee.waitFor("Time left 0:15")
        clock.pass(seconds: 3_600)
        expectSubmission()
    }

    @Test func timeRunsWhileTheProcessIsStopped() {
        stop()
        clock.pass(seconds: 20)
        examinee.terminal.process.send(SIGCONT)
        examinee.waitFor("Time left 0:40")
        stop()
        clock.pass(seconds: 40)
        examinee.terminal.process.send(SIGCONT)
        expectSubmission()
    }

    /// The key lay in the terminal when the process was continued.
    @Test func aKeyAfterZeroComesTooLate() {
        stop()
        clock.pass(milliseconds: 60_001)
        examinee.terminal.type("a")
        examinee.terminal.process.send(SIGCONT)
        expectSubmission()
    }

    @Test func aChoiceFiftyMillisecondsBeforeZeroCounts() {
        examinee.type("n", until: "Question 2 of 6")
        clock.pass(milliseconds: 59_950)
        examinee.waitFor("Time left 0:01")
        examinee.type("b", until: "● B")
        clock.pass(milliseconds: 50)
        examinee.waitFor("The time ran out")
        #expect(examinee.screen.contains("2 of 6"))
    }

    @Test func hiddenItSubmitsToo() {
        examinee.terminal.type("t")
        examinee.terminal.wait(for: "no clock") { !$0.screen.text.contains("Time left") }
        clock.pass(seconds: 60)
        expectSubmission()
    }

    /// From here on the clock runs, so that the program's own timer ends the exam.
    @Test func atZeroTheProgramWakesByItself() {
        clock.pass(seconds: 57)
        clock.run()
        expectSubmission()
    }

    @Test func timeWithoutAProcessDoesNotCountAndIsTold() throws {
        clock.pass(seconds: 10)
        examinee.type("m", until: "⚑ Marked")
        examinee.kill()
        clock.pass(seconds: 5)
        clock.setDay(seconds: 3_600)
        try examinee.restart([examinee.course])
        examinee.waitFor("Go on: Mock exam, question 1 of 6, 0:50 left")
        examinee.type("<enter>", until: "Time left 0:50")
        #expect(examinee.screen.contains("● B"))
        clock.pass(seconds: 50)
        expectSubmission()
        #expect(examinee.screen.contains(/interrupted once, for 1:0\d:\d\d in all/))
    }

    private func stop() {
        examinee.terminal.process.send(SIGSTOP)
        examinee.terminal.wait(for: "the stop") { $0.process.poll() == .stopped(SIGSTOP) }
    }
}

@Suite struct ExamMomentsTests {
    @Test(.enabled(if: TestClock.canBeSet)) func warningsComeAndTakeNoKey() throws {
        let clock = try TestClock()
        let examinee = try Examinee(minutes: 12, clock: clock)
        examinee.start()
        for (seconds, words, key, sign) in [
            (120, "10 minutes left", "a", "● A"), (300, "5 minutes left", "b", "● B"),
            (240, "1 minute left", "c", "● C"),
        ] {
            clock.pass(seconds: Int64(seconds))
            examinee.waitFor(words)
            examinee.type(key, until: sign)
            #expect(examinee.screen.contains(words))
            clock.pass(seconds: 11)
            examinee.terminal.wait(for: "the warning to go") { !$0.screen.text.contains(words) }
            clock.pass(seconds: -11)
        }
    }

    @Test(.enabled(if: TestClock.canBeSet)) func timeRunsWhileTheTerminalIsSuspended() throws {
        let clock = try TestClock()
        let home = try Examinee(minutes: 1, clock: clock)
        let program = "\(ProgramUnderTest.path) exam \(home.course)"
        let shell = try PseudoTerminal(
            "bash", ["-c", "set -m; \(program); echo stopped 1; read -r; fg; echo stopped 2; read -r; fg"],
            columns: 100, rows: 30, environment: clock.environment.merging(["HOME": home.home.path]) { $1 })
        shell.waitFor("Cut score")
        shell.type("<enter>")
        shell.waitFor("Time left 1:00")
        shell.type("<C-z>")
        shell.waitFor("stopped 1")
        clock.pass(seconds: 20)
        shell.type("<enter>")
        shell.waitFor("Time left 0:40")
        shell.type("<C-z>")
        shell.waitFor("stopped 2")
        clock.pass(seconds: 60)
        shell.type("<enter>")
        shell.waitFor("The time ran out")
        #expect(shell.screen.text.contains("1:00 of 1:00"))
    }

    private static let canMakeNamespaces =
        (try? ProgramRun("unshare", ["--time", "--boottime", "1", "true"]))?.status == .exited(0)

    /// A machine that had slept for eleven days and was started anew: both clocks begin elsewhere.
    @Test(.enabled(if: canMakeNamespaces, "time namespaces are not permitted here"))
    func anotherTimeNamespaceChangesNothing() throws {
        let examinee = try Examinee(before: ["unshare", "--time", "--boottime", "1000000"])
        examinee.start()
        examinee.type("b", until: "● B")
        let shown = try #require(examinee.timeLeft)
        #expect((1...12 * 60).contains(shown))
        examinee.kill()
        try examinee.restart([examinee.course])
        examinee.waitFor("Go on: Mock exam")
        let kept = try #require(examinee.timeLeftOnHome)
        #expect(abs(kept - shown) <= 5)
        examinee.type("<enter>", until: "● B")
        #expect(try #require(examinee.timeLeft) <= kept)
    }
}
