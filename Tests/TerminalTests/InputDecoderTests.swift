import Canvas
import TestSupport
import Testing

@testable import Terminal

/// Bytes that are read together, so many milliseconds after the start.
private typealias Read = (at: Int, bytes: [UInt8])

/// The inputs of some reads, with the deadlines between them kept as the program keeps them. At the end nothing more comes.
private func inputs(
    _ reads: [Read], overNetwork: Bool = false, hasPasteMarks: Bool = true
) -> [Input] {
    var decoder = InputDecoder(patience: .init(overNetwork: overNetwork), hasPasteMarks: hasPasteMarks)
    let start = ContinuousClock.now
    var inputs: [Input] = []
    func expire(until end: ContinuousClock.Instant?) {
        while let deadline = decoder.deadline, end.map({ deadline < $0 }) ?? true {
            inputs += decoder.expire(at: deadline)
        }
    }
    for read in reads {
        let now = start + .milliseconds(read.at)
        expire(until: now)
        inputs += decoder.take(read.bytes, at: now)
    }
    expire(until: nil)
    return inputs
}

private func inputs(_ text: String) -> [Input] { inputs([(0, Array(text.utf8))]) }

/// Pieces of text, each so many milliseconds after the one before.
private func pieces(_ first: String, _ later: (Int, String)...) -> [Read] {
    later.reduce(into: [(0, Array(first.utf8))]) { reads, piece in
        reads.append((reads[reads.count - 1].at + piece.0, Array(piece.1.utf8)))
    }
}

private func keys(_ keys: Key...) -> [Input] { keys.map(Input.key) }

@Suite struct Text {
    @Test(arguments: [
        ("ab", keys(.character("a"), .character("b"))),
        ("ü→日", keys(.character("ü"), .character("→"), .character("日"))),
        // Scalars that belong together are one character.
        ("e\u{301}x", keys(.character("é"), .character("x"))),
        ("👩🏽‍🔬!", keys(.character("👩🏽‍🔬"), .character("!"))),
        ("\r\n", keys(.enter, .enter)),
        ("\t\u{8}\u{7F}", keys(.tab, .backspace, .backspace)),
        ("\u{6}\u{C}\u{1A}", keys(.control("f"), .control("l"), .control("z"))),
        ("\0\u{1C}", []),
    ])
    func becomesKeys(_ text: String, _ expected: [Input]) {
        #expect(inputs(text) == expected)
    }

    @Test func mayComeInPieces() {
        #expect(inputs([(0, [0xE2, 0x86]), (300, [0x92, 0x61])]) == keys(.character("→"), .character("a")))
    }

    @Test(
        arguments: [
            [0xFF, 0x61], [0x80, 0x61], [0xC3, 0x61], [0xE2, 0x86, 0x61], [0xC0, 0x80, 0x61], [0xED, 0xA0, 0x80, 0x61],
            [0xF8, 0x88, 0x80, 0x80, 0x80, 0x61], [0xF4, 0x90, 0x80, 0x80, 0x61],
        ] as [[UInt8]])
    func losesUnsoundBytesButNotTheirNeighbours(_ bytes: [UInt8]) {
        #expect(inputs([(0, bytes)]) == keys(.character("a")))
    }

    @Test func isDecodedAsByTheStandardLibraryWithoutReplacements() {
        expectForSeeds(0..<300) { generator in
            let pool: [UInt8] = [0x41, 0x7F, 0x80, 0x92, 0xA0, 0xBF, 0xC2, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xFF]
            let bytes = (0..<40).map { _ in pool.randomElement(using: &generator) ?? 0 }
            var decoder = UTF8Decoder()
            let decoded = bytes.compactMap { decoder.decode($0) }.filter { $0 != "\u{FFFD}" }
            return decoded == String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FFFD}" }
        }
    }
}

