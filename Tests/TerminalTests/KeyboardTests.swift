import TestSupport
import Testing

@Test func keysBecomeInputs() throws {
    let probe = try PseudoTerminal(ProgramUnderTest.built("TerminalProbe"))
    probe.waitFor("probe 80x24")
    probe.type("ab<up><C-l>")
    probe.waitFor("control l")
    probe.type("q")
    #expect(probe.waitForEnd() == .exited(0))
}
