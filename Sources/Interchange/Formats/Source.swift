import Files

/// The first bytes of a file, by which its format is recognised.
package struct Head: Sendable {
    /// How many bytes are looked at.
    package static let size = 64 << 10

    package let bytes: ArraySlice<UInt8>
    /// The bytes as text with line feeds as line ends, cut at the last whole line; nil where they are no text.
    package let text: String?
    /// The names of the entries, where the file is a zip archive.
    package let entries: Set<String>

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes.prefix(Self.size)
        let isWhole = bytes.count <= Self.size
        text = TextEncoding.isText(self.bytes) ? TextEncoding.decode(self.bytes, isCut: !isWhole).text : nil
        let archive = ZipArchive.isArchive(bytes) ? try? ZipArchive(bytes) : nil
        entries = Set(archive?.entries.map(\.name) ?? [])
    }
}

/// A file that is imported.
package struct Source: Sendable {
    /// The path as it was given, for remarks; `standard input` where it has none.
    package let name: String
    /// Where the file lies; nil for what came from a pipe.
    package let path: String?
    package let bytes: [UInt8]
    /// What the user says about the fields of records.
    package let fields: FieldMap

    /// - Parameter path: nil for what came from a pipe.
    package init(name: String, path: String?, bytes: [UInt8], fields: FieldMap = FieldMap()) {
        self.name = name
        self.path = path
        self.bytes = bytes
        self.fields = fields
    }

    /// The whole file as text, without a byte order mark and with line feeds as line ends. The intake is told where the
    /// bytes are not what they claim to be.
    package func text(_ intake: inout Intake) -> String {
        let decoded = TextEncoding.decode(bytes[...], isCut: false)
        if let encoding = decoded.guessed { intake.remark(.encoding, encoding) }
        return decoded.text
    }

    /// The same as bytes. Line ends stay as they are; a file that is UTF-8 already is not copied.
    package func utf8(_ intake: inout Intake) -> [UInt8] {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if TextEncoding.isUTF8(bytes[...]) { return isMarked ? Array(bytes.dropFirst(3)) : bytes }
        return Array(text(&intake).utf8)
    }

    /// The path of a file that is named in this one, relative to it; nil where it is not there, or lies elsewhere than
    /// beside or below the file.
    package func neighbour(_ relative: String) -> String? {
        guard let path, !relative.hasPrefix("/"), !relative.split(separator: "/").contains("..") else { return nil }
        let target = "\(Files.folder(of: path))/\(relative)"
        return FileStatus(target)?.isRegular == true ? target : nil
    }
}

/// How bytes become text.
package enum TextEncoding {
    /// Whether the bytes look like text: no zero byte, unless a byte order mark says that it is UTF-16.
    static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
        isUTF16(bytes) || !bytes.contains(0)
    }

    static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        !isUTF16(bytes) && String(validating: bytes, as: UTF8.self) != nil
    }

    private static func isUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// The text, with line feeds as line ends; `guessed` is what an encoding that is not UTF-8 was taken for.
    ///
    /// - Parameter isCut: whether the bytes end somewhere in the file: then the last, broken line is left out.
    package static func decode(_ bytes: ArraySlice<UInt8>, isCut: Bool) -> (text: String, guessed: String?) {
        var bytes = bytes
        if isUTF16(bytes) { return (unicode16(bytes), "UTF-16") }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        if isCut, let end = bytes.lastIndex(of: 0x0A) { bytes = bytes[...end] }
        let unified = withLineFeeds(bytes)
        if let text = String(validating: unified, as: UTF8.self) { return (text, nil) }
        return (windows1252(unified), "Windows-1252")
    }

    private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(0x0D) else { return Array(bytes) }
        var unified: [UInt8] = []
        unified.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0A, previous == 0x0D {
                previous = byte
                continue
            }
            unified.append(byte == 0x0D ? 0x0A : byte)
            previous = byte
        }
        return unified
    }

    private static func unicode16(_ bytes: ArraySlice<UInt8>) -> String {
        let isLittle = bytes.first == 0xFF
        let body = Array(bytes.dropFirst(2))
        let units = stride(from: 0, to: body.count - body.count % 2, by: 2).map { index in
            let (low, high) = isLittle ? (body[index], body[index + 1]) : (body[index + 1], body[index])
            return UInt16(high) << 8 | UInt16(low)
        }
        let text = String(decoding: units, as: UTF16.self)
        return String(decoding: withLineFeeds(Array(text.utf8)[...]), as: UTF8.self)
    }

    /// What the bytes from 0x80 to 0x9F mean (WHATWG Encoding Standard, index windows-1252).
    private static let upper: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static func windows1252(_ bytes: [UInt8]) -> String {
        let units = bytes.map { (0x80...0x9F).contains($0) ? upper[Int($0) - 0x80] : UInt16($0) }
        return String(decoding: units, as: UTF16.self)
    }
}
