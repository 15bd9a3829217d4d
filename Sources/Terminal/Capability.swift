import CNcurses
import Glibc

/// What the terminfo database says about the terminal in use.
struct Capability {
    /// The string to send, with padding as terminfo writes it; nil where the terminal lacks the capability.
    private let string: UnsafeMutablePointer<CChar>?

    /// A string capability by its terminfo name; extended names such as `BE` too.
    init(_ name: String) {
        let found = tigetstr(name)
        // ncurses marks a name that is no string's with -1.
        string = Int(bitPattern: found) == -1 ? nil : found
    }

    /// Marks around pasted text, on and off.
    static var pasteOn: Capability { Capability("BE") }
    static var pasteOff: Capability { Capability("BD") }

    var isKnown: Bool { string != nil }

    /// Sends it at once, ahead of what ncurses holds back; nothing where the terminal lacks it.
    func send() {
        if isKnown { _ = write(STDOUT_FILENO, bytes, bytes.count) }
    }

    /// The bytes to send, without the padding that only terminals of glass and steel need.
    var bytes: [UInt8] {
        guard let string else { return [] }
        return Self.withoutPadding(
            Array(UnsafeBufferPointer(start: string, count: strlen(string)).map(UInt8.init(bitPattern:))))
    }

    /// What gives the terminal back: paste marks and mouse off, plain text, keys and cursor as usual, the other screen gone.
    static func reset() -> [UInt8] {
        let mouseOff = Capability("kmous").isKnown ? Array("\u{1B}[?1000l\u{1B}[?1006l".utf8) : []
        let leaveScreen = Capability("rmcup").isKnown ? Capability("rmcup").bytes : Array("\r\n".utf8)
        return pasteOff.bytes + mouseOff + ["sgr0", "rmkx", "cnorm"].flatMap { Capability($0).bytes } + leaveScreen
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
