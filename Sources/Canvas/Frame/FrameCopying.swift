extension Frame {
    /// Copies a frame, or a part of it, onto this one; what would lie outside is cut off.
    ///
    /// - Parameters:
    ///   - other: the frame to copy; its cursor is not copied.
    ///   - part: which part of it; nil for all.
    ///   - point: where the part's upper left corner goes; it may lie outside this frame.
    package mutating func draw(_ other: Frame, part: Rect? = nil, at point: Point) {
        let part = part ?? other.bounds
        let columns = part.columns.clamped(to: 0..<other.size.columns)
        for row in part.rows.clamped(to: 0..<other.size.rows) {
            let target = Point(
                column: point.column + columns.lowerBound - part.origin.column, row: point.row + row - part.origin.row)
            copy(other, row: row, columns: columns, to: target)
        }
    }

    /// Copies a stretch of a row and makes blanks of wide glyphs that are cut at its ends.
    private mutating func copy(_ other: Frame, row: Int, columns: Range<Int>, to point: Point) {
        let shift = point.column - columns.lowerBound
        let visible = columns.clamped(to: -shift..<max(-shift, size.columns - shift))
        guard point.row >= 0, point.row < size.rows, !visible.isEmpty else { return }
        let source = row * other.size.columns
        let target = point.row * size.columns + shift
        let first = visible.lowerBound
        let last = visible.upperBound - 1
        clearLeftHalf(before: target + first, column: first + shift)
        cells.replaceSubrange(
            target + first...target + last, with: other.cells[source + first...source + last])
        if cells[target + first].glyph == .continuation { cells[target + first].glyph = .blank }
        if last + 1 < other.size.columns, other.cells[source + last + 1].glyph == .continuation {
            cells[target + last].glyph = .blank
        }
        clearRightHalf(at: target + last + 1, column: last + 1 + shift)
    }
}
