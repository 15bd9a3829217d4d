import Canvas

/// Those of some lines that a region shows, with a bar in the column at its right where there are more.
struct DrawnLines: Sendable {
    private let region: Rect
    private let viewport: Viewport
    private let visible: ArraySlice<Line>

    /// - Parameter scroll: the first line to show; fewer where the window would not be filled.
    init(_ lines: [Line], in region: Rect, scroll: Int) {
        self.region = region
        viewport = Viewport(length: lines.count, height: region.size.rows, offset: scroll)
        visible = viewport.visibleLines(of: lines)
    }

    func draw(on frame: inout Frame) {
        frame.draw(visible, in: region)
        drawBar(on: &frame)
    }

    /// Draws them, but for rows that can be taken over because they have the same line.
    ///
    /// - Parameters:
    ///   - before: what was drawn on the other frame.
    ///   - other: a frame of the same size with nothing else in these rows, as there is on this one.
    func draw(on frame: inout Frame, after before: DrawnLines, on other: Frame) {
        guard other.size == frame.size, before.viewport == viewport, before.region == region else {
            return draw(on: &frame)
        }
        let isSame = zip(visible, before.visible).map { $0.isIdentical(to: $1) }
        for (index, row) in region.rows.enumerated() where index < isSame.count && !isSame[index] {
            let line = visible[visible.startIndex + index]
            frame.draw(line, at: Point(column: region.origin.column, row: row), columns: region.size.columns)
        }
        drawBar(on: &frame)
        for (index, row) in region.rows.enumerated() where index >= isSame.count || isSame[index] {
            frame.takeRow(row, of: other)
        }
    }

    private func drawBar(on frame: inout Frame) {
        frame.drawScrollBar(
            viewport,
            in: Rect(column: region.columns.upperBound, row: region.origin.row, columns: 1, rows: region.size.rows))
    }
}

extension Frame {
    /// Draws those of the lines that a region shows, with a bar in the column at its right where there are more.
    mutating func draw(_ lines: [Line], in region: Rect, scroll: Int) {
        DrawnLines(lines, in: region, scroll: scroll).draw(on: &self)
    }
}
