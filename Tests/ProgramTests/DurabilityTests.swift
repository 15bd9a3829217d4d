import TestSupport
import Testing

/// A kill proves nothing about a power cut; the system calls do.
@Suite struct DurabilityTests {
    @Test(.enabled(if: SystemCalls.canBeTraced, "strace is missing or not permitted"))
    func anAnswerIsOnTheDiskBeforeItsFeedbackIsWritten() throws {
        let home = try TemporaryDirectory()
        let course = try home.write(NumberDeck.text, to: "numbers.md")
        let trace = "\(home.path)/trace"
        let terminal = try PseudoTerminal(
            "strace",
            ["-f", "-y", "-s", "1000000", "-o", trace, "-e", "trace=\(SystemCalls.traced)"]
                + [ProgramUnderTest.path, "study", course, "--order", "file"], environment: ["HOME": home.path])
        terminal.waitFor("Question 1 of \(NumberDeck.count)", seconds: 30)
        for _ in NumberDeck.numbers {
            terminal.type("a<enter>")
            terminal.waitFor("✓ Correct", seconds: 30)
            terminal.type("<enter>")
            terminal.wait(for: "the next question", seconds: 30) { !$0.screen.text.contains("✓ Correct") }
        }
        terminal.type("q")
        terminal.waitForEnd()

        let calls = SystemCalls(of: try home.read("trace"))
        for number in NumberDeck.numbers {
            let written = try #require(calls.written("answered{", #"item\":\"number-\#(number)\""#), "number \(number)")
            let synced = try #require(calls.synced(after: written), "number \(number)")
            let shown = try #require(calls.shown(NumberDeck.feedback(number)), "number \(number)")
            #expect(written < synced && synced < shown, "number \(number)")
        }
    }
}

/// What strace saw, a call a line.
private struct SystemCalls {
    static let traced = "write,writev,pwrite64,pwritev,fsync,fdatasync"

    /// Whether programs can be traced here.
    static let canBeTraced =
        (try? ProgramRun("strace", ["-o", "/dev/null", "-e", "trace=write", "true"]))?.status == .exited(0)

    private let lines: [Substring]

    init(of trace: String) {
        lines = trace.split(separator: "\n")
    }

    /// The first call that put an event with such a kind and body in the journal's log.
    func written(_ kind: String, _ body: String) -> Int? {
        lines.firstIndex { line in
            guard line.contains("pwrite64"), line.contains("journal.sqlite-wal>"),
                let kind = line.firstRange(of: kind)
            else { return false }
            return line[kind.upperBound...].contains(body)
        }
    }

    /// The first call after that one that put the log on the disk.
    func synced(after index: Int) -> Int? {
        lines[index...].firstIndex { $0.contains("sync(") && $0.contains("journal.sqlite-wal>") && $0.hasSuffix("= 0") }
    }

    /// The first call that wrote a text on the terminal.
    func shown(_ text: String) -> Int? {
        lines.firstIndex { $0.contains("write(1</dev/pts/") && $0.contains(text) }
    }
}
