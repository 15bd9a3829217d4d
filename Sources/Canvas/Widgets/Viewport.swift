/// The part of a long content that is seen: so many rows from an offset on.
package struct Viewport: Equatable, Hashable, Sendable {
    /// Rows of the content.
    package private(set) var length: Int
    /// Rows that can be seen at once.
    package private(set) var height: Int
    /// The content's first row that is seen; always between 0 and `lastOffset`.
    package private(set) var offset: Int

    package init(length: Int = 0, height: Int = 0, offset: Int = 0) {
        self.length = max(0, length)
        self.height = max(0, height)
        self.offset = 0
        scroll(to: offset)
    }

    /// The offset at which the content's end is seen.
    package var lastOffset: Int { max(0, length - height) }
    /// The content's rows that are seen.
    package var visible: Range<Int> { offset..<min(length, offset + height) }
    /// Whether there is more than can be seen at once.
    package var scrolls: Bool { length > height }

    /// Takes another size of content or window and stays where it was as far as that is possible.
    package mutating func resize(length: Int, height: Int) {
        self = Viewport(length: length, height: height, offset: offset)
    }

    package mutating func scroll(to offset: Int) {
        self.offset = min(max(0, offset), lastOffset)
    }

    /// Scrolls by rows, positive towards the end.
    package mutating func scroll(by rows: Int) {
        let (target, overflow) = offset.addingReportingOverflow(rows)
        scroll(to: overflow ? (rows > 0 ? .max : 0) : target)
    }

    /// Scrolls by pages, positive towards the end; a page repeats a row of the one before it.
    package mutating func scroll(pages: Int) {
        scroll(by: pages * max(1, height - 1))
    }

    /// Scrolls by half pages, positive towards the end.
    package mutating func scroll(halfPages: Int) {
        scroll(by: halfPages * max(1, height / 2))
    }

    /// Scrolls as little as is needed to see the rows; of more than can be seen at once, the first ones.
    package mutating func reveal(_ rows: Range<Int>) {
        if rows.upperBound > offset + height { scroll(to: rows.upperBound - height) }
        if rows.lowerBound < offset { scroll(to: rows.lowerBound) }
    }
}

extension Viewport {
    /// Those of the content's lines that are seen.
    package func visibleLines(of lines: [Line]) -> ArraySlice<Line> {
        lines[visible.clamped(to: lines.indices)]
    }
}
