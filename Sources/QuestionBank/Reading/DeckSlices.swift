/// A deck cut at each `## ` of the first column.
///
/// An item is read from its own slice alone, so that nothing left open in one can swallow the next.
struct DeckSlices {
    /// Between the lines of `---`.
    private(set) var frontMatter: Range<Int>?
    private(set) var hasOpenFrontMatter = false
    /// What stands before the first item.
    private(set) var introduction: Slice
    private(set) var items: [Slice] = []

    struct Slice: Equatable {
        var range: Range<Int>
        /// The line of the file at which it begins.
        var line: Int
    }

    init(_ bytes: ArraySlice<UInt8>) {
        var lines = LineCursor(bytes)
        introduction = Slice(range: bytes.startIndex..<bytes.endIndex, line: 1)
        if lines.content.isFrontMatterMark { skipFrontMatter(&lines, in: bytes) }
        var starts: [Slice] = [introduction]
        repeat {
            if lines.content.beginsItem { starts.append(Slice(range: lines.range, line: lines.number)) }
        } while lines.advance()
        let ends = starts.dropFirst().map(\.range.lowerBound) + [bytes.endIndex]
        for (index, end) in ends.enumerated() {
            starts[index].range = starts[index].range.lowerBound..<end
        }
        introduction = starts.removeFirst()
        items = starts
    }

    private mutating func skipFrontMatter(_ lines: inout LineCursor, in bytes: ArraySlice<UInt8>) {
        let first = lines
        while lines.advance() {
            guard lines.content.isFrontMatterMark else { continue }
            frontMatter = first.range.upperBound..<lines.range.lowerBound
            introduction = Slice(range: lines.range.upperBound..<bytes.endIndex, line: lines.number + 1)
            if lines.advance() { return }
            introduction.range = bytes.endIndex..<bytes.endIndex
            return
        }
        hasOpenFrontMatter = true
        lines = first
    }
}

extension DeckSlices {
    /// The lines of those parts that hold one of the findings, which are in the order of the file.
    func lines(holding findings: [Finding]) -> Set<Int> {
        var lines: Set<Int> = []
        var part = introduction.line
        var next = items[...]
        for finding in findings {
            while let slice = next.first, slice.line <= finding.place.line {
                part = slice.line
                next.removeFirst()
            }
            lines.insert(part)
        }
        return lines
    }
}

extension ArraySlice<UInt8> {
    fileprivate var beginsItem: Bool {
        guard first == .hash, dropFirst().first == .hash else { return false }
        // A no-break space looks like a blank.
        return dropFirst(2).first.map(\.isBlank) ?? true || dropFirst(2).starts(with: [0xC2, 0xA0])
    }

    fileprivate var isFrontMatterMark: Bool { trimmingBlanks().elementsEqual("---".utf8) && first == UInt8(ascii: "-") }
}
