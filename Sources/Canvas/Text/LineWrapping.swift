extension Line {
    /// The line broken into lines of a width.
    ///
    /// Words are kept whole and blanks at a break are left out; a word that is wider than a line is broken between
    /// graphemes. A line end in the text begins a new line. No-break blanks belong to their words. A grapheme is never
    /// split: in a width of 1 a wide one stands alone, and is too wide.
    ///
    /// - Parameters:
    ///   - columns: the width of every line; in 0 there are no lines.
    ///   - first: what stands before the text in the first line (a bullet, a letter of an option).
    ///   - hanging: what stands before the text in the other lines; each is left out where it leaves less than two columns.
    package func wrapped(to columns: Int, first: Line = Line(), hanging: Line = Line()) -> [Line] {
        guard columns > 0 else { return [] }
        if isPlain, self.columns + first.columns <= columns, first.columns <= columns - 2 {
            return [Line(first.spans + spans)]
        }
        var wrapper = LineWrapper(source: spans, columns: columns, first: first, hanging: hanging)
        return wrapper.wrap()
    }

    /// The line broken into lines of a width, with blanks before the text of the first line and of the others.
    package func wrapped(to columns: Int, indent: Int, hanging: Int) -> [Line] {
        wrapped(to: columns, first: .blank(indent), hanging: .blank(hanging))
    }

    /// Whether it is one piece of printable ASCII that does not end in a blank: broken nowhere, it stays as it is.
    private var isPlain: Bool {
        guard spans.count == 1, let text = spans.first?.text.utf8, text.last != UInt8(ascii: " ") else { return false }
        return !text.isEmpty && text.allSatisfy { (0x20...0x7E).contains($0) }
    }
}
