/// The bytes of an XML file in UTF-8, whatever encoding it has.
enum XMLBytes {
    /// The bytes without a byte order mark and without the declaration, which says nothing more that is needed and which
    /// some programs write wrongly or not at the beginning. A long file is not copied.
    ///
    /// - Throws: `ImportError.malformed` where the encoding is one that nobody here can read.
    static func utf8(
        _ source: Source, format: String, _ intake: inout Intake
    ) throws(ImportError) -> (bytes: ArraySlice<UInt8>, line: Int) {
        let bytes = try whole(source, format: format, &intake)
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var start = mark + bytes[mark...].prefix { $0 <= 0x20 }.count
        if bytes[start...].starts(with: "<?xml ".utf8),
            let end = bytes[start...].prefix(200).firstIndex(of: UInt8(ascii: ">"))
        {
            start = end + 1
        }
        start += bytes[start...].prefix { $0 <= 0x20 }.count
        return (bytes[start...], 1 + bytes[..<start].count { $0 == 0x0A })
    }

    private static func whole(
        _ source: Source, format: String, _ intake: inout Intake
    ) throws(ImportError) -> [UInt8] {
        let isUTF16 = source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF])
        if isUTF16 { return Array(source.text(&intake).utf8) }
        if isUTF8(source.bytes) { return source.bytes }
        let encoding = declaredEncoding(source.bytes)
        guard let encoding, !western.contains(encoding) else { return Array(source.text(&intake).utf8) }
        throw .malformed(
            path: source.name, format: format, line: 1,
            reason: "its encoding \(encoding) is not one of those that Swot reads")
    }

    /// What bytes may be called that are Windows-1252 or a part of it; UTF-8 among them, where it is not.
    private static let western: Set<String> = [
        "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252",
        "iso-8859-15",
    ]

    /// The name in the declaration, in small letters.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard let declaration = head.firstRange(of: "encoding=") else { return nil }
        let value = head[declaration.upperBound...]
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return value.dropFirst().prefix { $0 != quote }.lowercased()
    }

    /// Looked at in pieces, because `String` copies.
    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var start = 0
        while start < bytes.count {
            var end = min(start + (1 << 20), bytes.count)
            // No character is cut.
            while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            guard end > start, String(validating: bytes[start..<end], as: UTF8.self) != nil else { return false }
            start = end
        }
        return true
    }

    /// Blanks for control characters, which XML forbids and pasted text has.
    static func withoutControls(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isControl = { (byte: UInt8) in byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }
        guard bytes.contains(where: isControl) else { return bytes }
        return bytes.map { isControl($0) ? 0x20 : $0 }[...]
    }
}
