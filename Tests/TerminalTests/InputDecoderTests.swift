import Canvas
import TestSupport
import Testing

@testable import Terminal

/// The inputs of bytes that come at once, shortly: characters as they are, other keys by name.
private func inputs(_ batches: [UInt8]...) -> [Input] {
    var decoder = InputDecoder()
    return batches.flatMap { batch in
        for byte in batch { decoder.take(byte) }
        return decoder.flush()
    }
}

private func keys(_ keys: Key...) -> [Input] { keys.map(Input.key) }

@Test(arguments: [
    ("ab", keys(.character("a"), .character("b"))),
    ("ü→日", keys(.character("ü"), .character("→"), .character("日"))),
    // Scalars that belong together are one character.
    ("e\u{301}x", keys(.character("é"), .character("x"))),
    ("👩🏽‍🔬!", keys(.character("👩🏽‍🔬"), .character("!"))),
    ("\r\n", keys(.enter, .enter)),
    ("\t\u{8}\u{7F}", keys(.tab, .backspace, .backspace)),
    ("\u{6}\u{C}\u{1A}", keys(.control("f"), .control("l"), .control("z"))),
    ("\0\u{1C}\u{85}", []),
    ("\u{1B}", keys(.escape)),
    ("\u{1B}\u{1B}", keys(.escape, .escape)),
    ("\u{1B}q", keys(.escape, .character("q"))),
    ("a\u{1B}b", keys(.character("a"), .escape, .character("b"))),
    // What nobody knows is not a series of keys.
    ("\u{1B}[25~a", keys(.character("a"))),
    ("\u{1B}[?62;1 ca", keys(.character("a"))),
    ("\u{1B}OPa", keys(.character("a"))),
    ("\u{1B}[12", []),
])
func bytesBecomeInputs(_ text: String, _ expected: [Input]) {
    #expect(inputs(Array(text.utf8)) == expected)
}

@Test func aSequenceThatStopsShortDoesNotTakeTheNextKey() {
    #expect(inputs(Array("\u{1B}[".utf8), Array("a".utf8)) == keys(.character("a")))
}

@Test func aCharacterMayComeInPieces() {
    #expect(inputs([0xE2, 0x86], [0x92, 0x61]) == keys(.character("→"), .character("a")))
}

@Test(
    arguments: [
        [0xFF, 0x61], [0x80, 0x61], [0xC3, 0x61], [0xE2, 0x86, 0x61], [0xC0, 0x80, 0x61], [0xED, 0xA0, 0x80, 0x61],
        [0xF8, 0x88, 0x80, 0x80, 0x80, 0x61], [0xF4, 0x90, 0x80, 0x80, 0x61],
    ] as [[UInt8]])
func unsoundBytesGoWithoutTheirNeighbours(_ bytes: [UInt8]) {
    #expect(inputs(bytes) == keys(.character("a")))
}

@Test func decodingIsThatOfTheStandardLibraryWithoutReplacements() {
    expectForSeeds(0..<300) { generator in
        let pool: [UInt8] = [0x41, 0x7F, 0x80, 0x92, 0xA0, 0xBF, 0xC2, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xFF]
        let bytes = (0..<40).map { _ in pool.randomElement(using: &generator) ?? 0 }
        var decoder = UTF8Decoder()
        let decoded = bytes.compactMap { decoder.decode($0) }.filter { $0 != "\u{FFFD}" }
        return decoded == String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FFFD}" }
    }
}

@Suite struct Pastes {
    private func paste(_ text: String, then end: Bool = true) -> [Input] {
        var decoder = InputDecoder()
        decoder.pasteStarts()
        for byte in text.utf8 { decoder.take(byte) }
        if end { decoder.pasteEnds() }
        return decoder.flush()
    }

    @Test(arguments: [
        ("two words", "two words"), ("", ""), ("a\rb\r\nc\nd", "a\nb\nc\nd"), ("tab\tkept", "tab\tkept"),
        ("no\u{1B}[31m\u{7}\u{0}colour", "no[31mcolour"), ("日本 ✓", "日本 ✓"),
    ])
    func areOneInputOfPlainText(_ text: String, _ expected: String) {
        #expect(paste(text) == [.paste(expected)])
    }

    @Test func areNotToldBeforeTheirEnd() {
        #expect(paste("half", then: false) == [])
    }

    /// ncurses gives up on a mark whose bytes do not come together.
    @Test func endWithAMarkThatComesAsText() {
        #expect(paste("a\u{1B}[201~", then: false) == [.paste("a")])
        #expect(paste("a[201~\u{1B}[201", then: true) == [.paste("a[201~[201")])
    }

    @Test func keepTheirPlaceAmongKeysAndHaveNoKeysInThem() {
        var decoder = InputDecoder()
        decoder.take(0x61)
        decoder.pasteStarts()
        decoder.take(0x62)
        decoder.take(.key(.up))
        decoder.pasteEnds()
        decoder.take(0x63)
        #expect(decoder.flush() == [.key(.character("a")), .paste("b"), .key(.character("c"))])
    }
}
