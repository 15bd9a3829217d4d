import Assessment

/// Looks for `{{…}}` in a stem as it is written, before Markdown makes anything of what stands in them.
struct GapScan {
    private(set) var gaps: [Gap] = []
    /// Where one begins that does not end on its line.
    private(set) var open: [Place] = []

    struct Gap {
        /// With the braces, in the bytes of the source.
        var range: Range<Int>
        var content: String
        var place: Place
    }

    /// - Parameter lines: those of the stem without its metadata, from 1.
    init(_ source: SourceLines, lines: [Range<Int>]) {
        guard source.bytes.hasBraces else { return }
        for line in lines.joined() { scan(source[line], of: source) }
    }

    private mutating func scan(_ line: ArraySlice<UInt8>, of source: SourceLines) {
        guard line.count > 1 else { return }
        var index = line.startIndex
        while index + 1 < line.endIndex {
            if line[index] == .backslash {
                index += 2
            } else if line[index] == .brace, line[index + 1] == .brace {
                guard let end = Self.end(of: line, from: index + 2) else {
                    open.append(source.place(at: index))
                    return
                }
                let content = line[(index + 2)..<(end - 2)].string
                gaps.append(Gap(range: index..<end, content: content, place: source.place(at: index)))
                index = end
            } else {
                index += 1
            }
        }
    }

    /// Where the first `}}` ends; of more braces in a row the last two close.
    private static func end(of line: ArraySlice<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + 1 < line.endIndex {
            if line[index] == .backslash {
                index += 2
            } else if line[index] == .closingBrace, line[index + 1] == .closingBrace {
                return index + line[index...].prefix { $0 == .closingBrace }.count
            } else {
                index += 1
            }
        }
        return nil
    }

    /// The source with a mark in the place of each gap.
    func marked(_ source: SourceLines) -> String {
        var bytes: [UInt8] = []
        var start = 0
        for gap in gaps {
            bytes += source.bytes[start..<gap.range.lowerBound] + Array(String(Gaps.mark).utf8)
            start = gap.range.upperBound
        }
        return String(decoding: bytes + source.bytes[start...], as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate static let backslash = UInt8(ascii: "\\")
    fileprivate static let brace = UInt8(ascii: "{")
    fileprivate static let closingBrace = UInt8(ascii: "}")
}

extension [UInt8] {
    /// Whether `{{` stands in it.
    fileprivate var hasBraces: Bool {
        withUnsafeBufferPointer { bytes in
            bytes.indices.dropLast().contains { bytes[$0] == .brace && bytes[$0 + 1] == .brace }
        }
    }
}
