import Canvas
import Testing

@testable import Terminal

/// A decoder that is told what was read, so many milliseconds after the start.
private struct Typist {
    private var decoder: InputDecoder
    private let start = ContinuousClock.now

    init(hasPasteMarks: Bool = true) {
        decoder = InputDecoder(patience: .init(overNetwork: false), hasPasteMarks: hasPasteMarks)
    }

    mutating func type(_ text: String, at milliseconds: Int = 0) -> [Input] {
        decoder.take(Array(text.utf8), at: start + .milliseconds(milliseconds))
    }

    mutating func wait(until milliseconds: Int) -> [Input] {
        decoder.expire(at: start + .milliseconds(milliseconds))
    }
}

@Suite struct Pastes {
    @Test(arguments: [
        ("two words", "two words"), ("", ""), ("a\rb\r\nc\nd", "a\nb\nc\nd"), ("tab\tkept", "tab\tkept"),
        ("no\u{1B}[31m\u{7}\u{0}colour", "no[31mcolour"), ("日本 ✓", "日本 ✓"), ("\u{1B}]11;x\u{7}", "]11;x"),
    ])
    func areOneInputOfPlainText(_ text: String, _ expected: String) {
        var typist = Typist()
        #expect(typist.type("\u{1B}[200~\(text)\u{1B}[201~") == [.paste(expected)])
    }

    @Test func keepTheirPlaceAmongKeys() {
        var typist = Typist()
        #expect(
            typist.type("a\u{1B}[200~b\u{1B}[A\u{1B}[201~c") == [
                .key(.character("a")), .paste("b[A"), .key(.character("c")),
            ])
    }

    @Test func mayComeInPieces() {
        var typist = Typist()
        #expect(typist.type("\u{1B}[20") == [])
        #expect(typist.type("0~half", at: 500) == [])
        #expect(typist.type(" and half\u{1B}[20", at: 1_400) == [])
        #expect(typist.type("1~x", at: 2_300) == [.paste("half and half"), .key(.character("x"))])
    }

    @Test func endAfterASecondWithoutInput() {
        var typist = Typist()
        #expect(typist.type("\u{1B}[200~abc") == [])
        #expect(typist.wait(until: 999) == [])
        #expect(typist.wait(until: 1_000) == [.paste("abc")])
        #expect(typist.type("q", at: 1_001) == [.key(.character("q"))])
    }
}

/// In terminals such as `screen` and the Linux console.
@Suite struct PastesWithoutMarks {
    private let text = "A line that was copied\rand another: a b c\r"

    @Test func areToldAsPastes() {
        var typist = Typist(hasPasteMarks: false)
        #expect(typist.type(text) == [])
        #expect(typist.wait(until: 50) == [.paste("A line that was copied\nand another: a b c\n")])
        #expect(typist.type("q", at: 51) == [.key(.character("q"))])
    }

    @Test func mayComeInPieces() {
        var typist = Typist(hasPasteMarks: false)
        #expect(typist.type(text) == [])
        #expect(typist.type("end", at: 40) == [])
        #expect(typist.wait(until: 90) == [.paste("A line that was copied\nand another: a b c\nend")])
    }

    @Test func endWithAKeyThatIsNoText() {
        var typist = Typist(hasPasteMarks: false)
        #expect(typist.type(text) == [])
        #expect(
            typist.type("\u{1B}[A", at: 10) == [.paste("A line that was copied\nand another: a b c\n"), .key(.up)])
    }

    /// Keys that were typed ahead, and keys that a program types.
    @Test(arguments: ["nnnnnnnnnnnnnnnnnnn", "b\rb\rb\rb\rb\r", "jjjjjjjjjj\u{1B}[Bjjjjjjjjjjjjjjjj"])
    func areNotSeenInWhatCanBeTypedAhead(_ text: String) {
        var typist = Typist(hasPasteMarks: false)
        #expect(typist.type(text).count >= 10)
    }

    @Test func areNotGuessedWhereTheTerminalMarksThem() {
        var typist = Typist()
        #expect(typist.type(text).count == text.count)
    }
}
