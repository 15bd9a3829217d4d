/// Makes text that comes from outside (decks, file names, what was pasted) fit to be shown in one line.
package enum TextCleaning {
    /// The text without anything that could act on a terminal or on the direction of what follows:
    /// - a line end (LF, CR LF, CR, NEL, U+2028, U+2029), a vertical tab and a form feed become a blank;
    /// - a tab becomes blanks up to the next stop, counted from the start of the text;
    /// - other control characters (C0, DEL, C1, so also ESC and CSI) become U+FFFD, so that one sees that something was there;
    /// - bidirectional embeddings, overrides and isolates are left out.
    ///
    /// - Parameter tabStop: columns from one tab stop to the next, at least 1.
    package static func clean(_ text: String, tabStop: Int = 4) -> String {
        guard needsCleaning(text) else { return text }
        var cleaned = ""
        var columns = 0
        for character in text {
            let piece = replacement(for: character, at: columns, tabStop: max(1, tabStop))
            cleaned += piece
            columns += TextWidth.columns(of: piece)
        }
        return cleaned
    }

    /// Whether the scalar is one that a terminal obeys instead of showing it: C0, DEL, C1.
    static func isControl(_ value: UInt32) -> Bool {
        value < 0x20 || (0x7F...0x9F).contains(value)
    }

    private static func needsCleaning(_ text: String) -> Bool {
        text.unicodeScalars.contains { isControl($0.value) || isLineSeparator($0) || turnsDirection($0) }
    }

    private static func replacement(for character: Character, at columns: Int, tabStop: Int) -> String {
        // Each of these scalars is a cluster of its own (UAX #29, GB4 and GB5); CR LF is the one pair.
        guard let scalar = character.unicodeScalars.first else { return "" }
        switch scalar {
        case "\t": return String(run: " ", count: tabStop - columns % tabStop)
        case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}": return " "
        case _ where isLineSeparator(scalar): return " "
        case _ where turnsDirection(scalar): return ""
        case _ where isControl(scalar.value): return "\u{FFFD}"
        default: return String(character)
        }
    }

    private static func isLineSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
