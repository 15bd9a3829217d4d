import TestSupport
import Testing

@testable import Terminal

@Test(arguments: [
    ("</dev/null", "", "notATerminal(Terminal.TerminalError.Stream.input)"),
    ("| cat", "", "notATerminal(Terminal.TerminalError.Stream.output)"),
    ("", "TERM=nonsuch", "unknown(terminal: \"nonsuch\")"),
    ("", "TERM=", "unknown(terminal: \"\")"),
    ("", "TERM=dumb", "cannotPlaceCursor(terminal: \"dumb\")"),
])
func whatIsNoTerminalIsRefused(_ redirection: String, _ environment: String, _ error: String) throws {
    let program = ProgramUnderTest.built("TerminalProbe")
    let shell = try PseudoTerminal("/bin/sh", ["-c", "\(environment) \(program) \(redirection); echo end"])
    shell.waitFor("end")
    #expect(shell.screen.lines[0].hasSuffix(error))
    #expect(shell.notGivenBack == [])
}

@Test(arguments: [
    ("de_DE.UTF-8", true), ("C.utf8", true), ("en_GB.UTF8@euro", true), ("C", false), ("", false), ("de_DE", false),
    ("de_DE.ISO-8859-1", false), ("utf8", false),
])
func aLocaleNamesUTF8(_ name: String, _ expected: Bool) {
    #expect(LocaleReport.namesUTF8(name) == expected)
}

@Test(arguments: [
    (["LANG": "C.UTF-8"], "locale “C.UTF-8” asRequested true"),
    (["LANG": "xx_XX.UTF-8"], "locale “xx_XX.UTF-8” substituted true"),
    (["LANG": "xx_XX"], "locale “xx_XX” missing false"),
    (["LANG": "C.UTF-8", "LC_ALL": "", "LC_CTYPE": "C"], "locale “C” asRequested false"),
    (["LANG": ""], "locale “” asRequested false"),
])
func theLocaleIsReported(_ environment: [String: String], _ report: String) throws {
    let shell = try PseudoTerminal(ProgramUnderTest.built("TerminalProbe"), ["locale"], environment: environment)
    #expect(shell.waitForEnd() == .exited(0))
    #expect(shell.screen.text == report)
}

@Test(arguments: [("", ""), ("\u{1B}[m$<2>x", "\u{1B}[mx"), ("$<50/*>", ""), ("a$<", "a$<"), ("$5", "$5")])
func paddingIsCutOut(_ capability: String, _ expected: String) {
    #expect(Capability.withoutPadding(Array(capability.utf8)) == Array(expected.utf8))
}
