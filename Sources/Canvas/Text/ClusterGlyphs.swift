/// The glyphs that show one grapheme cluster in the cells it takes.
///
/// A cell holds a base and four marks. A cluster of several letters (an Indic conjunct, the two halves of a flag) is laid
/// over two cells; what does not fit its cells in this way (more marks, emoji that are joined or have a skin tone, a narrow
/// sign with the emoji selector) is shown as its base, padded with a blank.
struct ClusterGlyphs {
    let first: Glyph
    /// What the second column holds; nil in a cluster of one column.
    let second: Glyph?

    /// - Parameter columns: the columns of the cluster, 1 or 2.
    init(_ cluster: Substring.UnicodeScalarView, columns: Int) {
        var parts: [Part] = []
        var used = 0
        var fits = true
        for scalar in cluster where !Self.isLeftOut(scalar) {
            let width = TextWidth.columns(of: scalar)
            if parts.isEmpty && width == 0 { continue }
            if parts.isEmpty || (width > 0 && used + width <= columns) {
                parts.append(Part(base: scalar.value, columns: width))
                used += width
            } else {
                fits = fits && width < 2 && parts[parts.count - 1].append(scalar.value)
            }
        }
        let base = parts.first ?? Part(base: 0x20, columns: 1)
        let isWhole = fits && used == columns && !Self.isJoinedEmoji(cluster)
        first = isWhole ? base.glyph : Glyph(base: base.base)
        second =
            switch columns {
            case 2 where base.columns == 2: .continuation
            case 2: isWhole && parts.count == 2 ? parts[1].glyph : .blank
            default: nil
            }
    }

    /// One cell's share of a cluster.
    private struct Part {
        let base: UInt32
        let columns: Int
        private var marks: SIMD4<UInt32> = .zero
        private var count = 0

        init(base: UInt32, columns: Int) {
            self.base = base
            self.columns = columns
        }

        var glyph: Glyph { Glyph(base: base, marks: marks) }

        /// Whether there was room for one more.
        mutating func append(_ mark: UInt32) -> Bool {
            guard count < 4 else { return false }
            marks[count] = mark
            count += 1
            return true
        }
    }

    /// Selectors of text or emoji form, with which terminals differ in width, and the letters of tag sequences, which would
    /// carry text that nobody sees.
    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE0E...0xFE0F).contains(scalar.value) || (0xE0000...0xE007F).contains(scalar.value)
    }

    private static func isJoinedEmoji(_ cluster: Substring.UnicodeScalarView) -> Bool {
        guard let base = cluster.first, base.value > 0x7F, base.properties.isEmoji else { return false }
        return cluster.contains("\u{200D}")
    }
}
