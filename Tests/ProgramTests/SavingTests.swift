import Foundation
import TestSupport
import Testing

/// A journal that cannot be written: system calls are refused for a while, or as long as the program runs.
@Suite(.enabled(if: Faults.canBeInjected, "strace cannot trace programs here"))
struct SavingTests {
    /// A learner who has begun a session and left it, so that there is a journal.
    private func learner() throws -> Learner {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1 of 3")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        return learner
    }

    @Test func whatCannotBeSavedIsSaidKeptAndSavedLater() throws {
        let learner = try learner()
        // Six are let through, so that the session begins. Which of the following writes fails first is left open: what
        // the program does when nobody waits is written with the same calls.
        let terminal = try learner.start(
            ["study", "COURSE", "--order", "file"], failing: "fdatasync:error=EIO:when=7..14", at: "journal.sqlite-wal")
        terminal.waitFor("Question 1 of 3")
        for choice in ["b", "a", "b", "a", "b", "a", "b"] where !terminal.screen.text.contains("Not saved yet:") {
            terminal.type(choice)
            terminal.waitFor("● \(choice.uppercased())")
        }
        terminal.waitFor("Not saved yet:")
        terminal.type("b")
        terminal.waitFor("● B")
        terminal.type("<enter>")
        terminal.waitFor("Not saved yet:")
        terminal.waitFor("✓ Correct")
        terminal.wait(for: "the answer to be saved") { !$0.screen.text.contains("Not saved") }
        terminal.type("q")
        #expect(terminal.waitForEnd() == .exited(0))
        let log = try learner.command("log")
        #expect(log.output.split(separator: "\n").count { $0.contains("answered") } == 1)
    }

    @Test func whereNothingCanBeWrittenItIsSaidAndTheJournalCanBeRead() throws {
        let learner = try learner()
        let before = try Data(contentsOf: learner.journal)
        for (command, sentence, status) in [("study", "cannot be written. Make it", Int32(77)), ("log", "started", 0)] {
            let terminal = try learner.start([command], failing: "openat:error=EROFS:when=1", at: "journal.sqlite")
            #expect(terminal.waitForEnd() == .exited(status))
            #expect(terminal.screen.text.contains(sentence))
        }
        #expect(try Data(contentsOf: learner.journal) == before)
    }

    @Test func onAFullDiskNothingBegins() throws {
        let learner = try learner()
        let before = try Data(contentsOf: learner.journal)
        let terminal = try learner.start(
            ["study", "COURSE", "--order", "file"], failing: "pwrite64:error=ENOSPC", at: "journal.sqlite-wal")
        #expect(terminal.waitForEnd() == .exited(73))
        #expect(terminal.screen.text.contains("is full: nothing can be saved"))
        #expect(try Data(contentsOf: learner.journal) == before)
    }
}

extension Learner {
    fileprivate var journal: URL { home.url.appending(path: ".local/share/swot/journal.sqlite") }

    /// Starts the program with a fault, in the words of strace, in what it does to one of the journal's files.
    fileprivate func start(_ arguments: [String], failing fault: String, at file: String) throws -> PseudoTerminal {
        let path = journal.deletingLastPathComponent().appending(path: file).path
        let call = String(fault.prefix { $0 != ":" })
        return try PseudoTerminal(
            "strace",
            [
                "-f", "-o", "/dev/null", "-P", path, "-e", "trace=\(call)", "-e", "inject=\(fault)",
                ProgramUnderTest.path,
            ]
                + arguments.map { $0 == "COURSE" ? course : $0 }, columns: 300, environment: ["HOME": home.path])
    }
}

/// Whether system calls can be made to fail on this machine.
enum Faults {
    static let canBeInjected: Bool = {
        let run = try? ProgramRun("strace", ["-e", "inject=fsync:error=EIO", "true"])
        return run?.status == .exited(0)
    }()
}
