import TestSupport
import Testing

/// A kill proves nothing about a power cut; the system calls do.
@Suite struct DurabilityTests {
    @Test(.enabled(if: SystemCalls.canBeTraced, "strace is missing or not permitted"))
    func anAnswerIsOnTheDiskBeforeItsFeedbackIsWritten() throws {
        let home = try TemporaryDirectory()
        let course = try home.write(NumberDeck.text, to: "numbers.md")
        let trace = "\(home.path)/trace"
        let command = SystemCalls.strace(to: trace) + [ProgramUnderTest.path, "study", course, "--order", "file"]
        let terminal = try PseudoTerminal(
            command[0], Array(command.dropFirst()), environment: ["HOME": home.path])
        terminal.waitFor("Question 1 of \(NumberDeck.count)")
        for _ in NumberDeck.numbers {
            terminal.type("a")
            terminal.waitFor("● A")
            terminal.type("<enter>")
            terminal.waitFor("✓ Correct")
            terminal.type("<enter>")
            terminal.wait(for: "the next question") { !$0.screen.text.contains("✓ Correct") }
        }
        terminal.type("q")
        terminal.waitForEnd()

        let calls = SystemCalls(of: try home.read("trace"))
        for number in NumberDeck.numbers {
            let written = try #require(calls.logging(of: "answered{", #"item\":\"number-\#(number)\""#), "\(number)")
            let pressed = try #require(calls.key(before: written), "\(number)")
            let synced = try #require(calls.syncing(after: written), "\(number)")
            let shown = try #require(calls.drawing(after: pressed), "\(number)")
            #expect(synced < shown, "drawn before it was on the disk: \(number)")
        }
    }
}

@Suite struct DrawingTests {
    /// Title and footer of a card come with the same call, and a key that moves the cursor brings one.
    @Test(.enabled(if: SystemCalls.canBeTraced, "strace is missing or not permitted"))
    func aFrameReachesTheTerminalInOneWrite() throws {
        let home = try TemporaryDirectory()
        let course = try home.write(NumberDeck.text, to: "numbers.md")
        let command =
            SystemCalls.strace(to: "\(home.path)/trace") + [ProgramUnderTest.path, "study", course, "--order", "file"]
        let terminal = try PseudoTerminal(command[0], Array(command.dropFirst()), environment: ["HOME": home.path])
        terminal.waitFor("Question 1 of \(NumberDeck.count)")
        terminal.type("j")
        terminal.waitFor("▸ ○ B")
        terminal.type("q")
        terminal.waitForEnd()

        let writes = SystemCalls(of: try home.read("trace")).drawings
        let first = try #require(writes.firstIndex { $0.contains("Question 1 of") })
        #expect(writes[first].contains("help"))
        // The next is the one of the key: the signs of A and B and nothing of the title.
        let key = try #require(writes.dropFirst(first + 1).first)
        #expect(key.contains("A") && key.contains("B"), "\(key)")
    }
}

/// What strace saw, a call a line.
struct SystemCalls {
    /// The command that runs another one and writes its calls to a file.
    static func strace(to file: String, _ traced: String = "read,write,pwrite64,pwritev,fsync,fdatasync") -> [String] {
        ["strace", "-f", "-y", "-s", "1000000", "-o", file, "-e", "trace=\(traced)"]
    }

    /// Whether programs can be traced here.
    static let canBeTraced =
        (try? ProgramRun("strace", ["-o", "/dev/null", "-e", "trace=write", "true"]))?.status == .exited(0)

    private let lines: [Substring]

    init(of trace: String) {
        lines = trace.split(separator: "\n")
    }

    /// The first call that put an event with such a kind and body in the journal's log.
    func logging(of kind: String, _ body: String) -> Int? {
        lines.firstIndex { line in
            guard line.contains("pwrite64("), line.contains("journal.sqlite-wal>"),
                let kind = line.firstRange(of: kind)
            else { return false }
            return line[kind.upperBound...].contains(body)
        }
    }

    /// The calls that wrote on the terminal.
    var drawings: [Substring] { lines.filter(Self.isDrawing) }

    private static func isDrawing(_ line: Substring) -> Bool { line.contains(/write\(\d+<\/dev\/pts\//) }

    /// The last call before that one that took keys in.
    func key(before index: Int) -> Int? { lines[..<index].lastIndex { $0.contains("read(0</dev/pts/") } }

    /// The end of the first call after that one that put the log on the disk.
    func syncing(after index: Int) -> Int? {
        let begun = lines[index...].firstIndex { $0.contains("sync(") && $0.contains("journal.sqlite-wal>") }
        return begun.flatMap(end(ofCallAt:)).flatMap { lines[$0].hasSuffix("= 0") ? $0 : nil }
    }

    /// Where a call ended, during which other threads may have made theirs.
    private func end(ofCallAt index: Int) -> Int? {
        guard lines[index].hasSuffix("<unfinished ...>") else { return index }
        let thread = lines[index].prefix { $0 != " " } + " "
        return lines[index...].firstIndex { $0.hasPrefix(thread) && $0.contains("resumed>") }
    }

    /// The first call after that one that wrote on the terminal.
    func drawing(after index: Int) -> Int? { lines[index...].firstIndex(where: Self.isDrawing) }
}
