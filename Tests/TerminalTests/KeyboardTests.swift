import Glibc
import TestSupport
import Testing

@Test(arguments: [
    ("ab C", ["char a", "char b", "char  ", "char C"]),
    ("<up><down><left><right>", ["key up", "key down", "key left", "key right"]),
    ("<pgup><pgdn><home><end>", ["key pageUp", "key pageDown", "key home", "key end"]),
    ("<enter><tab><backtab><bs><del>", ["key enter", "key tab", "key backTab", "key backspace", "key delete"]),
    ("<C-f><C-s><C-q><C-l>", ["control f", "control s", "control q", "control l"]),
    ("<esc>", ["key escape"]),
    ("<esc>x", ["key escape", "char x"]),
    ("\u{1B}x", ["alt x"]),
    ("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\x", ["char x"]),
    ("ü日✓", ["char ü", "char 日", "char ✓"]),
    ("<paste:two words>x", ["paste 9 \"two words\"", "char x"]),
    ("<click:3,5>x", ["click 3,5", "char x"]),
    ("a<click:3,5><click:4,6>", ["char a", "click 3,5", "click 4,6"]),
    ("<wheel-down:1,1><wheel-down:1,1><wheel-down:1,1>", ["wheel 1 at 1,1", "wheel 1 at 1,1", "wheel 1 at 1,1"]),
    ("<wheel-down:10,4><wheel-up:79,23>", ["wheel 1 at 10,4", "wheel -1 at 79,23"]),
])
func keysBecomeEvents(_ keys: String, _ events: [String]) throws {
    let probe = try openProbe()
    probe.type(keys)
    probe.wait(for: "\(events)") { $0.events.count >= events.count }
    #expect(probe.events == events.map { $0.hasSuffix(" ") ? String($0.dropLast(2)) : $0 })
}

@Test func unsoundBytesAndUnknownKeysAreNoEvents() throws {
    let probe = try openProbe()
    probe.send([0xFF, 0x61, 0xC3, 0x62] + Array("\u{1B}[25~c\u{1B}[200z".utf8) + [0x64])
    probe.waitFor("char d")
    #expect(probe.events == ["char a", "char b", "char c", "char d"])
}

@Test func anArrowThatComesInPiecesOverANetworkIsNoEscape() throws {
    let probe = try openProbe(environment: ["SSH_CONNECTION": "192.0.2.1 5022 192.0.2.2 22"])
    probe.send([0x1B])
    usleep(50_000)
    probe.send(Array("[B".utf8))
    probe.waitFor("key down")
    #expect(probe.events == ["key down"])
}

@Test func aPasteThatNeverEndsHoldsNothingUp() throws {
    let probe = try openProbe()
    probe.send(Array("D\u{1B}[200~abc".utf8))
    probe.waitFor("tick")
    #expect(probe.events == ["char D", "tick"])
    probe.waitFor("paste")
    probe.type("x")
    probe.waitFor("char x")
    #expect(probe.events == ["char D", "tick", "paste 3 \"abc\"", "char x"])
}

@Test(arguments: ["screen-256color", "linux"])
func textThatNobodyCanHaveTypedIsAPasteWhereTheTerminalHasNoMarks(_ terminal: String) throws {
    let probe = try openProbe(environment: ["TERM": terminal])
    probe.send(Array("quit is the first word\r".utf8))
    probe.waitFor("paste 23")
    probe.type("x")
    probe.waitFor("char x")
    #expect(probe.events == ["paste 23 \"quit is the first wo\"", "char x"])
}

@Test func aPasteLargerThanTheSystemsBufferIsOneEvent() throws {
    let probe = try openProbe()
    probe.type("<paste:\(String(repeating: "0123456789", count: 2000))>x")
    probe.waitFor("char x")
    #expect(probe.events.first?.hasPrefix("paste 20000 \"0123456789") == true)
}

@Test(arguments: [1, 2, 66, 67])
func aMouseButtonThatMeansNothingHoldsNothingUp(_ button: Int) throws {
    let probe = try openProbe()
    probe.type("D")
    probe.send(Array("\u{1B}[<\(button);5;5M".utf8))
    probe.waitFor("tick")
    #expect(probe.events == ["char D", "tick"])
}
