import Foundation
import TestSupport
import Testing

@Suite struct Resizing {
    @Test(arguments: [(100, 30), (60, 20), (40, 12), (80, 25)])
    func isAnEventAndAllIsDrawnAnew(_ columns: Int, _ rows: Int) throws {
        let probe = try openProbe()
        probe.resize(columns: columns, rows: rows)
        probe.waitFor("resize \(columns)x\(rows)")
        #expect(probe.events == ["resize \(columns)x\(rows)"])
    }

    @Test func toTheSameSizeIsNothing() throws {
        let probe = try openProbe()
        probe.process.send(SIGWINCH)
        probe.type("a")
        probe.waitFor("char a")
        #expect(probe.events == ["char a"])
    }
}

@Suite struct Leaving {
    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131)] as [(Int32, Int32)])
    func aSignalIsAnEvent(_ signal: Int32, _ status: Int32) throws {
        let probe = try openProbe()
        probe.process.send(signal)
        #expect(probe.waitForEnd() == .exited(status))
        #expect(probe.notGivenBack == [])
    }

    @Test(arguments: [("<C-c>", 130), ("<C-\\>", 131)] as [(String, Int32)])
    func aSignalCanBeTyped(_ key: String, _ status: Int32) throws {
        let probe = try openProbe()
        probe.type(key)
        #expect(probe.waitForEnd() == .exited(status))
        #expect(probe.notGivenBack == [])
    }

    /// What ends other programs on the spot ends this one too, but the terminal is given back before.
    @Test(arguments: [SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM, SIGVTALRM, SIGPROF, SIGSYS, SIGXCPU, SIGIO, SIGPWR, 16, 40])
    func aSignalThatEndsProgramsGivesTheTerminalBack(_ signal: Int32) throws {
        let probe = try openProbe()
        probe.process.send(signal)
        #expect(probe.waitForEnd() == .signalled(signal))
        #expect(probe.notGivenBack == [])
    }

    @Test func aLimitForFilesDoesNotEndTheProgram() throws {
        let probe = try openProbe()
        probe.process.send(SIGXFSZ)
        probe.type("a")
        probe.waitFor("char a")
        #expect(probe.events == ["char a"])
    }

    /// Nobody reads the terminal, as when its window hangs, and the program is in the middle of a write.
    @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
    func aSignalEndsAProgramWhoseTerminalTakesNothing(_ signal: Int32) throws {
        let probe = try openProbe(columns: 200, rows: 60)
        // Frames at random until the system's buffer for the terminal is full; nothing is read meanwhile.
        probe.type("R" + String(repeating: "123456789", count: 50))
        #expect(probe.becomesStuck())
        probe.process.send(signal)
        #expect(probe.waitForEndWithoutReading() == .signalled(signal))
    }

    @Test func aSignalThatWasIgnoredStaysIgnored() throws {
        let program = ProgramUnderTest.built("TerminalProbe")
        let probe = try PseudoTerminal("/bin/sh", ["-c", "trap '' HUP; exec \(program)"])
        probe.waitFor("ready")
        probe.process.send(SIGHUP)
        probe.type("aq")
        #expect(probe.waitForEnd() == .exited(0))
    }

    @Test func aTerminalThatIsTakenAwayEndsTheProgram() throws {
        let probe = try openProbe()
        probe.hangUp()
        #expect([.exited(129), .exited(3)].contains(probe.waitForEnd()))
    }
}

@Suite struct Stopping {
    /// The probe in a shell that continues it, as often as is said, when enter is pressed.
    private func openShell(
        _ program: String = ProgramUnderTest.built("TerminalProbe"), continuing times: Int = 1
    ) throws -> PseudoTerminal {
        // One after the other, for bash leaves a loop when something in it is stopped.
        let continuations = (1...times).map { "echo stopped \($0); read -r; fg >/dev/null; " }.joined()
        let shell = try PseudoTerminal("bash", ["-c", "set -m; \(program); \(continuations) echo ended $?"])
        shell.waitFor("ready")
        return shell
    }