@Suite struct EscapeSequences {
    @Test(arguments: [
        ("\u{1B}[A\u{1B}OA", keys(.up, .up)),
        // Shift with an arrow, as xterm and as rxvt sends it.
        ("\u{1B}[1;2A\u{1B}[1;2B\u{1B}[a\u{1B}[b", keys(.shiftUp, .shiftDown, .shiftUp, .shiftDown)),
        ("\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[Z", keys(.pageUp, .pageDown, .delete, .backTab)),
        ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[8~\u{1B}OM", keys(.home, .end, .home, .end, .enter)),
        ("a\u{1B}[Bb", keys(.character("a"), .down, .character("b"))),
        // In eight bits.
        ("\u{9B}Aa", keys(.up, .character("a"))),
    ])
    func ofKeysAreKeys(_ text: String, _ expected: [Input]) {
        #expect(inputs(text) == expected)
    }

    /// Each is followed by the letter a, which is the only key.
    @Test(arguments: [
        // Function keys, and arrows with Shift, Control and Alt.
        "\u{1B}[25~", "\u{1B}OP", "\u{1B}[1;5A", "\u{1B}O5A", "\u{1B}[[C", "\u{1B}\u{1B}[A", "\u{1B}\u{1B}OA",
        // The mouse: buttons and modifiers without meaning, and damaged reports.
        "\u{1B}[<1;5;5M", "\u{1B}[<4;5;5M", "\u{1B}[<0;5;5m", "\u{1B}[<0;;5M", "\u{1B}[<0;5M", "\u{1B}[<0;5;5;5M",
        "\u{1B}[<0;0;5M", "\u{1B}[<99999999999999999999;1;1M", "\u{1B}[M\u{23}!!", "\u{1B}[M\u{20}\u{20}!",
        // Replies: identity, place of the cursor, modes, focus, size, keyboard.
        "\u{1B}[?62;1 c", "\u{1B}[>41;354;0c", "\u{1B}[24;80R", "\u{1B}[?2026;2$y", "\u{1B}[I", "\u{1B}[8;24;80t",
        "\u{1B}[?1u",
        // Replies with text: colours, title, capabilities, what lies in the clipboard, keyboard, graphics.
        "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}", "\u{1B}]l a title\u{1B}\\",
        "\u{1B}P1+r436f=323536\u{1B}\\", "\u{1B}P>|XTerm(370)\u{1B}\\", "\u{1B}]52;c;cXVpdA==\u{7}",
        "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^private\u{1B}\\", "\u{1B}Xstring\u{1B}\\", "\u{1B}]0;Titel ü 日\u{1B}\\",
        // The same in eight bits.
        "\u{9D}11;rgb:0/0/0\u{9C}", "\u{90}1+r436f\u{9C}", "\u{9F}Gi=1\u{1B}\\",
        // Broken off on purpose.
        "\u{1B}[12\u{18}", "\u{1B}]11;rgb\u{1A}", "\u{1B}O\u{18}",
        // The end of a paste that never began.
        "\u{1B}[201~",
        "\u{1B}[" + String(repeating: "1;", count: 500) + "A",
    ])
    func thatAreNoKeysAreSwallowedWhole(_ sequence: String) {
        #expect(inputs(sequence + "a") == keys(.character("a")), "at once")
        // Byte by byte over a slow line.
        let reads = sequence.utf8.enumerated().map { (at: $0.offset * 20, bytes: [$0.element]) }
        #expect(inputs(reads + [(reads.count * 20, [0x61])]) == keys(.character("a")), "byte by byte")
    }

    /// What is not finished a second later never will be.
    @Test(arguments: [
        "\u{1B}[", "\u{1B}[12", "\u{1B}[<0;5", "\u{1B}[M!", "\u{1B}O", "\u{1B}[[", "\u{1B}]11;rgb:1e1e",
        "\u{1B}]11;rgb:1e1e\u{1B}", "\u{1B}P", "\u{1B}_Gi", "\u{1B}^", "\u{1B}X",
    ])
    func thatAreNotFinishedAreSwallowed(_ sequence: String) {
        #expect(inputs(pieces(sequence)) == [])
        #expect(inputs(pieces(sequence, (1_001, "a"))) == keys(.character("a")))
    }

    @Test func thatAreCutOffDoNotTakeTheNextOne() {
        #expect(inputs("\u{1B}[12\u{1B}[A") == keys(.up))
        #expect(inputs("\u{1B}]11;rgb\u{1B}[A") == keys(.up))
        #expect(inputs("\u{1B}[M!\u{1B}[A") == keys(.up))
    }

    @Test func areThoseThatTheTerminalDescribes() {
        let terminal = KeySequences { name in
            ["kcuu1": Array("\u{1B}A".utf8), "kdch1": [0x7F], "khome": Array("\u{1B}[215z".utf8)][name] ?? []
        }
        var decoder = InputDecoder(keys: terminal, patience: .init(overNetwork: false))
        let told = decoder.take(Array("\u{1B}A\u{1B}[215z\u{1B}[B\u{7F}".utf8), at: .now)
        #expect(told == keys(.up, .home, .down, .backspace))
    }
}

@Suite struct EscapeKey {
    @Test func isToldOnceNothingHasFollowedForAMoment() {
        var decoder = InputDecoder(patience: .init(overNetwork: false))
        let start = ContinuousClock.now
        #expect(decoder.take([0x1B], at: start) == [])
        #expect(decoder.deadline == start + .milliseconds(25))
        #expect(decoder.expire(at: start + .milliseconds(24)) == [])
        #expect(decoder.expire(at: start + .milliseconds(25)) == keys(.escape))
        #expect(decoder.deadline == nil)
    }

