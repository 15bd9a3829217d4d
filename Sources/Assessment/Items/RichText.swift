/// Text with structure and without presentation: what Markdown says, not how it looks. Screens and pages decide how it looks.
package struct RichText: Equatable, Sendable {
    package var blocks: [Block]

    package init(_ blocks: [Block] = []) { self.blocks = blocks }

    package var isEmpty: Bool { blocks.isEmpty }
}

/// A part of a text that stands on lines of its own.
package indirect enum Block: Equatable, Sendable {
    case paragraph([Inline])
    case heading(level: Int, [Inline])
    /// Code as written, without the line end that closes it.
    case code(language: String?, text: String)
    case list(List)
    case quote([Block])
    case table(Table)
    /// A line across the page.
    case rule
}

/// A part of a line.
package indirect enum Inline: Equatable, Sendable {
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(destination: String, [Inline])
    /// Terminals show the alternative text.
    case image(source: String, alternative: String)
    /// A line end in the source that means no more than a blank.
    case softBreak
    case lineBreak
}

/// A bullet or numbered list.
package struct List: Equatable, Sendable {
    /// The first number; nil for bullets.
    package var start: Int?
    /// Whether its items stand without blank lines between them.
    package var isTight: Bool
    package var items: [[Block]]

    package init(start: Int? = nil, isTight: Bool, items: [[Block]]) {
        self.start = start
        self.isTight = isTight
        self.items = items
    }
}

/// A table: one row of headings, any number of rows below, all with as many cells as there are alignments.
package struct Table: Equatable, Sendable {
    package enum Alignment: Equatable, Sendable { case none, left, centre, right }

    package var alignments: [Alignment]
    package var heading: [[Inline]]
    package var rows: [[[Inline]]]

    package init(alignments: [Alignment], heading: [[Inline]], rows: [[[Inline]]]) {
        self.alignments = alignments
        self.heading = heading
        self.rows = rows
    }
}
