/// What one cell shows: a base scalar and up to four combining scalars, which is what a terminal library can hold.
///
/// A glyph is plain data without references, so that comparing two frames is comparing memory. It never holds a
/// control character.
package struct Glyph: Equatable, Hashable, Sendable {
    /// The base scalar's value; 0 in the second cell of a wide glyph.
    package let base: UInt32
    // One by one, because a vector would want twice the memory.
    private let first, second, third, fourth: UInt32

    /// A glyph; U+FFFD in place of a base that is a control character or no scalar, no marks if one of them is so.
    package init(base: UInt32, marks: SIMD4<UInt32> = .zero) {
        let isShown = Unicode.Scalar(base) != nil && !TextCleaning.isControl(base)
        let areShown = (0..<4).allSatisfy { marks[$0] == 0 || (marks[$0] >= 0x300 && Unicode.Scalar(marks[$0]) != nil) }
        self.init(isShown ? base : Self.replacement, areShown ? marks : .zero)
    }

    private init(_ base: UInt32, _ marks: SIMD4<UInt32>) {
        self.base = base
        (first, second, third, fourth) = (marks[0], marks[1], marks[2], marks[3])
    }

    /// For a base that is known to be one that can be shown.
    init(shown base: UInt32) {
        self.init(base, .zero)
    }

    /// Combining scalars in order; 0 where there is none.
    package var marks: SIMD4<UInt32> { SIMD4(first, second, third, fourth) }

    package static let blank = Glyph(shown: 0x20)
    /// `▸`
    package static let pointer = Glyph(shown: 0x25B8)
    /// The second cell of a wide glyph.
    package static let continuation = Glyph(shown: 0)
    private static let replacement: UInt32 = 0xFFFD

    /// Whether it is one ASCII character and nothing else.
    package var isASCII: Bool { base < 0x7F && base >= 0x20 && first | second | third | fourth == 0 }

    /// The scalars of the glyph; none for a continuation.
    package var scalars: [Unicode.Scalar] {
        guard base != 0 else { return [] }
        return ([base] + (0..<4).map { marks[$0] }.filter { $0 != 0 }).compactMap { Unicode.Scalar($0) }
    }
}

/// A glyph and its style. There is no padding in it: equal cells are the same byte for byte.
package struct Cell: Equatable, Hashable, Sendable {
    package var glyph: Glyph
    package var style: Style
    private let filler: UInt16 = 0

    package init(_ glyph: Glyph, _ style: Style) {
        self.glyph = glyph
        self.style = style
    }

    package static let blank = Cell(.blank, .plain)
}
