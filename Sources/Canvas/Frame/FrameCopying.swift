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
        rows[point.row].copy(other.rows[row], visible, shift: shift)
    }
}

extension [Cell] {
    fileprivate mutating func copy(_ source: [Cell], _ columns: Range<Int>, shift: Int) {
        let target = columns.lowerBound + shift..<columns.upperBound + shift
        clearLeftHalf(before: target.lowerBound)
        replaceSubrange(target, with: source[columns])
        if self[target.lowerBound].glyph == .continuation { self[target.lowerBound].glyph = .blank }
        if columns.upperBound < source.count, source[columns.upperBound].glyph == .continuation {
            self[target.upperBound - 1].glyph = .blank
        }
        clearRightHalf(at: target.upperBound)
    }
}
