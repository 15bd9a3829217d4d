extension Frame {
    /// Draws at a region's right edge where one is in a content; nothing where all of it is seen.
    package mutating func drawScrollBar(_ viewport: Viewport, in region: Rect) {
        guard viewport.scrolls, region.size.columns > 0, region.size.rows > 0 else { return }
        let thumb = ScrollBar.thumb(of: viewport, rows: region.size.rows)
        for row in 0..<region.size.rows {
            let place = Point(column: region.columns.upperBound - 1, row: region.origin.row + row)
            let isThumb = thumb.contains(row)
            draw(isThumb ? "┃" : "│", at: place, style: isThumb ? .bar : .barRest)
        }
    }
}

enum ScrollBar {
    /// The rows of a bar that stand for what is seen: at least one, and touching an end only when the content's end is seen.
    static func thumb(of viewport: Viewport, rows: Int) -> Range<Int> {
        guard viewport.scrolls, rows > 0 else { return 0..<max(0, rows) }
        let size = min(max(1, rows * viewport.height / viewport.length), rows)
        let room = rows - size
        let start = (room * viewport.offset + viewport.lastOffset / 2) / viewport.lastOffset
        guard room > 1, viewport.offset > 0, viewport.offset < viewport.lastOffset else { return start..<start + size }
        let inner = min(max(1, start), room - 1)
        return inner..<inner + size
    }
}
