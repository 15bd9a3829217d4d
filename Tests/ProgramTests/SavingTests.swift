import Foundation
import TestSupport
import Testing

/// A disk that fails in the middle of a session: what makes an answer durable is refused for a while.
@Suite(.enabled(if: Faults.canBeInjected, "strace cannot trace programs here"))
struct SavingTests {
    @Test func whatCannotBeSavedIsSaidKeptAndSavedLater() throws {
        let home = try TemporaryDirectory()
        let course = try home.write(Learner.deck, to: "sample.md")
        let environment = ["HOME": home.path]
        // Begins a journal, so that in the next start the syncs are those of the session.
        let first = try PseudoTerminal(ProgramUnderTest.path, ["study", course], environment: environment)
        first.waitFor("Question 1 of 3")
        first.type("q")
        first.waitForEnd()

        // Syncs of the next start: the session's beginning, then the choice; the answer's fail four times.
        let terminal = try PseudoTerminal(
            "strace",
            [
                "-f", "-o", "/dev/null", "-e", "trace=fdatasync", "-e", "inject=fdatasync:error=EIO:when=3..6",
                ProgramUnderTest.path, "study", course, "--order", "file",
            ], columns: 120, environment: environment)
        terminal.waitFor("Question 1 of 3")
        terminal.type("b")
        terminal.waitFor("● B")
        terminal.type("<enter>")
        terminal.waitFor("Not saved yet:")
        terminal.waitFor("✓ Correct")
        terminal.wait(for: "the answer to be saved") { !$0.screen.text.contains("Not saved") }
        terminal.type("q")
        #expect(terminal.waitForEnd() == .exited(0))

        let log = try ProgramRun(ProgramUnderTest.path, ["log"], environment: environment)
        #expect(log.output.split(separator: "\n").count { $0.contains("answered") } == 1)
    }
}

/// Whether system calls can be made to fail on this machine.
enum Faults {
    static let canBeInjected: Bool = {
        let run = try? ProgramRun("strace", ["-e", "inject=fsync:error=EIO", "true"])
        return run?.status == .exited(0)
    }()
}
