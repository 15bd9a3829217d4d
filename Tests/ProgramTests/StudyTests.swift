import Glibc
import TestSupport
import Testing

/// The whole way of a learner, typed at the real program.
@Suite struct StudyTests {
    @Test func aQuestionIsStudiedExplainedAndRemembered() throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1 of 3")
        learner.type("h", until: "Hint 1 of 1")
        learner.type("b<enter>", until: "✓ Correct")
        learner.terminal.waitFor("One is followed by two.")
        learner.type("<enter>a<enter>", until: "Partly correct")
        learner.terminal.waitFor("1 of 2 keys, 0 wrong: 1/2 of 1 point")
        learner.type("<enter>a<enter>", until: "✗ Incorrect")
        learner.type("<enter>", until: "Summary")
        learner.terminal.waitFor("50 %")
        learner.terminal.type("q")
        #expect(learner.terminal.waitForEnd() == .exited(0))

        let log = try learner.run("log")
        for word in ["answered", "hint", "ended"] { #expect(log.text.contains(word), "\(word)") }
    }

    @Test func theNextStartGoesOnExactlyWhereItWas() throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1 of 3")
        learner.type("b<enter>", until: "✓ Correct")
        learner.type("<enter>", until: "Question 2 of 3")
        learner.type("jxkam", until: "⚑ Marked")
        learner.terminal.settle()
        let before = learner.screen
        learner.terminal.type("q")
        #expect(learner.terminal.waitForEnd() == .exited(0))

        try learner.restart()
        learner.terminal.waitFor("Go on: Study")
        learner.type("<enter>", until: "Question 2 of 3")
        learner.terminal.settle()
        #expect(learner.screen == before)
        learner.type("u", until: "Question 1 of 3")
    }

    @Test func theSameSeedGivesTheSameForm() throws {
        let arguments = ["study", "COURSE", "--seed", "5"]
        let (one, other) = (try Learner(arguments), try Learner(arguments))
        for learner in [one, other] { learner.terminal.waitFor("Question 1 of 3") }
        one.terminal.settle()
        other.terminal.settle()
        #expect(one.screen == other.screen)
    }

    @Test func anAnswerTakenBackIsAskedAgain() throws {
        let learner = try Learner()
        learner.type("c<enter>", until: "✗ Incorrect")
        learner.type("u", until: "● C")
        #expect(!learner.screen.contains("Incorrect"))
    }

    @Test func searchFindsAndShowsTheAnswer() throws {
        let learner = try Learner()
        learner.terminal.waitFor("Question 1")
        learner.type("/alphabet", until: "1 match")
        learner.type("<enter><enter>", until: "The alphabet ends with it.")
        learner.type("<esc>", until: "Question 1 of 3")
    }

    @Test func theSourceOpensAtItsLineAndTheChangeIsSeen() throws {
        let editor =
            "sh -c 'echo \"$@\" > \"$HOME/called\"; sed -i \"s/One is followed/One is always followed/\" \"$2\"' --"
        let learner = try Learner(environment: ["VISUAL": editor])
        learner.type("b<enter>", until: "One is followed by two.")
        learner.type("v", until: "One is always followed by two.")
        #expect(try learner.home.read("called") == "+3 \(learner.course)\n")
    }

    /// The summary tells of answers that were given before the session was left.
    @Test func theSummaryExplainsWhatWasMissedBefore() throws {
        let learner = try Learner()
        learner.type("a<enter>", until: "✗ Incorrect")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        try learner.restart()
        learner.type("<enter>", until: "✗ Incorrect")
        learner.type("<enter>ac<enter>", until: "✓ Correct")
        learner.type("<enter>c<enter>", until: "✓ Correct")
        learner.type("<enter>", until: "Summary")
        for text in ["Sample course", "What comes after one?", "✓ Two", "One is followed by two."] {
            learner.terminal.waitFor(text)
        }
    }

    /// Changes of a deck under the learner's hands: the item gets another id, or one of its options another text.
    @Test(arguments: ["s/id: after-one/id: renamed/", "s/] Three$/] Thirteen/"])
    func aQuestionThatChangesWhileItIsStudiedStaysAsItWasAsked(edit: String) throws {
        let learner = try Learner(environment: ["VISUAL": "sh -c 'sed -i \"\(edit)\" \"$2\"' --"])
        learner.type("b", until: "● B")
        learner.type("v", until: "deck changed: as it was asked")
        #expect(learner.screen.contains("● B  Two") && learner.screen.contains("A  Three"))
        learner.type("<enter>", until: "One is followed by two.")
        #expect(learner.screen.contains("✓ Correct"))
    }

    @Test func aQuestionWhoseOptionsChangedStaysAsItWasAsked() throws {
        let learner = try Learner()
        learner.type("b<enter>", until: "✓ Correct")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        try learner.home.write(
            Learner.deck.replacing("] Three\n\n", with: "] Thirteen\n\n"), to: "sample.md")
        try learner.restart()
        learner.type("<enter>", until: "deck changed: as it was asked")
        #expect(learner.screen.contains("Three"))
        #expect(!learner.screen.contains("Thirteen"))
    }

    @Test func brokenItemsAreLeftOutAndCounted() throws {
        let broken = Learner.deck + "\n\n## No key here?\n- [ ] A\n- [ ] B\n"
        let learner = try Learner(["COURSE"], deck: broken)
        learner.terminal.waitFor("1 item is left out because of errors")
        learner.type("<enter><enter>", until: "Question 1 of 3")
    }
}

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
        shell.waitFor("Swot needs a terminal, but its standard input is none.")
        shell.waitFor("status 64")
    }
}

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
