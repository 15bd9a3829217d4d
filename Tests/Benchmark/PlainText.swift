/// What a terminal would show of a stream of bytes, as far as single words go.
enum PlainText {
    private static let escape: UInt8 = 0x1B

    /// The text without its escape sequences.
    static func of(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == escape { skipSequence(&rest) } else { text.append(byte) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Drops what follows an escape: a control sequence to its final byte, a designation of a character set, or one byte.
    private static func skipSequence(_ rest: inout ArraySlice<UInt8>) {
        switch rest.popFirst() {
        case UInt8(ascii: "["):
            rest = rest.drop { (0x20...0x3F).contains($0) }.dropFirst()
        case let byte? where (0x20...0x2F).contains(byte):
            rest = rest.dropFirst()
        default: break
        }
    }
}
