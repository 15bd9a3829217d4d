/// What one cell shows: a base scalar and up to four combining scalars, which is what a terminal library can hold.
///
/// A glyph is plain data without references, so that comparing two frames is comparing memory.
package struct Glyph: Equatable, Hashable, Sendable {
    /// The base scalar's value; 0 in the second cell of a wide glyph.
    package var base: UInt32
    /// Combining scalars in order; 0 where there is none.
    package var marks: SIMD4<UInt32>

    package init(base: UInt32, marks: SIMD4<UInt32> = .zero) {
        self.base = base
        self.marks = marks
    }

    package static let blank = Glyph(base: 0x20)
    /// The second cell of a wide glyph.
    package static let continuation = Glyph(base: 0)
}

/// A glyph and its style.
package struct Cell: Equatable, Hashable, Sendable {
    package var glyph: Glyph
    package var style: Style

    package init(_ glyph: Glyph, _ style: Style) {
        self.glyph = glyph
        self.style = style
    }

    package static let blank = Cell(.blank, .plain)
}
