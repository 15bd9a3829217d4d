import CLinux
import CNcurses
import Canvas

/// Paints frames: only the cells that changed go to ncurses, and ncurses sends the difference.
struct Display {
    private let window: UnsafeMutablePointer<WINDOW>
    private let isUTF8: Bool
    private var palette: Palette
    /// What the window holds; nil when that is not known.
    private var shown: Frame?
    /// Whether there is something to send.
    private(set) var isChanged = false
    private var cursor: Point?
    private var showsCursor = true
    /// Cells as ncurses wants them; kept for their memory.
    private var wide: [cchar_t] = []
    /// The scalar that was asked for last, and its width.
    private var measured: (scalar: UInt32, width: Int32) = (0x20, 1)

    init(window: UnsafeMutablePointer<WINDOW>, wantsColours: Bool, isUTF8: Bool) {
        self.window = window
        self.isUTF8 = isUTF8
        palette = Palette(wantsColours: wantsColours)
    }

    /// Paints a frame's cells; what does not fit is cut off. Those that are the same as in the last frame are not touched.
    private mutating func paint(_ frame: Frame) {
        let before = shown?.size == frame.size ? shown : nil
        if before == nil { werase(window) }
        if paintChanges(from: before ?? Frame(size: frame.size), to: frame) || before == nil { isChanged = true }
        shown = frame
    }

    /// Paints a frame and places the cursor, all that is needed before it is sent.
    mutating func finish(_ frame: Frame) {
        paint(frame)
        if cursor != frame.cursor { isChanged = true }
        placeCursor(frame.cursor)
    }

    /// Notes that the frame has been sent.
    mutating func markSent() { isChanged = false }

    /// Forgets what the window holds; everything is sent again with the next frame.
    mutating func forget() {
        shown = nil
        clearok(window, true)
    }

    private mutating func placeCursor(_ cursor: Point?) {
        self.cursor = cursor
        if (cursor != nil) != showsCursor {
            showsCursor.toggle()
            curs_set(showsCursor ? 1 : 0)
        }
        if let cursor { wmove(window, Int32(clamping: cursor.row), Int32(clamping: cursor.column)) }
    }

    /// Hands ncurses the cells that changed, row by row; whether there were any.
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

    /// ASCII, which is most of what is shown, goes to ncurses as it is; of all else ncurses would ask each cell's width.
    private mutating func paint(_ cells: [Cell], in row: Int, _ range: Range<Int>) {
        var column = range.lowerBound
        while column < range.upperBound {
            let start = column
            wmove(window, Int32(row), Int32(start))
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

    /// ncurses has its own idea of a scalar's width; where it differs from the frame's, the frame's columns are kept.
    private mutating func append(_ glyph: Glyph, isWide: Bool, in blank: cchar_t) {
        let glyph = isUTF8 ? glyph : glyph.asciiStandIn
        switch (width(of: glyph.base), isWide) {
        case (2, true), (1, false): wide.append(blank.showing(glyph))
        case (1, true): wide += [blank.showing(Glyph(base: glyph.base)), blank]
        case (0, false) where glyph == .continuation: wide.append(blank)
        default: wide += Array(repeating: blank.showing(Glyph(base: 0x3F)), count: isWide ? 2 : 1)
        }
    }

    /// Most glyphs that are not ASCII belong to lines, and are as those before them.
    private mutating func width(of scalar: UInt32) -> Int32 {
        if scalar != measured.scalar { measured = (scalar, wcwidth(wchar_t(bitPattern: scalar))) }
        return measured.width
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
