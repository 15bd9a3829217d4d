import Testing

@testable import Canvas

@Suite struct ThemeTests {
    @Test(arguments: Style.Role.allCases)
    func colourIsAlwaysOnTheTerminalsOwnBackground(_ role: Style.Role) {
        let look = Theme.colour.look(of: Style(role))
        #expect(look.background == .standard)
        #expect([.standard, .red, .green, .magenta, .cyan].contains(look.foreground))
    }

    @Test(arguments: Style.Role.allCases)
    func withoutColourThereAreAttributesAlone(_ role: Style.Role) {
        let look = Theme.monochrome.look(of: Style(role))
        #expect(look.foreground == .standard && look.background == .standard)
    }

    @Test func rightAndWrongHaveColoursOfTheirOwn() {
        let colours = [Style.correct, .incorrect, .partial].map { Theme.colour.look(of: $0).foreground }
        #expect(Set(colours).count == 3)
    }

    @Test func theTraitsOfAStyleAreAdded() {
        #expect(Theme.colour.look(of: Style(.heading, .reverse)).attributes == [.bold, .reverse])
        #expect(Theme.monochrome.look(of: .plain) == Look())
    }
}

@Suite struct ASCIIStandInTests {
    @Test(arguments: [
        ("╭ Hint ─╮│", "+ Hint -+|"), ("━━──┃│", "----#|"), ("▸ ✓ ✗ ● ○ ⚑", "> v x * o !"),
        ("“It’s” …–—", "\"It's\" .--"),
        ("a–d ⏎", "a-d <"), ("naïve Ärger", "naive Arger"), ("e\u{301}", "e"), ("██▍ ⣿⠀", "##: * "),
        ("10\u{A0}% ≥ 5", "10 % > 5"),
        ("λ", "?"), ("漢字", "? ?"), ("👍🏽|", "? |"), ("\u{1F1EB}\u{1F1F7}", "??"), ("plain ~", "plain ~"),
    ])
    func everySignHasAStandIn(_ text: String, shown: String) {
        var frame = Frame(columns: 12, rows: 1)
        let used = frame.draw(text, at: Point(column: 0, row: 0), style: .code)
        let ascii = frame.asciiStandIn()
        #expect(ascii.text == shown.trimmed)
        #expect(ascii.styles == String(repeating: "c", count: used))
    }

    @Test func nothingButASCIIIsLeft() {
        for seed in UInt64(0)..<200 {
            var generator = SeededGenerator(seed: seed)
            var frame = Frame(columns: 30, rows: 1)
            frame.draw(RandomText.text(upTo: 30, using: &generator), at: Point(column: 0, row: 0))
            let glyphs = frame.asciiStandIn().rows.joined().map(\.glyph)
            #expect(glyphs.allSatisfy { (0x20...0x7E).contains($0.base) && $0.marks == .zero }, "seed \(seed)")
        }
    }

    @Test func shadesOfACalendarStayApart() {
        let standIns = "·░▒▓█".unicodeScalars.map { Glyph(base: $0.value).asciiStandIn.base }
        #expect(Set(standIns).count == 5)
    }

    @Test func signsOfTheInterfaceHaveStandIns() {
        for scalar in "╭╮╰╯│─━┃├┤└▸✓✗◐●○■□⚑‹›•…–⏎█▏▎▍▌▋▊▉·░▒▓←→↑↓×≥".unicodeScalars {
            #expect(Glyph(base: scalar.value).asciiStandIn.base != 0x3F, "\(scalar)")
        }
    }
}
