import Glibc
import TestSupport
import Testing

@Test func theTerminalIsTakenWhole() throws {
    let probe = try openProbe()
    #expect(!probe.modes.echoes)
    #expect(!probe.modes.editsLines)
    #expect(!probe.modes.hasFlowControl)
    #expect(probe.notGivenBack == ["line modes", "alternate screen", "mouse", "paste marks"])
}

/// Every way out that is not a signal to leave: the key, a wrong index, the end of the stack, `abort`, `exit`.
@Test(
    arguments: [
        ("q", [.exited(0)]),
        ("T", [.signalled(SIGILL), .signalled(SIGTRAP)]),
        ("O", [.signalled(SIGSEGV)]),
        ("A", [.signalled(SIGABRT)]),
        ("X", [.exited(7)]),
    ] as [(String, [ChildProcess.Status?])])
func theTerminalIsGivenBackOnEveryWayOut(_ key: String, _ statuses: [ChildProcess.Status?]) throws {
    let probe = try openProbe(environment: ["SWIFT_BACKTRACE": "enable=no"])
    probe.type(key)
    #expect(statuses.contains(probe.waitForEnd()))
    #expect(probe.notGivenBack == [])
}

@Test(arguments: ["vt100", "linux", "screen", "tmux-256color", "xterm", "rxvt-unicode"])
func theTerminalIsGivenBackWhateverItsName(_ name: String) throws {
    let probe = try openProbe(environment: ["TERM": name, "SWIFT_BACKTRACE": "enable=no"])
    probe.type("T")
    #expect(probe.waitForEnd() != nil)
    #expect(probe.notGivenBack == [])
}

@Test func anEditorHasTheTerminalToItself() throws {
    let editor = "stty -a | grep -c ' echo '; echo editing; read -r line; echo $line; kill -INT $PPID; kill -QUIT $PPID"
    let probe = try openProbe(environment: ["PROBE_EDITOR": editor])
    probe.type("aE")
    probe.waitFor("editing")
    #expect(probe.notGivenBack == [])
    #expect(probe.screen.text.contains("1\nediting"))
    probe.type("typed<enter>")
    probe.wait(for: "the probe") { $0.screen.modes.isAlternateScreen }
    probe.type("b")
    probe.waitFor("char b")
    #expect(probe.events == ["char a", "char E", "char b"])
    probe.type("q")
    #expect(probe.waitForEnd() == .exited(0))
    #expect(probe.notGivenBack == [])
}

@Test func aSignalToLeaveThatComesWhileAnEditorRunsIsHeardAfterwards() throws {
    let probe = try openProbe(environment: ["PROBE_EDITOR": "kill -TERM $PPID; sleep 0.1"])
    probe.type("E")
    #expect(probe.waitForEnd() == .exited(143))
    #expect(probe.notGivenBack == [])
}

@Test func theTerminalCanBeClosedTwiceAndOpenedAgain() throws {
    let probe = try openProbe(environment: ["PROBE_TWICE": "1"])
    probe.type("q")
    // Each time the program goes to the alternate screen twice: see `CursesScreen.init`.
    probe.wait(for: "the second time") {
        $0.output.split(separator: "[?1049h".utf8, omittingEmptySubsequences: false).count == 5
    }
    probe.type("x")
    probe.waitFor("char x")
    probe.type("q")
    #expect(probe.waitForEnd() == .exited(0))
    #expect(probe.notGivenBack == [])
}
