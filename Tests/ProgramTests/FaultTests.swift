import Foundation
import TestSupport
import Testing

/// One system call on the journal's files is refused, each in its turn, while five questions are answered.
@Suite(.enabled(if: Faults.canBeInjected, "strace cannot trace programs here"), .serialized)
struct FaultTests {
    @Test(arguments: Fault.all { [2, 6].contains($0) })
    func nothingAcknowledgedIsLost(fault: Fault) throws { try Self.answerFive(with: fault) }

    @Test(.enabled(if: isSoaking, "the long runs are for make soak"), arguments: Fault.all { _ in true })
    func nothingAcknowledgedIsLostSoak(fault: Fault) throws { try Self.answerFive(with: fault) }

    private static let questions = NumberDeck.numbers.prefix(5)

    private static func answerFive(with fault: Fault) throws {
        let learner = try Learner.atNumbers()
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        let terminal = try learner.start(fault)
        let saved = questions.filter { terminal.answers($0) }
        let sentence = terminal.screen.text
        terminal.leave()
        guard case .exited(let status)? = terminal.waitForEnd() else {
            Issue.record("it crashed; the screen shows:\n\(sentence)")
            return
        }
        // A program that could not begin says why.
        if status != 0 { #expect(fault.words.contains { sentence.contains($0) }, "\(sentence)") }

        let log = try learner.command("log", "--format", "jsonl")
        let kept = NumberDeck.answered(in: log.output)
        #expect(kept.isSuperset(of: saved), "acknowledged and not in the journal: \(Set(saved).subtracting(kept))")
        let verified = try learner.command("journal", "verify")
        #expect(verified.status == .exited(0), "\(verified.output)\(verified.errors)")
    }
}

/// A call that fails once.
struct Fault: CustomTestStringConvertible {
    /// Such as `fdatasync`.
    var call: String
    /// Such as `EIO`.
    var error: String
    /// Which of the calls on the journal's files, from 1.
    var number: Int

    var testDescription: String { "\(error) at \(call) \(number)" }

    /// What the program may say of it.
    var words: [String] {
        error == "ENOSPC"
            ? ["full", "unable to open", "cannot be written"]
            : ["Input/output error", "disk I/O error", "unable to open", "cannot be"]
    }

    /// A session of five answers makes fewer calls of each kind than are counted here.
    static func all(where isWanted: (Int) -> Bool) -> [Fault] {
        let calls = [
            ("pwrite64", "EIO", 90), ("pwrite64", "ENOSPC", 90), ("fdatasync", "EIO", 40), ("fsync", "EIO", 10),
            ("openat", "EIO", 40), ("openat", "ENOSPC", 40),
        ]
        return calls.flatMap { call, error, most in
            (1...most).filter(isWanted).map { Fault(call: call, error: error, number: $0) }
        }
    }
}

extension Learner {
    fileprivate func start(_ fault: Fault) throws -> PseudoTerminal {
        let folder = home.url.appending(path: ".local/share/swot").path
        let files = ["", "/journal.sqlite", "/journal.sqlite-wal", "/journal.sqlite-shm", "/journal.head", "/sessions"]
        let watched = files.flatMap { ["-P", folder + $0] }
        let inject = "inject=\(fault.call):error=\(fault.error):when=\(fault.number)"
        return try PseudoTerminal(
            "strace",
            ["-f", "-o", "/dev/null"] + watched + ["-e", "trace=\(fault.call)", "-e", inject, ProgramUnderTest.path]
                + ["study", course, "--order", "file", "--count", "5"], columns: 200,
            environment: ["HOME": home.path])
    }
}

extension PseudoTerminal {
    /// Answers a question; whether its feedback came without a word that it is not saved.
    fileprivate func answers(_ number: Int) -> Bool {
        guard sees("number \(number)") else { return false }
        type("a<enter>")
        guard sees(NumberDeck.feedback(number)) else { return false }
        let isSaved = !screen.text.contains("Not saved")
        type("<enter>")
        return isSaved
    }

    /// Whether a text comes before the program ends.
    private func sees(_ text: String) -> Bool {
        for _ in 0..<200 where process.state != "Z" {
            if see(text, seconds: 0.02) { return true }
        }
        return see(text, seconds: 0.02)
    }

    /// Leaves, whatever is asked first.
    fileprivate func leave() {
        settle(milliseconds: 50)
        type("q")
        settle(milliseconds: 50)
        type("q")
    }
}
