import Testing

@testable import Canvas

@Suite struct TextWidthTests {
    @Test(arguments: WidthSample.all.filter { $0.isStrict && $0.columns != nil })
    func aTextTakesTheColumnsThatTerminalsAgreeOn(_ sample: WidthSample) {
        #expect(TextWidth.columns(of: sample.text) == sample.columns)
    }

    @Test(arguments: WidthSample.all)
    func aFrameTakesAsManyColumnsAsWereMeasured(_ sample: WidthSample) {
        var frame = Frame(columns: 40, rows: 1)
        #expect(frame.draw(sample.text, at: Point(column: 0, row: 0)) == TextWidth.columns(of: sample.text))
        #expect(faults(of: frame).isEmpty)
    }

    @Test(arguments: [
        ("a", 1), ("é", 1), ("ß", 1), ("漢", 2), ("ー", 2), ("한", 2), ("…", 1), ("–", 1), ("█", 1), ("⣿", 1), ("✓", 1),
        ("⚑", 1), ("⏎", 1), ("\u{1F1EB}\u{1F1F7}", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("❤️", 2), ("❤", 1), ("\u{200B}", 0),
        ("\u{AD}", 0), ("\u{1B}", 1), ("\r\n", 1), ("\u{1160}", 0),
    ])
    func aGraphemeTakesNoneOneOrTwoColumns(_ character: Character, columns: Int) {
        #expect(TextWidth.columns(of: character) == columns)
    }

    @Test func columnsOfATextAreThoseOfItsGraphemes() {
        for seed in UInt64(0)..<400 {
            var generator = SeededGenerator(seed: seed)
            let text = RandomText.text(upTo: 30, using: &generator)
            let sum = text.reduce(0) { $0 + TextWidth.columns(of: $1) }
            #expect(TextWidth.columns(of: text) == sum, "seed \(seed): \(text.debugDescription)")
        }
    }

    @Test func theQuickWayFindsTheGraphemesOfTheStandardLibrary() {
        for seed in UInt64(0)..<400 {
            var generator = SeededGenerator(seed: seed)
            let text = RandomText.text(upTo: 30, using: &generator)
            let found = Graphemes(text[...]).map { String(text[$0.range]) }
            #expect(found == text.map { String($0) }, "seed \(seed): \(text.debugDescription)")
        }
    }

    @Test func scalarsThatStandAloneDoSoAndHaveAWidth() {
        let alone = (UInt32(0)...0xFFFF).filter(TextWidth.standsAlone).compactMap { Unicode.Scalar($0) }
        for scalar in alone {
            for other: Unicode.Scalar in ["a", "語", "한", "\u{2764}", scalar] {
                #expect(pair(scalar, other).count == 2 && pair(other, scalar).count == 2, "\(scalar.value)")
            }
            let properties = scalar.properties
            #expect(![.control, .nonspacingMark, .enclosingMark].contains(properties.generalCategory))
            #expect(!properties.isDefaultIgnorableCodePoint, "\(scalar.value)")
        }
    }

    private func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> String {
        var scalars = String.UnicodeScalarView()
        scalars.append(first)
        scalars.append(second)
        return String(scalars)
    }
}
