import TestSupport
import Testing

private let content = "naïve → 日本 ✓ ready"

@Test func aFrameIsShownWithWideCharactersColoursAndTheCursor() throws {
    let probe = try openProbe()
    #expect(probe.screen.lines[1] == content)
    #expect(probe.screen.cell(column: 8, row: 1)?.width == 2)
    #expect(probe.screen.cell(column: 0, row: 1)?.foreground != nil)
    probe.wait(for: "the cursor") { $0.screen.cursor == (0, 1) }
}

@Test(arguments: [["NO_COLOR": "1"], ["TERM": "vt100"], ["TERM": "xterm-mono"]])
func withoutColoursTheTextIsTheSame(_ environment: [String: String]) throws {
    let probe = try openProbe(environment: environment)
    #expect(probe.screen.lines[1] == content)
    #expect(probe.screen.cell(column: 0, row: 1)?.foreground == nil)
}

@Test func anEmptyNoColorMeansNothing() throws {
    let probe = try openProbe(environment: ["NO_COLOR": ""])
    #expect(probe.screen.cell(column: 0, row: 1)?.foreground != nil)
}

@Test(arguments: [["LANG": "C"], ["LANG": ""], ["LC_ALL": "POSIX"], ["LANG": "de_DE.ISO-8859-1"]])
func withoutUTF8OnlyASCIIIsSent(_ environment: [String: String]) throws {
    let probe = try openProbe(environment: environment)
    probe.settle()
    #expect(probe.output.allSatisfy { (1..<0x80).contains($0) })
    #expect(probe.screen.lines[1].hasPrefix("na") && probe.screen.lines[1].hasSuffix(" ready"))
}

@Test func aUTF8LocaleThatIsNotInstalledIsUTF8() throws {
    let probe = try openProbe(environment: ["LANG": "xx_XX.utf8"])
    #expect(probe.screen.lines[1] == content)
}

@Test func aKeySendsFewBytes() throws {
    let probe = try openProbe()
    probe.settle()
    let before = probe.output.count
    probe.type("a")
    probe.waitFor("char a")
    probe.settle()
    #expect(probe.output.count - before <= 20)
}

@Test func anEqualFrameSendsNothing() throws {
    let probe = try openProbe()
    #expect(probe.bytes(after: "=") == 0)
}

@Test(arguments: 1...8)
func changesAddUpToTheWholeScreen(_ seed: Int) throws {
    let probe = try openProbe(columns: 30, rows: 8)
    probe.type("R\(seed)")
    probe.waitFor("drawn \(seed)")
    probe.settle()
    let changes = probe.look
    probe.type("L")
    probe.settle()
    #expect(probe.look == changes)
}

extension PseudoTerminal {
    /// The rows with a mark after each coloured character. The colour of a blank cannot be seen.
    fileprivate var look: [String] {
        (0..<screen.rows).map { row in
            (0..<screen.columns).map { column in
                guard let cell = screen.cell(column: column, row: row) else { return "" }
                let isBlank = cell.text.allSatisfy { $0 == " " }
                return cell.foreground == nil || isBlank ? cell.text : cell.text + "'"
            }.joined()
        }
    }
}

@Test func theSizeIsTheTerminalsWhateverTheShellHasExported() throws {
    let probe = try openProbe(columns: 70, rows: 20, environment: ["COLUMNS": "10", "LINES": "5"])
    #expect(probe.screen.lines[0] == "probe 70x20")
}

@Test(arguments: [(1, 1), (2, 1), (9, 2), (300, 90)])
func everySizeIsGoodEnough(_ columns: Int, _ rows: Int) throws {
    let probe = try PseudoTerminal(ProgramUnderTest.built("TerminalProbe"), columns: columns, rows: rows)
    probe.wait(for: "the start of the heading") {
        $0.screen.text.hasPrefix(String("probe 300x90".prefix(min(2, columns))))
    }
    probe.type("q")
    #expect(probe.waitForEnd() == .exited(0))
}

extension PseudoTerminal {
    /// How many bytes come for a key until nothing more does.
    fileprivate func bytes(after key: String) -> Int {
        settle()
        let before = output.count
        type(key)
        settle()
        return output.count - before
    }
}
