/// Looks for bytes that are no text, and for characters that must not reach a terminal.
enum CharacterScan {
    /// What was found: of each kind the first on its line.
    static func findings(in bytes: ArraySlice<UInt8>) -> [Finding] {
        var found: [Int: Fault] = [:]
        for offset in invalidOffsets(in: bytes) { found[offset] = .notUTF8 }
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices {
                if let fault = forbidden(at: index, in: buffer) { found[bytes.startIndex + index] = fault }
            }
        }
        return found.isEmpty ? [] : locate(found, in: bytes)
    }

    /// Where sequences begin that are not UTF-8, neighbours taken together.
    private static func invalidOffsets(in bytes: ArraySlice<UInt8>) -> [Int] {
        var offsets: [Int] = []
        var start = bytes.startIndex
        var end = bytes.startIndex
        while start < bytes.endIndex {
            do throws(UTF8.ValidationError) {
                let rest = bytes[start...]
                _ = try UTF8Span(validating: rest.span)
                return offsets
            } catch {
                let range = error.byteOffsets
                if start + range.lowerBound > end || offsets.isEmpty { offsets.append(start + range.lowerBound) }
                end = start + range.upperBound
                start = end
            }
        }
        return offsets
    }

    /// The fault of the character that begins at a byte; looked at without decoding, as nearly all are sound.
    private static func forbidden(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
        let byte = bytes[index]
        switch byte {
        case .tab, .lineFeed, .carriageReturn: return nil
        case ..<0x20, 0x7F: return .controlCharacter(Unicode.Scalar(byte))
        case 0xC2:
            guard index + 1 < bytes.count, (0x80...0x9F).contains(bytes[index + 1]) else { return nil }
            return .controlCharacter(Unicode.Scalar(bytes[index + 1]))
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 else { return nil }
            let value = 0x2000 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
            guard let scalar = Unicode.Scalar(value), scalar.overridesOrder else { return nil }
            return .bidiOverride(scalar)
        default: return nil
        }
    }

    private static func locate(_ found: [Int: Fault], in bytes: ArraySlice<UInt8>) -> [Finding] {
        var findings: [Finding] = []
        var lines = LineCursor(bytes)
        for (offset, fault) in found.sorted(by: { $0.key < $1.key }) {
            while lines.range.upperBound <= offset, lines.advance() {}
            if let last = findings.last, last.place.line == lines.number, last.fault.rule == fault.rule { continue }
            let column = String(decoding: bytes[lines.range.lowerBound..<offset], as: UTF8.self).count + 1
            findings.append(Finding(fault, Place(line: lines.number, column: column)))
        }
        return findings
    }
}
