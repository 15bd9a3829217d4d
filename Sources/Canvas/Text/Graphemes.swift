/// One grapheme cluster of a text.
struct Grapheme {
    /// Where it stands in its text.
    let range: Range<String.Index>
    /// Its first scalar.
    let scalar: Unicode.Scalar
    /// Whether the first scalar is all of it.
    let isSingle: Bool
    /// 0, 1 or 2.
    let columns: Int
}

/// The grapheme clusters of a text in order.
///
/// ASCII is recognised by looking at two bytes and other common letters by looking at two scalars; only the rest asks the
/// standard library, which is an order of magnitude slower.
struct Graphemes: Sequence, IteratorProtocol {
    private let text: String
    private let end: String.Index
    private var index: String.Index

    init(_ text: Substring) {
        self.text = text.base
        index = text.startIndex
        end = text.endIndex
    }

    mutating func next() -> Grapheme? {
        guard index < end else { return nil }
        let start = index
        let byte = text.utf8[start]
        if byte < 0x80 {
            let after = text.utf8.index(after: start)
            if byte != 0x0D, after == end || text.utf8[after] < 0x80 {
                index = after
                return Grapheme(
                    range: start..<after, scalar: Unicode.Scalar(byte), isSingle: true, columns: 1)
            }
        }
        return nextCluster()
    }

    private mutating func nextCluster() -> Grapheme {
        let scalars = text.unicodeScalars
        let start = index
        let scalar = scalars[start]
        let afterFirst = scalars.index(after: start)
        if TextWidth.standsAlone(scalar.value), afterFirst == end || TextWidth.standsAlone(scalars[afterFirst].value) {
            index = afterFirst
        } else {
            index = text[start..<end].index(after: start)
        }
        let range = start..<index
        let isSingle = index == afterFirst
        let columns = isSingle ? TextWidth.columns(of: scalar) : TextWidth.columns(ofCluster: scalars[range])
        return Grapheme(range: range, scalar: scalar, isSingle: isSingle, columns: columns)
    }
}
