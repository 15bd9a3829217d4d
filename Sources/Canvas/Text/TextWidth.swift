/// How many columns text takes in a terminal. Whatever wraps, pads, cuts or draws asks here.
///
/// A grapheme cluster takes the sum of its scalars, at most two columns; a narrow emoji with the emoji selector takes two.
/// Control characters count one column, because `Frame` shows a replacement for them.
package enum TextWidth {
    /// Columns of a text in one line.
    package static func columns(of text: String) -> Int {
        isPrintableASCII(text.utf8) ? text.utf8.count : columns(ofScalars: text[...])
    }

    /// Columns of a part of a text in one line.
    package static func columns(of text: Substring) -> Int {
        isPrintableASCII(text.utf8) ? text.utf8.count : columns(ofScalars: text)
    }

    private static func isPrintableASCII(_ bytes: some Sequence<UInt8>) -> Bool {
        // One by one without leaving the loop, which the processor does sixteen at a time.
        let isPlain = bytes.withContiguousStorageIfAvailable { $0.reduce(true) { $0 && (0x20...0x7E).contains($1) } }
        return isPlain == true
    }

    private static func columns(ofScalars text: Substring) -> Int {
        var total = 0
        for scalar in text.unicodeScalars {
            guard standsAlone(scalar.value) else { return Graphemes(text).reduce(0) { $0 + $1.columns } }
            total += columns(of: scalar)
        }
        return total
    }

    /// Columns of one grapheme cluster: 0, 1 or 2.
    package static func columns(of character: Character) -> Int {
        columns(ofCluster: character.unicodeScalars)
    }

    static func columns(ofCluster scalars: some Sequence<Unicode.Scalar>) -> Int {
        var total = 0
        var first: Unicode.Scalar?
        for scalar in scalars {
            if scalar == emojiSelector, let first, first.properties.isEmoji { return 2 }
            if first == nil { first = scalar }
            total += columns(of: scalar)
        }
        return first == "\r" ? 1 : min(total, 2)
    }

    /// Columns of a scalar on its own: 0, 1 or 2.
    static func columns(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value == softHyphen ? 0 : 1 }
        if !standsAlone(value), hasNoWidth(scalar) { return 0 }
        if value < 0x1100 { return 1 }
        return isWide(scalar) ? 2 : 1
    }

    /// Whether the scalar forms a cluster of its own between any two scalars of this kind, and has a width: common
    /// letters and signs, to be told quickly. Ranges without marks, joiners, conjoining letters and flags.
    static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: true
        case 0x370...0x482, 0x48A...0x58F: true
        case 0x1E00...0x200A, 0x2010...0x2027, 0x202F...0x205F, 0x2070...0x20CF, 0x2100...0x2BFF: true
        case 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x3163, 0x3165...0xA48C, 0xAC00...0xD7A3: true
        default: false
        }
    }

    static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
    private static let softHyphen: UInt32 = 0xAD

    private static func hasNoWidth(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return true
        case .format: return properties.isDefaultIgnorableCodePoint || isInterlinearAnnotation(scalar)
        default: return properties.isDefaultIgnorableCodePoint || isJoiningJamo(scalar)
        }
    }

    /// Vowels and trailing consonants of Hangul, which share the cell of the consonant before them.
    private static func isJoiningJamo(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: true
        default: false
        }
    }

    private static func isInterlinearAnnotation(_ scalar: Unicode.Scalar) -> Bool {
        (0xFFF9...0xFFFB).contains(scalar.value)
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        // Lines, blocks, shapes and check marks are met often, and found to be no emoji slowly.
        if (0x2500...0x25FC).contains(value) || (0x2713...0x2720).contains(value) { return false }
        // A regional indicator is half a flag.
        if (0x1F1E6...0x1F1FF).contains(value) { return false }
        return isWideByTable(value) || (value >= 0x231A && scalar.properties.isEmojiPresentation)
    }
}
