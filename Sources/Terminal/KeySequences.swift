import Canvas

/// Which keys the escape sequences of a terminal stand for.
struct KeySequences {
    /// Keys by their sequences, without the ESC that each begins with.
    private var keys: [[UInt8]: Key]

    /// The sequences that nearly every terminal sends, as xterm does. Terminals send arrows, Home and End with `[` or, after
    /// `smkx`, with `O`; both are known here, so that it does not matter which of them a terminal prefers.
    static let common = KeySequences(
        keys: [
            "[A": .up, "[B": .down, "[C": .right, "[D": .left, "[H": .home, "[F": .end,
            "OA": .up, "OB": .down, "OC": .right, "OD": .left, "OH": .home, "OF": .end,
            "[1~": .home, "[4~": .end, "[7~": .home, "[8~": .end,
            "[3~": .delete, "[5~": .pageUp, "[6~": .pageDown, "[Z": .backTab, "OM": .enter,
            "[1;2A": .shiftUp, "[1;2B": .shiftDown, "[a": .shiftUp, "[b": .shiftDown,
        ])

    private init(keys: [String: Key]) {
        self.keys = Dictionary(uniqueKeysWithValues: keys.map { (Array($0.key.utf8), $0.value) })
    }

    /// The common sequences and those that a terminal has for itself.
    ///
    /// - Parameter capability: the bytes of a string capability of terminfo by its name; empty where there is none.
    init(capability: (String) -> [UInt8]) {
        self = .common
        for (name, key) in Self.capabilities {
            let sequence = capability(name)
            // One byte alone is a control character and needs no table.
            if sequence.count > 1, sequence.first == 0x1B { keys[Array(sequence.dropFirst())] = key }
        }
    }

    /// The names that terminfo(5) gives to the keys.
    private static let capabilities: [(name: String, key: Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp), ("knp", .pageDown),
        ("khome", .home), ("kend", .end), ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
        ("kbs", .backspace), ("kri", .shiftUp), ("kind", .shiftDown),
    ]

    /// The key of a sequence without its ESC; nil where none is known.
    func key(for sequence: [UInt8]) -> Key? { keys[sequence] }
}

extension Key {
    /// The key that sends a control character; nil for any other scalar and for control characters that no key has.
    init?(control scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(UInt8(scalar.value + 0x60))))
        default: return nil
        }
    }
}