    @Test(arguments: [(false, 25), (true, 100)])
    func waitsLongerOverANetwork(_ overNetwork: Bool, _ milliseconds: Int) {
        let (before, after) = ((milliseconds - 1, "x"), (milliseconds, "x"))
        #expect(inputs(pieces("\u{1B}", before), overNetwork: overNetwork) == keys(.alt("x")))
        #expect(inputs(pieces("\u{1B}", after), overNetwork: overNetwork) == keys(.escape, .character("x")))
    }

    @Test func waitsAsLongAsTheLearnerHasAsked() {
        #expect(InputDecoder.Patience(overNetwork: true, asked: 7).escape == .milliseconds(7))
    }

    @Test func canBePressedTwice() {
        #expect(inputs("\u{1B}\u{1B}") == keys(.escape, .escape))
        #expect(inputs(pieces("\u{1B}", (40, "\u{1B}"))) == keys(.escape, .escape))
    }

    /// The line took so long that Escape was told; what comes then must not do anything as well.
    @Test(arguments: ["[B", "OB", "[<0;5;5M", "]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "P1+r436f\u{1B}\\"])
    func isNotFollowedByTheRestOfASequence(_ rest: String) {
        #expect(inputs(pieces("\u{1B}", (60, rest), (10, "a"))) == keys(.escape, .character("a")))
        // Over a network the line is known to be slow.
        #expect(!inputs(pieces("\u{1B}", (60, rest)), overNetwork: true).contains(.key(.escape)))
    }

    @Test func leavesAPasteOfWhichTheMarkCameLateWhole() {
        #expect(
            inputs(pieces("\u{1B}", (60, "[200~abc\u{1B}[201~"))) == keys(.escape) + [.paste("abc")])
    }

    @Test func doesNotSwallowWhatIsTypedAfterIt() {
        let typed = inputs(pieces("\u{1B}", (60, "["), (90, "B"), (90, "O"), (90, "P")))
        #expect(typed == keys(.escape, .character("["), .character("B"), .character("O"), .character("P")))
    }
}

@Suite struct AltKey {
    @Test(arguments: [
        ("\u{1B}b", keys(.alt("b"))), ("a\u{1B}bc", keys(.character("a"), .alt("b"), .character("c"))),
        ("\u{1B}ü", keys(.alt("ü"))), ("\u{1B} ", keys(.alt(" "))), ("\u{1B}1\u{1B}2", keys(.alt("1"), .alt("2"))),
    ])
    func isEscapeAndACharacter(_ text: String, _ expected: [Input]) {
        #expect(inputs(text) == expected)
    }

    @Test(arguments: ["\u{1B}\r", "\u{1B}\t", "\u{1B}\u{7F}", "\u{1B}\u{1}", "\u{1B}\0"])
    func withAKeyThatIsNoCharacterIsNothing(_ text: String) {
        #expect(inputs(text + "a") == keys(.character("a")))
    }
}

@Suite struct Mouse {
    @Test(
        arguments: [
            ("\u{1B}[<0;4;6M", [.click(Point(column: 3, row: 5))]),
            ("\u{1B}[<0;300;120M", [.click(Point(column: 299, row: 119))]),
            ("\u{1B}[<64;1;1M", [.wheel(-1, at: Point(column: 0, row: 0))]),
            ("\u{1B}[<65;11;5M", [.wheel(1, at: Point(column: 10, row: 4))]),
            ("\u{1B}[M \u{24}\u{26}", [.click(Point(column: 3, row: 5))]),
            ("\u{1B}[Ma\u{2B}\u{25}", [.wheel(1, at: Point(column: 10, row: 4))]),
        ] as [(String, [Input])])
    func isReportedInTwoForms(_ text: String, _ expected: [Input]) {
        #expect(inputs(text) == expected)
    }
}
