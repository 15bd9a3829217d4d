/// Fills lines greedily, word by word.
struct LineWrapper {
    private let source: [Span]
    private let columns: Int
    private let hanging: Line
    private let hangingColumns: Int

    private var lines: [Line] = []
    private var line: Line
    /// The end of `line` that has not yet been copied out of its span.
    private var tail: Stretch?
    /// Columns of `line` with its tail, and how many of them are its prefix.
    private var used: Int
    private var prefix: Int

    /// Blanks after the last word, shown only if another word follows in the same line.
    private var blanks: [Stretch] = []
    private var word: [Stretch] = []
    private var wordEnd: Unicode.Scalar = " "

    init(source: [Span], columns: Int, first: Line, hanging: Line) {
        // A wide letter beside the prefix needs two columns.
        let room = columns - 2
        self.source = source
        self.columns = columns
        self.hanging = hanging.columns <= room ? hanging : Line()
        hangingColumns = self.hanging.columns
        line = first.columns <= room ? first : Line()
        used = line.columns
        prefix = used
    }

    mutating func wrap() -> [Line] {
        for index in source.indices {
            for grapheme in Graphemes(source[index].text[...]) {
                take(Stretch(span: index, grapheme), startingWith: grapheme.scalar)
            }
        }
        placeWord()
        endLine()
        return lines
    }

    /// A part of one span.
    private struct Stretch {
        let span: Int
        var range: Range<String.Index>
        var columns: Int

        init(span: Int, _ grapheme: Grapheme) {
            self.span = span
            range = grapheme.range
            columns = grapheme.columns
        }

        /// Whether the other follows at once in the same span; then it has been taken in.
        mutating func extend(by next: Stretch) -> Bool {
            guard span == next.span, range.upperBound == next.range.lowerBound else { return false }
            range = range.lowerBound..<next.range.upperBound
            columns += next.columns
            return true
        }
    }

    private mutating func take(_ stretch: Stretch, startingWith scalar: Unicode.Scalar) {
        switch LineBreaking.kind(of: scalar) {
        case .blank:
            placeWord()
            blanks.append(stretch)
        case .newline:
            placeWord()
            endLine()
        case .letter, .ideograph:
            if !word.isEmpty, LineBreaking.mayBreak(after: wordEnd, before: scalar) { placeWord() }
            if word.isEmpty || !word[word.count - 1].extend(by: stretch) { word.append(stretch) }
            wordEnd = scalar
        }
    }

    /// Puts the word that has been gathered into this line or the next one.
    private mutating func placeWord() {
        guard !word.isEmpty else { return }
        let wordColumns = word.reduce(0) { $0 + $1.columns }
        let blankColumns = blanks.reduce(0) { $0 + $1.columns }
        if used + blankColumns + wordColumns <= columns {
            for stretch in blanks { append(stretch) }
        } else if used > prefix {
            endLine()
        }
        for stretch in word { appendBroken(stretch) }
        blanks.removeAll(keepingCapacity: true)
        word.removeAll(keepingCapacity: true)
    }

    /// Appends a stretch, over several lines if need be.
    private mutating func appendBroken(_ stretch: Stretch) {
        guard used + stretch.columns > columns else { return append(stretch) }
        for grapheme in Graphemes(source[stretch.span].text[stretch.range]) {
            if used + grapheme.columns > columns, used > prefix { endLine() }
            append(Stretch(span: stretch.span, grapheme))
        }
    }

    private mutating func append(_ stretch: Stretch) {
        used += stretch.columns
        guard tail == nil || tail?.extend(by: stretch) == false else { return }
        copyTail()
        tail = stretch
    }

    private mutating func copyTail() {
        guard let stretch = tail else { return }
        let span = source[stretch.span]
        line.spans.append(Span(String(span.text[stretch.range]), span.style))
        tail = nil
    }

    private mutating func endLine() {
        copyTail()
        lines.append(line)
        line = hanging
        used = hangingColumns
        prefix = used
        blanks.removeAll(keepingCapacity: true)
    }
}
