import Canvas

extension Frame {
    /// Draws those of the lines that a region shows, with a bar in the column at its right where there are more.
    ///
    /// - Parameter scroll: the first line to show; an earlier one where the region would not be filled.
    mutating func draw(_ lines: [Line], in region: Rect, scroll: Int) {
        let viewport = Viewport(length: lines.count, height: region.size.rows, offset: scroll)
        draw(viewport.visibleLines(of: lines), in: region)
        drawScrollBar(
            viewport,
            in: Rect(column: region.columns.upperBound, row: region.origin.row, columns: 1, rows: region.size.rows))
    }
}
