import CLinux
import CNcurses
import Canvas

/// Paints frames: only the cells that changed go to ncurses, and ncurses sends what differs from the terminal.
struct Display {
    private let window: UnsafeMutablePointer<WINDOW>
    private let isUTF8: Bool
    private var palette: Palette
    /// The frame that the window holds; nil when that is not known.
    private var shown: Frame?
    private var showsCursor = true
    /// Cells in the form that ncurses wants; kept for their memory.
    private var wide: [cchar_t] = []
    /// The scalar whose width was asked for last, and that width. Most signs that are not ASCII belong to lines, and are the same
    /// as those before them.
    private var measured: (scalar: UInt32, columns: Int32) = (0x20, 1)

    init(window: UnsafeMutablePointer<WINDOW>, wantsColours: Bool, isUTF8: Bool) {
        self.window = window
        self.isUTF8 = isUTF8
        palette = Palette(wantsColours: wantsColours)
    }

    /// Paints a frame and places the cursor. What does not fit is cut off, and cells that are the same as in the last frame are
    /// not touched.
    ///
    /// - Returns: whether there is something to send.
    mutating func paint(_ frame: Frame) -> Bool {
        let before = shown?.size == frame.size ? shown : nil
        if before == nil { werase(window) }
        let isPainted = paintChanges(from: before ?? Frame(size: frame.size), to: frame)
        placeCursor(frame.cursor)
        shown = frame
        return isPainted || before == nil || before?.cursor != frame.cursor
    }

    /// Forgets what the window holds. Everything is sent again with the next frame.
    mutating func forget() {
        shown = nil
        clearok(window, true)
    }

    private func place(_ point: Point) {
        wmove(window, Int32(clamping: point.row), Int32(clamping: point.column))
    }

    private mutating func placeCursor(_ cursor: Point?) {
        if (cursor != nil) != showsCursor {
            showsCursor.toggle()
            curs_set(showsCursor ? 1 : 0)
        }
        if let cursor { place(cursor) }
    }

    /// Hands the cells that changed to ncurses, row by row.
    ///
    /// - Returns: whether there were any.
    private mutating func paintChanges(from old: Frame, to new: Frame) -> Bool {
        let columns = min(new.size.columns, Int(getmaxx(window)))
        var painted = false
        for row in 0..<min(new.size.rows, Int(getmaxy(window))) {
            guard let range = FrameDifference.columns(in: row, from: old, to: new, before: columns) else { continue }
            paint(new.rows[row], in: row, range)
            painted = true
        }
        return painted
    }

    /// Paints a part of a row. ASCII, which is most of what is shown, goes to ncurses as it is; of other characters ncurses asks
    /// the width, which takes longer.
    private mutating func paint(_ cells: [Cell], in row: Int, _ range: Range<Int>) {
        var column = range.lowerBound
        while column < range.upperBound {
            let start = column
            place(Point(column: start, row: row))
            let isASCII = cells[column].glyph.isASCII
            while column < range.upperBound, cells[column].glyph.isASCII == isASCII { column += 1 }
            if isASCII { paintPlain(cells[start..<column]) } else { paintWide(cells[start..<column]) }
        }
    }

    private mutating func paintPlain(_ cells: ArraySlice<Cell>) {
        withUnsafeTemporaryAllocation(of: chtype.self, capacity: cells.count) { plain in
            var (style, attributes) = (Style.plain, palette.attributes(.plain))
            for (index, cell) in zip(plain.indices, cells) {
                if cell.style != style { (style, attributes) = (cell.style, palette.attributes(cell.style)) }
                plain.initializeElement(at: index, to: attributes | cell.glyph.base)
            }
            waddchnstr(window, plain.baseAddress, Int32(plain.count))
        }
    }

    private mutating func paintWide(_ cells: ArraySlice<Cell>) {
        wide.removeAll(keepingCapacity: true)
        var column = cells.startIndex
        while column < cells.endIndex {
            let isWide = column + 1 < cells.endIndex && cells[column + 1].glyph == .continuation
            append(cells[column].glyph, isWide: isWide, in: palette.blank(cells[column].style))
            column += isWide ? 2 : 1
        }
        wadd_wchnstr(window, wide, Int32(wide.count))
    }

    /// Adds a glyph in the columns that the frame gives it. Where ncurses takes it for narrower or wider, it is shown in another
    /// way that keeps these columns.
    private mutating func append(_ glyph: Glyph, isWide: Bool, in blank: cchar_t) {
        let glyph = isUTF8 ? glyph : glyph.asciiStandIn
        switch (columns(of: glyph.base), isWide) {
        case (2, true), (1, false): wide.append(blank.showing(glyph))
        case (1, true): wide += [blank.showing(Glyph(base: glyph.base)), blank]
        case (0, false) where glyph == .continuation: wide.append(blank)
        default: wide += Array(repeating: blank.showing(Glyph(base: 0x3F)), count: isWide ? 2 : 1)
        }
    }

    private mutating func columns(of scalar: UInt32) -> Int32 {
        if scalar != measured.scalar { measured = (scalar, wcwidth(wchar_t(bitPattern: scalar))) }
        return measured.columns
    }
}

extension cchar_t {
    /// The same attributes with another glyph.
    fileprivate func showing(_ glyph: Glyph) -> cchar_t {
        func wide(_ scalar: UInt32) -> wchar_t { wchar_t(bitPattern: scalar) }
        var cell = self
        let marks = glyph.marks
        cell.chars = (wide(glyph.base), wide(marks[0]), wide(marks[1]), wide(marks[2]), wide(marks[3]))
        return cell
    }
}
