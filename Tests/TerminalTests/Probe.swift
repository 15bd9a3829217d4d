import TestSupport
import Testing

/// Starts the probe (see `Tests/TerminalProbe`) and waits until it has the terminal.
func openProbe(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
) throws -> PseudoTerminal {
    let probe = try PseudoTerminal(
        ProgramUnderTest.built("TerminalProbe"), columns: columns, rows: rows, environment: environment)
    probe.waitFor("ready")
    return probe
}

extension PseudoTerminal {
    /// The events that the probe has told, in order.
    var events: [String] { Array(screen.lines.dropFirst(2).prefix { !$0.isEmpty }) }
}
