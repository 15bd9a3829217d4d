import Testing

/// A text and the columns that a terminal needs for it.
struct WidthSample: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// nil where the text holds a control character and has to be cleaned first.
    let columns: Int?
    /// Whether terminals agree on the columns.
    let isStrict: Bool

    var testDescription: String { name }

    private init(_ name: String, _ text: String, _ columns: Int?, strict: Bool = true) {
        self.name = name
        self.text = text
        self.columns = columns
        isStrict = strict
    }
}

// The columns are what `wcswidth` of wcwidth 0.9.4 (Unicode 18, MIT licence) says; not strict is what its releases or
// terminals do not agree on.
extension WidthSample {
    static let all: [WidthSample] = [
        WidthSample("ASCII", "Hello, world!", 13),
        WidthSample("empty", "", 0),
        WidthSample("blank", "   ", 3),
        WidthSample("Latin precomposed", "na\u{EF}ve \u{C4}\u{F6}\u{FC}\u{DF} \u{177}", 12),
        WidthSample("Latin decomposed (combining marks)", "nai\u{308}ve A\u{308}o\u{308}u\u{308}", 9),
        WidthSample("e with four marks", "e\u{301}\u{323}\u{302}\u{304}", 1),
        WidthSample("Zalgo", "Z\u{334}\u{351}\u{317}a\u{336}\u{308}l\u{337}\u{304}g\u{335}o\u{338}\u{302}", 5),
        WidthSample("a mark on its own", "\u{301}", 0, strict: false),
        WidthSample("mark after a blank", " \u{301}x", 2),
        WidthSample("enclosing keycap without emoji selector", "1\u{20E3}", 1),
        WidthSample("Vietnamese", "Ti\u{1EBF}ng Vi\u{1EC7}t", 10),
        WidthSample("Vietnamese decomposed", "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t", 10),
        WidthSample("Greek, polytonic", "\u{1F00}\u{3C1}\u{3C7}\u{3AE} \u{1FA7}", 6),
        WidthSample("Cyrillic with stress", "\u{437}\u{430}\u{301}\u{43C}\u{43E}\u{43A}", 5),
        WidthSample("Chinese", "\u{5B66}\u{800C}\u{65F6}\u{4E60}\u{4E4B}", 10),
        WidthSample("Japanese mixed", "\u{6771}\u{4EAC}\u{30BF}\u{30EF}\u{30FC}333m", 14),
        WidthSample("halfwidth katakana", "\u{FF76}\u{FF9E}\u{FF8A}\u{FF9F}", 4, strict: false),
        WidthSample("fullwidth Latin", "\u{FF21}\u{FF22}\u{FF23}\u{FF11}\u{FF12}\u{FF13}", 12),
        WidthSample("kana with combining voiced mark", "\u{304B}\u{3099}\u{306F}\u{309A}", 4),
        WidthSample("ideographic space", "a\u{3000}b", 4),
        WidthSample("CJK punctuation", "\u{300C}\u{4F60}\u{597D}\u{300D}\u{3001}\u{3002}", 12),
        WidthSample("Korean syllables", "\u{D55C}\u{AD6D}\u{C5B4}", 6),
        WidthSample("Korean conjoining jamo", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", 4, strict: false),
        WidthSample("CJK extension B", "\u{20000}\u{20BB7}\u{91CE}\u{5BB6}", 8),
        WidthSample("ideographic variation sequence", "\u{845B}\u{E0100}\u{57CE}", 4),
        WidthSample("emoji", "\u{1F600}\u{1F389}", 4),
        WidthSample("emoji with text selector", "\u{263A}\u{FE0E}", 1),
        WidthSample("heart with emoji selector", "\u{2764}\u{FE0F}", 2),
        WidthSample("heart without a selector", "\u{2764}", 1),
        WidthSample("watch with text selector", "\u{231A}\u{FE0E}", 1, strict: false),
        WidthSample("copyright with emoji selector", "\u{A9}\u{FE0F}", 2),
        WidthSample("keycap sequence", "1\u{FE0F}\u{20E3}#\u{FE0F}\u{20E3}", 4),
        WidthSample("skin tone", "\u{1F44D}\u{1F3FD}", 2),
        WidthSample("skin tone on its own", "\u{1F3FD}", 2, strict: false),
        WidthSample("family ZWJ", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}", 2),
        WidthSample("woman scientist", "\u{1F469}\u{200D}\u{1F52C}", 2),
        WidthSample("heart on fire", "\u{2764}\u{FE0F}\u{200D}\u{1F525}", 2),
        WidthSample("rainbow flag", "\u{1F3F3}\u{FE0F}\u{200D}\u{1F308}", 2),
        WidthSample("woman shrugging, skin tone", "\u{1F937}\u{1F3FE}\u{200D}\u{2640}\u{FE0F}", 2),
        WidthSample(
            "kiss, two skin tones",
            "\u{1F469}\u{1F3FB}\u{200D}\u{2764}\u{FE0F}\u{200D}\u{1F48B}\u{200D}\u{1F468}\u{1F3FF}",
            2),
        WidthSample("ZWJ between letters", "a\u{200D}b", 1, strict: false),
        WidthSample("flag", "\u{1F1FA}\u{1F1F3}", 2),
        WidthSample("two flags", "\u{1F1E8}\u{1F1ED}\u{1F1EF}\u{1F1F5}", 4),
        WidthSample("one regional indicator", "\u{1F1E8}", 2, strict: false),
        WidthSample("three regional indicators", "\u{1F1E8}\u{1F1ED}\u{1F1EF}", 4, strict: false),
        WidthSample("flag of Scotland (tags)", "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", 2),
        WidthSample("Devanagari", "\u{928}\u{92E}\u{938}\u{94D}\u{924}\u{947}", 4),
        WidthSample("Devanagari conjunct", "\u{915}\u{94D}\u{937}\u{924}\u{94D}\u{930}\u{93F}\u{92F}", 5),
        WidthSample("Tamil", "\u{BA4}\u{BAE}\u{BBF}\u{BB4}\u{BCD}", 4, strict: false),
        WidthSample("Bengali", "\u{9AC}\u{9BE}\u{982}\u{9B2}\u{9BE}", 4, strict: false),
        WidthSample("Malayalam", "\u{D2E}\u{D32}\u{D2F}\u{D3E}\u{D33}\u{D02}", 6, strict: false),
        WidthSample(
            "Khmer",
            "\u{1797}\u{17B6}\u{179F}\u{17B6}\u{1781}\u{17D2}\u{1798}\u{17C2}\u{179A}",
            7, strict: false),
        WidthSample("Thai", "\u{E20}\u{E32}\u{E29}\u{E32}\u{E44}\u{E17}\u{E22}\u{E17}\u{E35}\u{E48}", 8),
        WidthSample("Lao", "\u{E9E}\u{EB2}\u{EAA}\u{EB2}\u{EA5}\u{EB2}\u{EA7}", 7),
        WidthSample("Burmese", "\u{1019}\u{103C}\u{1014}\u{103A}\u{1019}\u{102C}", 5, strict: false),
        WidthSample("Sinhala with ZWJ", "\u{DC1}\u{DCA}\u{200D}\u{DBB}\u{DD3}", 2, strict: false),
        WidthSample("Tibetan", "\u{F56}\u{F7C}\u{F51}\u{F0B}\u{F66}\u{F90}\u{F51}", 5),
        WidthSample("Arabic", "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64A}\u{629}", 7),
        WidthSample("Arabic with vowel marks", "\u{645}\u{64F}\u{62D}\u{64E}\u{645}\u{64E}\u{651}\u{62F}\u{64C}", 4),
        WidthSample("Arabic lam-alef", "\u{644}\u{627}", 2),
        WidthSample("Arabic presentation form", "\u{FDFA}", 1, strict: false),
        WidthSample("Hebrew", "\u{5E2}\u{5D1}\u{5E8}\u{5D9}\u{5EA}", 5),
        WidthSample("Hebrew with points", "\u{5E9}\u{5B8}\u{5C1}\u{5DC}\u{5D5}\u{5B9}\u{5DD}", 4),
        WidthSample(
            "mixed directions",
            "abc \u{5E2}\u{5D1}\u{5E8}\u{5D9}\u{5EA} 123 \u{627}\u{644}\u{639}\u{631}\u{628}\u{64A}\u{629}!",
            22),
        WidthSample("Persian with ZWNJ", "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}", 7),
        WidthSample("zero-width space", "a\u{200B}b", 2),
        WidthSample("word joiner", "a\u{2060}b", 2),
        WidthSample("BOM inside", "a\u{FEFF}b", 2),
        WidthSample("soft hyphen", "co\u{AD}op", 5, strict: false),
        WidthSample("ZWNJ", "a\u{200C}b", 2),
        WidthSample("only zero-width", "\u{200B}\u{200D}\u{2060}", 0),
        WidthSample("bidi marks", "a\u{200E}b\u{200F}c", 3),
        WidthSample("right-to-left override", "\u{202E}abc\u{202C}", 3),
        WidthSample("isolates", "\u{2067}abc\u{2069}", 3),
        WidthSample("file-name trick", "photo_\u{202E}gnp.exe", 13, strict: false),
        WidthSample("tab", "a\u{9}b", nil),
        WidthSample("newline", "a\u{A}b", nil),
        WidthSample("CRLF", "a\u{D}\u{A}b", nil),
        WidthSample("backspace", "a\u{8}b", nil),
        WidthSample("NUL", "a\u{0}b", 2, strict: false),
        WidthSample("escape sequence: red", "\u{1B}[31mred\u{1B}[0m", nil),
        WidthSample("C1 control", "a\u{85}b", nil),
        WidthSample("DEL", "a\u{7F}b", nil),
        WidthSample("bell", "\u{7}", nil),
        WidthSample("box drawing", "\u{250C}\u{2500}\u{2510}\u{2502}\u{2588}\u{2592}", 6, strict: false),
        WidthSample("ambiguous: Greek, degree, arrows", "\u{3B1}\u{B0}\u{B1}\u{2192}\u{2460}", 5, strict: false),
        WidthSample("typographic quotes and ellipsis", "\u{201C}\u{2026}\u{201D}\u{2014}", 4, strict: false),
        WidthSample("private use", " \u{E0B0}", 2, strict: false),
        WidthSample("noncharacter", "\u{FFFF}", 1, strict: false),
        WidthSample("replacement character", "\u{FFFD}", 1),
        WidthSample("unassigned", "\u{E0FFF}", 0, strict: false),
        WidthSample("line separator", "a\u{2028}b", 2, strict: false),
        WidthSample("no-break and thin blanks", "a\u{A0}b\u{2009}c\u{202F}d", 7),
        WidthSample("em blank", "a\u{2003}b", 3),
        WidthSample("maths letters", "\u{1D465}\u{B2} + \u{1D538}\u{2081} \u{2264} \u{2211}", 11),
        WidthSample("combining overline maths", "x\u{305} + y\u{20D7}", 5),
        WidthSample("long s ligatures", "\u{FB01} \u{FB02} \u{17F}t", 6),
        WidthSample("musical symbol", "\u{1D11E}", 1),
        WidthSample("hieroglyph", "\u{13000}", 1),
        WidthSample("cuneiform", "\u{12000}\u{1242B}", 2),
        WidthSample("mahjong and cards", "\u{1F004}\u{1F0CF}", 4),
        WidthSample("two-em dash", "\u{2E3A}\u{2E3B}", 2),
        WidthSample("Hangul filler", "a\u{3164}b", 2, strict: false),
        WidthSample("Mongolian vowel separator", "a\u{180E}b", 2, strict: false),
        WidthSample("variation selector alone", "a\u{FE0F}b", 2),
        WidthSample("interlinear annotation", "\u{FFF9}a\u{FFFA}b\u{FFFB}", 2, strict: false),
    ]
}
