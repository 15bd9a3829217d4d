extension Frame {
    /// Draws a text in one line and says how many columns it took, counted from `point` to the frame's right edge at most.
    ///
    /// The text ends at the frame's edge or where `limit` is reached; a wide glyph that would stand on that border, or on
    /// the left one, becomes a blank. Control characters are shown as U+FFFD, line ends and tabs as one blank; what has no
    /// width is left out.
    ///
    /// - Parameters:
    ///   - point: where the text begins; it may lie left of the frame.
    ///   - limit: how many columns the text may take at most.
    @discardableResult
    package mutating func draw(
        _ text: String, at point: Point, style: Style = .plain, columns limit: Int = .max
    ) -> Int {
        drawText(text, at: point, style: style, columns: limit)
    }

    @discardableResult
    package mutating func draw(
        _ text: Substring, at point: Point, style: Style = .plain, columns limit: Int = .max
    ) -> Int {
        drawText(text, at: point, style: style, columns: limit)
    }

    private mutating func drawText<Text: StringProtocol>(
        _ text: Text, at point: Point, style: Style, columns limit: Int
    ) -> Int where Text.SubSequence == Substring {
        guard point.row >= 0, point.row < size.rows, limit > 0 else { return 0 }
        let end = limit < size.columns - point.column ? point.column + limit : size.columns
        guard !text.isEmpty, point.column < end else { return 0 }
        guard end > 0 else { return min(limit, TextWidth.columns(of: text[...])) }
        return rows[point.row].draw(text, at: point.column, style: style, end: end)
    }

    /// Fills a region with a glyph of one column.
    package mutating func fill(_ region: Rect, with glyph: Glyph = .blank, style: Style = .plain) {
        let columns = region.columns.clamped(to: 0..<size.columns)
        guard !columns.isEmpty else { return }
        for row in region.rows.clamped(to: 0..<size.rows) {
            rows[row].clearLeftHalf(before: columns.lowerBound)
            for column in columns { rows[row][column] = Cell(glyph, style) }
            rows[row].clearRightHalf(at: columns.upperBound)
        }
    }

    /// Gives the cells of a region another style and leaves what they show.
    package mutating func restyle(_ region: Rect, _ change: (Style) -> Style) {
        let columns = region.columns.clamped(to: 0..<size.columns)
        for row in region.rows.clamped(to: 0..<size.rows) {
            for column in columns { rows[row][column].style = change(rows[row][column].style) }
        }
    }
}

// MARK: - Cells of a row

extension [Cell] {
    /// Draws a text up to a column of the row; returns how many columns it took.
    fileprivate mutating func draw<Text: StringProtocol>(
        _ text: Text, at start: Int, style: Style, end: Int
    ) -> Int where Text.SubSequence == Substring {
        clearLeftHalf(before: Swift.max(0, start))
        let ascii = drawASCII(text.utf8, at: start, end: end, style: style)
        var column = start + ascii
        if column < end, ascii < text.utf8.count {
            let rest = text[text.utf8.index(text.startIndex, offsetBy: ascii)...]
            column = drawGraphemes(rest, at: column, end: end, style: style)
        }
        if column > 0 { clearRightHalf(at: column) }
        return column - start
    }

    /// Writes the printable ASCII that the text begins with, and says how many columns (and bytes) that was. It ends one
    /// byte early before anything else, because that could be a mark which belongs to the last letter.
    private mutating func drawASCII(_ text: some Sequence<UInt8>, at column: Int, end: Int, style: Style) -> Int {
        guard column >= 0 else { return 0 }
        let room = end - column
        return withUnsafeMutableBufferPointer { cells in
            text.withContiguousStorageIfAvailable { bytes in
                var count = 0
                while count < bytes.count, count < room, (0x20...0x7E).contains(bytes[count]) {
                    cells[column + count] = Cell(Glyph(shown: UInt32(bytes[count])), style)
                    count += 1
                }
                return count > 0 && count < bytes.count && !(0x20...0x7E).contains(bytes[count]) ? count - 1 : count
            }
        } ?? 0
    }

    /// Writes cluster by cluster and returns the column after the last one.
    private mutating func drawGraphemes(_ text: Substring, at start: Int, end: Int, style: Style) -> Int {
        var column = start
        for grapheme in Graphemes(text) where grapheme.columns > 0 {
            let next = column + grapheme.columns
            if next > end {
                self[column] = Cell(.blank, style)
                return end
            }
            if column >= 0 {
                write(grapheme, of: text, at: column, style: style)
            } else if next > 0 {
                self[0] = Cell(.blank, style)
            }
            column = next
            if column == end { break }
        }
        return column
    }

    private mutating func write(_ grapheme: Grapheme, of text: Substring, at column: Int, style: Style) {
        let value = grapheme.scalar.value
        if TextCleaning.isControl(value) {
            self[column] = Cell(value >= 0x09 && value <= 0x0D ? .blank : Glyph(base: value), style)
        } else if grapheme.isSingle {
            self[column] = Cell(Glyph(shown: value), style)
            if grapheme.columns == 2 { self[column + 1] = Cell(.continuation, style) }
        } else {
            let glyphs = ClusterGlyphs(text.unicodeScalars[grapheme.range], columns: grapheme.columns)
            self[column] = Cell(glyphs.first, style)
            if let second = glyphs.second { self[column + 1] = Cell(second, style) }
        }
    }

    /// Blanks the first half of a wide glyph whose second half is about to be overwritten.
    mutating func clearLeftHalf(before column: Int) {
        guard column > 0, column < count, self[column].glyph == .continuation else { return }
        self[column - 1].glyph = .blank
    }

    /// Blanks the second half of a wide glyph whose first half has been overwritten.
    mutating func clearRightHalf(at column: Int) {
        guard column < count, self[column].glyph == .continuation else { return }
        self[column].glyph = .blank
    }
}
