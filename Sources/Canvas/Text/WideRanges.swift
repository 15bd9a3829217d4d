/// Whether a scalar takes two columns for another reason than being emoji.
///
/// From EastAsianWidth.txt of Unicode 18: the classes Wide and Fullwidth, without emoji (`isEmojiPresentation` knows them)
/// and without scalars of no width, which are looked at first; neighbours are joined over what is not assigned.
func isWideByTable(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115E,  // Hangul leading consonants
        0x2329...0x232A,  // angle brackets
        0x2630...0x2637,  // trigrams
        0x268A...0x268F,  // monograms and digrams
        0x2E80...0x3029,  // CJK radicals, ideographic space and punctuation
        0x3030...0x303E,
        0x3041...0x3247,  // kana, Bopomofo, Hangul compatibility, enclosed CJK
        0x3250...0xA4C6,  // CJK ideographs, Yi
        0xA960...0xA97C,  // Hangul leading consonants, extended
        0xAC00...0xD7A3,  // Hangul syllables
        0xF900...0xFAD9,  // CJK compatibility ideographs
        0xFE10...0xFE6B,  // vertical, compatibility and small forms
        0xFF01...0xFF60,  // fullwidth ASCII
        0xFFE0...0xFFE6,  // fullwidth signs
        0x16FE0...0x16FE3,
        0x16FF2...0x1B2FB,  // Tangut, Khitan, Nushu, kana extended
        0x1D300...0x1D376,  // Tai Xuan Jing symbols, counting rods
        0x1F200...0x1F265,  // enclosed ideographs
        0x20000...0x3FFFD:  // CJK ideographs, extensions
        true
    default: false
    }
}
