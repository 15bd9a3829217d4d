/// A Markdown text as bytes and lines, for places and for looking at how something was written.
struct SourceLines {
    let bytes: [UInt8]
    /// The line of its file at which the text begins.
    private let firstLine: Int
    /// Where each line begins.
    private let starts: [Int]

    /// - Parameter markdown: with line feeds alone as line ends.
    init(_ markdown: String, firstLine: Int = 1) {
        self.firstLine = firstLine
        bytes = Array(markdown.utf8)
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == .lineFeed { starts.append(index + 1) }
        self.starts = starts
    }

    var lineCount: Int { starts.count }

    /// The bytes of a line, from 1, without its end; nothing for a line that does not exist.
    subscript(line: Int) -> ArraySlice<UInt8> {
        guard line >= 1, line <= starts.count else { return [] }
        return bytes[starts[line - 1]..<(line < starts.count ? starts[line] - 1 : bytes.count)]
    }

    /// The place in the file of a line's byte, both from 1.
    func place(line: Int, byteColumn: Int = 1) -> Place {
        let prefix = self[line].prefix(max(0, byteColumn - 1))
        return Place(line: firstLine + line - 1, column: String(decoding: prefix, as: UTF8.self).count + 1)
    }

    /// The place of a byte of the whole text.
    func place(at offset: Int) -> Place {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return place(line: low + 1, byteColumn: offset - starts[low] + 1)
    }

    /// Where a line begins.
    func offset(of line: Int) -> Int { line <= starts.count ? starts[line - 1] : bytes.count }

    func place(of node: MarkdownNode) -> Place { place(line: node.line, byteColumn: node.column) }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let blank = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let hash = UInt8(ascii: "#")
    static let pipe = UInt8(ascii: "|")

    var isBlank: Bool { self == .blank || self == .tab }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension BidirectionalCollection<UInt8>
where SubSequence: BidirectionalCollection<UInt8>, SubSequence.SubSequence == SubSequence {
    /// Without the blanks and tabs at both ends.
    func trimmingBlanks() -> SubSequence {
        var trimmed = drop(while: \.isBlank)
        while trimmed.last?.isBlank == true { trimmed = trimmed.dropLast() }
        return trimmed
    }
}