    @Test func givesTheTerminalBackAndTakesItAgain() throws {
        let shell = try openShell()
        shell.type("a")
        shell.waitFor("char a")
        shell.type("<C-z>")
        shell.waitFor("stopped 1")
        #expect(shell.notGivenBack == [])
        shell.type("<enter>")
        shell.waitFor("continued")
        #expect(shell.events == ["char a", "continued"])
        #expect(!shell.modes.echoes)
        #expect(shell.screen.modes == .init(isCursorVisible: true, isAlternateScreen: true))
        #expect(shell.isOn(1000) && shell.isOn(2004))
        shell.type("q")
        shell.waitFor("ended 0")
        #expect(shell.notGivenBack == [])
    }

    @Test func learnsOfASizeThatChangedMeanwhile() throws {
        let shell = try openShell()
        shell.type("<C-z>")
        shell.waitFor("stopped 1")
        shell.resize(columns: 70, rows: 20)
        shell.type("<enter>")
        shell.waitFor("resize 70x20")
        #expect(shell.events == ["continued", "resize 70x20"])
    }

    /// Such as `make`, which stops at once; the shell would have the terminal before the program has given it back.
    @Test func stopsThoseThatStartedItAfterItself() throws {
        let shell = try openShell("sh -c '\(ProgramUnderTest.built("TerminalProbe")); exit $?'")
        shell.type("<C-z>")
        shell.waitFor("stopped 1")
        #expect(shell.notGivenBack == [])
        #expect(shell.screen.text.hasSuffix("stopped 1"))
        shell.type("<enter>")
        shell.waitFor("continued")
        shell.type("q")
        shell.waitFor("ended 0")
        #expect(shell.notGivenBack == [])
    }

    @Test func worksTwice() throws {
        let shell = try openShell(continuing: 2)
        for time in 1...2 {
            shell.type("<C-z>")
            shell.waitFor("stopped \(time)")
            shell.type("<enter>")
            shell.wait(for: "the probe") { $0.events == Array(repeating: "continued", count: time) }
        }
        shell.type("q")
        shell.waitFor("ended 0")
    }

    @Test func byASignalThatNobodyHearsIsRepaired() throws {
        let probe = try openProbe()
        probe.process.send(SIGSTOP)
        probe.wait(for: "the stop") { $0.process.poll() == .stopped(SIGSTOP) }
        probe.process.send(SIGCONT)
        probe.waitFor("continued")
        #expect(probe.screen.modes.isAlternateScreen)
        probe.type("q")
        #expect(probe.waitForEnd() == .exited(0))
    }
}

@Suite struct Waiting {
    @Test func endsWithATickWhenTheDeadlineHasCome() throws {
        let probe = try openProbe()
        probe.type("D")
        probe.waitFor("tick")
        #expect(probe.events == ["char D", "tick"])
    }

    @Test func tellsAllThatHasComeAtOnce() throws {
        let probe = try openProbe()
        probe.process.send(SIGSTOP)
        probe.wait(for: "the stop") { $0.process.poll() == .stopped(SIGSTOP) }
        probe.type(String(repeating: "j", count: 500) + "W")
        probe.wait(for: "the keys to be there") { $0.unread == 501 }
        probe.process.send(SIGCONT)
        probe.waitFor("waits 1")
    }

    @Test func doesNotWakeTheProgram() throws {
        let probe = try openProbe()
        probe.type("D")
        probe.waitFor("tick")
        probe.settle()
        let before = try wakeUps(of: probe.process.identifier)
        usleep(300_000)
        #expect(try wakeUps(of: probe.process.identifier) == before)
        probe.type("a")
        probe.waitFor("char a")
        #expect(try wakeUps(of: probe.process.identifier) > before)
    }

    /// How often the system has put a program to sleep or taken its turn away.
    private func wakeUps(of process: pid_t) throws -> Int {
        try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8).split(separator: "\n")
            .filter { $0.contains("ctxt_switches") }
            .compactMap { $0.split(separator: "\t").last.flatMap { Int($0) } }.reduce(0, +)
    }
}

extension PseudoTerminal {
    /// Whether the program comes to wait for the terminal to take its output, and reads no keys any more.
    fileprivate func becomesStuck() -> Bool {
        for _ in 0..<100 {
            usleep(100_000)
            send(Array("=".utf8))
            usleep(100_000)
            if process.state == "S", unread > 0 { return true }
        }
        return false
    }

    /// How the program ends while nothing that it writes is read; nil where it goes on.
    fileprivate func waitForEndWithoutReading() -> ChildProcess.Status? {
        for _ in 0..<600 {
            if let status = process.poll() { return status }
            usleep(50_000)
        }
        return nil
    }
}
