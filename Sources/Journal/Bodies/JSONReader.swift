extension JSON {
    /// The value that a text holds; nil where it is not JSON or nests deeper than 64 levels.
    init?(_ text: String) {
        var text = text
        let value = text.withUTF8 { bytes in
            var reader = JSONReader(bytes: bytes)
            return reader.document()
        }
        guard let value else { return nil }
        self = value
    }
}

/// Reads JSON as RFC 8259 has it, numbers beyond 64 bits as decimals.
private struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0
    var depth = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func document() -> JSON? {
        guard let value = value() else { return nil }
        skipSpace()
        return place == bytes.count ? value : nil
    }

    private mutating func value() -> JSON? {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return nested { $0.object() }
        case UInt8(ascii: "["): return nested { $0.array() }
        case UInt8(ascii: "\""): return string().map(JSON.string)
        case UInt8(ascii: "t"): return take("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return take("false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return take("null") ? .null : nil
        default: return number()
        }
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        place += 1
        return true
    }

    private mutating func take(_ word: StaticString) -> Bool {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for index in place..<end where bytes[index] != word.utf8Start[index - place] { return false }
        place = end
        return true
    }

    private mutating func nested(_ read: (inout JSONReader) -> JSON?) -> JSON? {
        guard depth < 64 else { return nil }
        depth += 1
        place += 1
        defer { depth -= 1 }
        return read(&self)
    }
}

extension JSONReader {
    private mutating func array() -> JSON? {
        var values: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            guard let value = value() else { return nil }
            values.append(value)
            skipSpace()
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .array(values) : nil
    }

    private mutating func object() -> JSON? {
        var members: [JSON.Member] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            guard let key = string() else { return nil }
            skipSpace()
            guard take(UInt8(ascii: ":")), let value = value() else { return nil }
            members.append(JSON.Member(key: key, value: value))
            skipSpace()
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func number() -> JSON? {
        let start = place
        _ = take(UInt8(ascii: "-"))
        let leading = place
        guard digits(), bytes[leading] != UInt8(ascii: "0") || place == leading + 1 else { return nil }
        var isDecimal = false
        if take(UInt8(ascii: ".")) {
            guard digits() else { return nil }
            isDecimal = true
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            _ = take(UInt8(ascii: "-")) || take(UInt8(ascii: "+"))
            guard digits() else { return nil }
            isDecimal = true
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if !isDecimal, let value = Int64(text) { return .integer(value) }
        return Double(text).map(JSON.decimal)
    }

    private mutating func digits() -> Bool {
        let start = place
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
        return place > start
    }

    private mutating func string() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        var text = plainRun()
        while let byte = peek, byte >= 0x20 {
            place += 1
            if byte == UInt8(ascii: "\"") { return text }
            guard let scalar = escape() else { return nil }
            text.unicodeScalars.append(scalar)
            text += plainRun()
        }
        return nil
    }

    /// What comes before the next quotation mark, backslash or control character.
    private mutating func plainRun() -> String {
        let start = place
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            place += 1
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard let byte = peek else { return nil }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return escapedScalar()
        default: return nil
        }
    }

    private mutating func escapedScalar() -> Unicode.Scalar? {
        guard let first = codeUnit() else { return nil }
        guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) }
        guard take("\\u"), let second = codeUnit(), 0xDC00..<0xE000 ~= second else { return nil }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func codeUnit() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        let digits = bytes[place..<place + 4]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        place += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
