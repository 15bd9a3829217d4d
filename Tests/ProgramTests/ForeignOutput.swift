import HostileDecks
import Testing

/// What in the output of a program on an xterm is neither text nor a sequence that ncurses sends.
enum ForeignOutput {
    /// Each foreign sequence or character, readable.
    static func of(_ bytes: [UInt8]) -> [String] {
        var foreign: [String] = []
        var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            if scalar == "\u{1B}" {
                let sequence = popSequence(&rest)
                if !isKnown(sequence) { foreign.append("escape \(sequence)") }
            } else if isForbidden(scalar) {
                foreign.append("U+\(String(scalar.value, radix: 16, uppercase: true))")
            }
        }
        return foreign
    }

    /// What follows an escape, as far as it belongs to it.
    private static func popSequence(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        guard let first = rest.popFirst() else { return "" }
        var sequence = String(first)
        guard first == "[" || ("\u{20}"..."\u{2F}").contains(first) else { return sequence }
        while let next = rest.popFirst() {
            sequence.unicodeScalars.append(next)
            if first != "[" || ("\u{40}"..."\u{7E}").contains(next) { break }
        }
        return sequence
    }

    /// The cursor's moves and address, erasing, lines put in and taken out, looks, modes, the window's title stack, character sets and the
    /// keypad; none with the signature.
    private static func isKnown(_ sequence: String) -> Bool {
        if sequence.contains(HostileDeck.signature) { return false }
        return sequence.contains(/^(\[[?>]?[0-9;]*[@A-DGHJ-MPXZdhlmrt]|[()][B0]|[=>78M])$/)
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 8, 10, 13, 14, 15: false
        case ..<0x20, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

@Suite struct ForeignOutputTests {
    @Test(arguments: [
        "text\r\n", "\u{1B}[1;30r\u{1B}[m\u{1B}[39;49m\u{1B}(B", "\u{1B}[?1049h\u{1B}[22;0;0t\u{1B}=", "\u{8}ü 漢",
        "\u{1B}[5d\u{1B}[70G\u{1B}[C\u{1B}[A",
    ])
    func whatNcursesSendsIsKnown(output: String) {
        #expect(ForeignOutput.of(Array(output.utf8)) == [])
    }

    @Test(arguments: [
        "\u{1B}[4242m", "\u{1B}]0;title\u{7}", "\u{1B}P1\u{1B}\\", "\u{1B}[6n", "\u{9B}1m", "\u{202E}", "\u{7}",
        "\u{1B}c", "\u{1B}[8S",
    ])
    func whatADeckCouldSendIsForeign(output: String) {
        #expect(ForeignOutput.of(Array(output.utf8)) != [])
    }
}
