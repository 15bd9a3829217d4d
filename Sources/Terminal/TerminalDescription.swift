import CNcurses
import Glibc

/// What the terminfo database says of a terminal, as it is compiled for ncurses: see term(5).
struct TerminalDescription {
    private(set) var bytes: [UInt8]
    /// Where the offset of the first string capability is.
    private let strings: Int
    /// How many of them there are.
    private let count: Int

    /// Nil where the bytes are no description.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 12 else { return nil }
        let header = (0..<6).map { Int(bytes[2 * $0]) | Int(bytes[2 * $0 + 1]) << 8 }
        guard let size = Self.sizeOfNumbers(header[0]) else { return nil }
        let flags = 12 + header[1] + header[2]
        strings = flags + flags % 2 + header[3] * size
        count = header[4]
        guard strings + 2 * count + header[5] <= bytes.count else { return nil }
        self.bytes = bytes
    }

    /// The bytes that a number takes, by the mark at the beginning; nil where it is none.
    private static func sizeOfNumbers(_ mark: Int) -> Int? {
        switch mark {
        case 0o432: 2
        case 0o1036: 4
        default: nil
        }
    }

    /// Takes string capabilities out.
    ///
    /// - Parameter names: as terminfo(5) has them, such as `cub1`.
    mutating func remove(_ names: Set<String>) {
        var index = 0
        while index < count, let name = ncurses_string_name(Int32(index)) {
            if names.contains(String(cString: name)) {
                (bytes[strings + 2 * index], bytes[strings + 2 * index + 1]) = (0xFF, 0xFF)
            }
            index += 1
        }
    }

    /// As the variable `TERMINFO` may hold it in place of a directory: see ncurses(3X).
    var inline: String {
        let digits = Array("0123456789ABCDEF".utf8)
        return "hex:" + String(decoding: bytes.flatMap { [digits[Int($0) >> 4], digits[Int($0) & 15]] }, as: UTF8.self)
    }
}

extension TerminalDescription {
    /// The description of a terminal; nil where it is in none of the usual places.
    init?(of terminal: String) {
        guard let first = terminal.unicodeScalars.first, !terminal.contains("/") else { return nil }
        for place in Self.places {
            guard let bytes = Self.content("\(place)/\(first)/\(terminal)") else { continue }
            self.init(bytes)
            return
        }
        return nil
    }

    /// Where ncurses looks, in its order; nowhere where the learner has given the description itself.
    private static var places: [String] {
        let own = environment("TERMINFO")
        if let own, own.hasPrefix("hex:") || own.hasPrefix("b64:") { return [] }
        let named = environment("TERMINFO_DIRS")?.split(separator: ":").map(String.init) ?? []
        return [own, environment("HOME").map { $0 + "/.terminfo" }].compactMap { $0 } + named
            + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    }

    private static func content(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { $1 = max(0, read(file, $0.baseAddress, limit)) }
        return bytes.isEmpty ? nil : bytes
    }

    /// No description is larger, in bytes.
    private static let limit = 32_768
}

extension TerminalDescription {
    /// What ncurses shall not use, so that it goes to each place by its row and column and switches each attribute by its own
    /// sequence. ncurses has no setting for it, so these capabilities are taken out of the description before it reads it.
    ///
    /// Not every terminal knows them which calls itself `xterm-256color`, as most do: where scrolling by lines or repeating a
    /// character is not known, old lines stay between the new ones. And to find out what is shortest costs more than the bytes
    /// that it saves: with them an answer executes 1.5 million instructions more, and a key that moves the cursor sends 50
    /// bytes in either case. Reading the description here costs 0.2 ms at the start. The test
    /// `onlySequencesThatAllTerminalsKnowAreSent` fails without it.
    static let unused: Set<String> = Set(
        ["rep", "sgr"]  // to repeat a character; all attributes at once
            + ["ri", "rin", "indn", "il", "il1", "dl", "dl1"]  // to move lines
            + ["cuu", "cuu1", "cud", "cud1", "cuf", "cuf1", "cub", "cub1"]  // to move the cursor by some places
            + ["hpa", "vpa", "ht", "cbt", "home", "ll"])

    /// Opens a terminal without what is not used, or as it is described where that cannot be.
    static func withoutUnused(_ terminal: String, _ open: () -> OpaquePointer?) -> OpaquePointer? {
        guard var description = TerminalDescription(of: terminal) else { return open() }
        description.remove(unused)
        let kept = environment("TERMINFO")
        setenv("TERMINFO", description.inline, 1)
        let opened = open()
        if let kept { setenv("TERMINFO", kept, 1) } else { unsetenv("TERMINFO") }
        return opened ?? open()
    }
}
