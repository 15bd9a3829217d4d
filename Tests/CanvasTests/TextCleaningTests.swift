import Testing

@testable import Canvas

@Suite struct TextCleaningTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("naïve – 漢字 👩‍🔬", "naïve – 漢字 👩‍🔬"),
        ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\rb", "a b"), ("a\u{85}b", "a b"), ("a\u{2028}b\u{2029}", "a b "),
        ("a\u{0B}\u{0C}b", "a  b"),
        ("\tb", "    b"), ("a\tb", "a   b"), ("abcd\tb", "abcd    b"), ("漢\tb", "漢  b"), ("a\t\tb", "a       b"),
        ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("a\0b", "a\u{FFFD}b"), ("\u{7F}\u{9B}2J", "\u{FFFD}\u{FFFD}2J"),
        ("photo_\u{202E}gnp.exe", "photo_gnp.exe"), ("\u{2067}abc\u{2069}", "abc"), ("\u{202A}a\u{202C}", "a"),
        ("a\u{200E}b", "a\u{200E}b"),
    ])
    func nothingIsLeftThatATerminalWouldObey(_ text: String, cleaned: String) {
        #expect(TextCleaning.clean(text) == cleaned)
    }

    @Test(arguments: [(8, "a       b"), (2, "a b"), (1, "a b"), (0, "a b")])
    func tabsStopWhereOneSays(_ stop: Int, cleaned: String) {
        #expect(TextCleaning.clean("a\tb", tabStop: stop) == cleaned)
    }

    @Test func cleanTextHasNoControlsAndStaysClean() {
        for seed in UInt64(0)..<300 {
            var generator = SeededGenerator(seed: seed)
            let cleaned = TextCleaning.clean(RandomText.text(upTo: 40, using: &generator))
            let controls = cleaned.unicodeScalars.filter { $0.properties.generalCategory == .control }
            #expect(controls.isEmpty, "seed \(seed)")
            #expect(TextCleaning.clean(cleaned) == cleaned, "seed \(seed)")
        }
    }
}
