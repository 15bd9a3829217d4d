import CNcurses
import Glibc

/// A string capability of the terminal in use: what terminfo(5) says is to be sent, or what a key sends.
struct Capability {
    /// With padding, as terminfo writes it; nil where the terminal lacks the capability.
    private let string: UnsafeMutablePointer<CChar>?

    /// - Parameter name: as in terminfo; extended names such as `BE` too.
    init(_ name: String) {
        let found = tigetstr(name)
        // ncurses marks a name that is no string's with -1.
        string = Int(bitPattern: found) == -1 ? nil : found
    }

    var isKnown: Bool { string != nil }

    /// The bytes, without the padding that only terminals with moving parts need; empty where the terminal lacks it.
    var bytes: [UInt8] {
        guard let string else { return [] }
        return Self.withoutPadding(
            Array(UnsafeBufferPointer(start: string, count: strlen(string)).map(UInt8.init(bitPattern:))))
    }

    /// Cuts `$<…>` out.
    static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        var rest = bytes[...]
        while let first = rest.first {
            if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
                rest = rest[(end + 1)...]
            } else {
                kept.append(first)
                rest = rest.dropFirst()
            }
        }
        return kept
    }
}

extension Capability {
    /// Whether the terminal marks where pasted text begins and ends.
    static var hasPasteMarks: Bool { Capability("BE").isKnown }

    /// What has the terminal send keys as terminfo describes them, report the mouse, and mark pasted text.
    static var inputOn: [UInt8] {
        Capability("smkx").bytes + mouse("h") + Capability("BE").bytes
    }

    /// What ends all that.
    static var inputOff: [UInt8] {
        Capability("BD").bytes + mouse("l") + Capability("rmkx").bytes
    }

    /// What gives the terminal back: keys, mouse, colours and cursor as usual, and the screen as it was before.
    static var reset: [UInt8] {
        let leaveScreen = Capability("rmcup").isKnown ? Capability("rmcup").bytes : Array("\r\n".utf8)
        return inputOff + ["sgr0", "cnorm"].flatMap { Capability($0).bytes } + leaveScreen
    }

    /// Presses of the mouse's buttons (1000), in the form that has no limit to the size of a terminal (1006).
    private static func mouse(_ final: String) -> [UInt8] {
        Capability("kmous").isKnown ? Array("\u{1B}[?1000\(final)\u{1B}[?1006\(final)".utf8) : []
    }
}
