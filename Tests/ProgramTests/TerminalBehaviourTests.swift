import Glibc
import TestSupport
import Testing

/// Everything that a terminal can do to a program.
@Suite struct TerminalBehaviourTests {
    @Test func resizingRedrawsAndTooSmallSaysSo() throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1 of 3")
        learner.terminal.resize(columns: 30, rows: 8)
        learner.terminal.waitFor("40×12")
        learner.terminal.resize(columns: 140, rows: 40)
        learner.terminal.waitFor("Question 1 of 3")
        learner.type("h", until: "Hint 1 of 1")
    }

    /// Many terminals call themselves xterms and do not know all that xterm does: moving lines, repeating a character. The
    /// cursor goes to each place by row and column.
    @Test func onlySequencesThatAllTerminalsKnowAreSent() throws {
        let learner = try Learner(columns: 60, rows: 20, environment: ["LANG": "C"])
        learner.terminal.waitFor("Question 1 of 3")
        learner.type("?", until: "Help")
        for keys in ["jjj", "<C-d>", "jjj", "kkk", "<C-u>"] {
            learner.terminal.type(keys)
            learner.terminal.settle()
        }
        let sent = String(decoding: learner.terminal.output, as: UTF8.self)
        #expect(sent.contains(/\u{1B}\[\d+;\d+H/))
        #expect(sent.contains("--------------------"))
        #expect(!sent.contains(/\u{1B}\[\d*[ABCDGLMSTZbd]/))
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131)] as [(Int32, Int32)])
    func aSignalLeavesCleanlyAndKeepsTheSession(signal: Int32, status: Int32) throws {
        let learner = try Learner()
        learner.type("b<enter>", until: "✓ Correct")
        #expect(!learner.terminal.modes.echoes)
        learner.terminal.process.send(signal)
        #expect(learner.terminal.waitForEnd() == .exited(status))
        #expect(learner.terminal.modes.echoes && learner.terminal.modes.editsLines)
        try learner.restart()
        learner.terminal.waitFor("Go on: Study")
    }

    @Test func stoppedAndContinuedItGoesOn() throws {
        let home = try TemporaryDirectory()
        let course = try home.write(Learner.deck, to: "sample.md")
        let script =
            "set -m; \(ProgramUnderTest.path) study \(course) --order file; echo stopped; read -r; fg; echo ended $?"
        let shell = try PseudoTerminal("bash", ["-c", script], environment: ["HOME": home.path])
        shell.waitFor("Question 1 of 3")
        shell.type("<C-z>")
        shell.waitFor("stopped")
        shell.type("<enter>")
        shell.waitFor("Question 1 of 3")
        shell.type("b<enter>")
        shell.waitFor("✓ Correct")
        shell.type("q")
        shell.waitFor("ended 0")
    }

    @Test func withoutColourRightAndWrongAreTold() throws {
        let learner = try Learner(environment: ["NO_COLOR": "1"])
        learner.type("b<enter>", until: "✓ Correct")
        learner.terminal.settle()
        let colours = String(decoding: learner.terminal.output, as: UTF8.self).matches(of: /\u{1B}\[[0-9;]*3[0-7][;m]/)
        #expect(colours.isEmpty)
    }

    /// Keys that lead from screen to screen: card, hint, feedback, overview, help, note, search, summary.
    private static let tour = ["h", "b<enter>", "o", "<esc>", "?", "<esc>", "wA note", "<esc>", "/two", "<esc>", "oS"]

    /// What the screens of the tour show, one after the other.
    private func tour(_ environment: [String: String]) throws -> [String] {
        let learner = try Learner(environment: environment)
        learner.terminal.waitFor("Question 1 of 3")
        return Self.tour.map { keys in
            learner.terminal.type(keys)
            learner.terminal.settle()
            return learner.screen
        }
    }

    @Test(arguments: [
        ["TERM": "vt100"], ["TERM": "linux"], ["TERM": "xterm"], ["TERM": "screen"], ["TERM": "screen-256color"],
        ["TERM": "tmux"], ["TERM": "tmux-256color"], ["TERM": "xterm-mono"], ["NO_COLOR": "1"],
    ])
    func everyTerminalShowsTheSame(environment: [String: String]) throws {
        let (usual, other) = (try tour([:]), try tour(environment))
        for (screen, expected) in zip(other, usual) { #expect(screen == expected) }
        #expect(Set(usual).count > 5)
    }

    /// From size to size while keys are typed, too small ones among them.
    @Test func resizingWhileTypingLosesNothing() throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1 of 3")
        for (keys, columns, rows) in [("h", 30, 8), ("", 140, 40), ("b", 60, 20), ("m", 39, 11), ("", 40, 12)] {
            learner.terminal.type(keys)
            learner.terminal.settle()
            learner.terminal.resize(columns: columns, rows: rows)
        }
        learner.terminal.resize(columns: 80, rows: 24)
        for text in ["● B", "Hint 1 of 1", "⚑ Marked"] { learner.terminal.waitFor(text) }
        learner.type("<enter>", until: "✓ Correct")
    }

    @Test func aLocaleWithoutUTF8GetsASCII() throws {
        let learner = try Learner(environment: ["LANG": "C", "LC_ALL": "C"])
        learner.type("b<enter>", until: "Correct")
        learner.terminal.settle()
        #expect(learner.terminal.output.allSatisfy { $0 < 0x80 && $0 != 0 })
        #expect(learner.screen.contains("v B  Two"))
    }

    @Test func withoutATerminalItSaysSo() throws {
        let learner = try Learner(["--version"])
        let shell = try PseudoTerminal(
            "/bin/sh", ["-c", "\(ProgramUnderTest.path) < /dev/null; echo status $?"],
            environment: ["HOME": learner.home.path])
        shell.waitFor("Swot must run in a terminal, but its standard input is not one.")
        shell.waitFor("status 64")
    }
}
