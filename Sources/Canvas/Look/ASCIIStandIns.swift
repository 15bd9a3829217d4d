/// What is shown in a locale that knows ASCII alone: a written table, a sign for a sign.
enum ASCIIStandIns {
    static func standIn(for base: UInt32) -> UInt32? {
        switch base {
        case 0x20...0x7E: base
        case 0x2800: 0x20
        case 0x2801...0x28FF: 0x2A
        default: table[base]
        }
    }

    private static let table: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for (signs, standIn) in rows {
            for scalar in signs.unicodeScalars { table[scalar.value] = standIn.value }
        }
        return table
    }()

    private static let rows: [(signs: String, standIn: Unicode.Scalar)] = signs + letters

    private static let signs: [(String, Unicode.Scalar)] = [
        (
            "\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{3000}",
            " "
        ),
        ("╭╮╰╯┌┐└┘├┤┬┴┼╞╡╪", "+"), ("─━╌┄‐‑‒–—―−", "-"), ("│┆┊║", "|"), ("═", "="),
        ("█▉▊▋▌▇▆┃", "#"), ("▓", "%"), ("▒", "+"), ("▍▎▏░", ":"), ("·…", "."), ("▁▂", "_"), ("▃▄▅", "="),
        ("●•◆■★▪", "*"), ("○◦□☐", "o"), ("✓✔☑", "v"), ("✗✘×☒", "x"), ("⚑⚐¡", "!"),
        ("▸▶→›⇒»≥", ">"), ("◂◀←‹⇐«≤⏎↵", "<"), ("▲↑", "^"), ("▼↓", "v"),
        ("‘’‚′", "'"), ("“”„″", "\""), ("≈∼◐◑", "~"), ("÷⁄", "/"), ("±", "+"), ("°", "o"), ("µμ", "u"), ("¢©", "c"),
        ("€", "E"), ("£", "L"), ("®", "R"), ("§", "S"),
    ]

    private static let letters: [(String, Unicode.Scalar)] = [
        ("ÀÁÂÃÄÅÆĀĂĄ", "A"), ("àáâãäåæāăąª", "a"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ÐĎĐ", "D"), ("ðďđ", "d"),
        ("ÈÉÊËĒĔĖĘĚ", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"), ("ĤĦ", "H"), ("ĥħ", "h"),
        ("ÌÍÎÏĨĪĬĮİ", "I"), ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"), ("Ķ", "K"), ("ķ", "k"), ("ĹĻĽĿŁ", "L"),
        ("ĺļľŀł", "l"), ("ÑŃŅŇ", "N"), ("ñńņň", "n"), ("ÒÓÔÕÖØŌŎŐŒ", "O"), ("òóôõöøōŏőœº", "o"), ("ŔŖŘ", "R"),
        ("ŕŗř", "r"), ("ŚŜŞŠȘ", "S"), ("śŝşšșßſ", "s"), ("ŢŤŦȚÞ", "T"), ("ţťŧțþ", "t"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"),
        ("ùúûüũūŭůűų", "u"), ("Ŵ", "W"), ("ŵ", "w"), ("ÝŶŸ", "Y"), ("ýÿŷ", "y"), ("ŹŻŽ", "Z"), ("źżž", "z"), ("¹", "1"),
        ("²", "2"), ("³", "3"),
    ]
}

extension Glyph {
    /// A glyph of ASCII in place of this one; `?` where the table has none. A continuation becomes a blank.
    package var asciiStandIn: Glyph {
        guard base != 0 else { return .blank }
        return Glyph(base: ASCIIStandIns.standIn(for: base) ?? 0x3F)
    }
}

extension Frame {
    /// The same frame in ASCII alone; every glyph keeps its columns.
    package func asciiStandIn() -> Frame {
        var frame = self
        frame.rows = rows.map { $0.map { Cell($0.glyph.asciiStandIn, $0.style) } }
        return frame
    }
}
