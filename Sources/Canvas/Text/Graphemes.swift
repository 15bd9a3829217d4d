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
/// Common letters are recognised by looking at two scalars; only the rest asks the standard library, which is an order
/// of magnitude slower.
struct Graphemes: Sequence, IteratorProtocol {
    private let text: Substring
    private var index: String.Index
    private var lookahead: Unicode.Scalar?

    init(_ text: Substring) {
        self.text = text
        index = text.startIndex
        lookahead = text.unicodeScalars.first
    }

    mutating func next() -> Grapheme? {
        guard let scalar = lookahead else { return nil }
        let scalars = text.unicodeScalars
        let start = index
        index = scalars.index(after: start)
        lookahead = index < text.endIndex ? scalars[index] : nil
        let isSingle = TextWidth.standsAlone(scalar.value) && lookahead.map { TextWidth.standsAlone($0.value) } ?? true
        if isSingle {
            return Grapheme(
                range: start..<index, scalar: scalar, isSingle: true, columns: TextWidth.columns(of: scalar))
        }
        let afterFirst = index
        index = text.index(after: start)
        lookahead = index < text.endIndex ? scalars[index] : nil
        let range = start..<index
        return Grapheme(
            range: range, scalar: scalar, isSingle: afterFirst == index,
            columns: TextWidth.columns(ofCluster: scalars[range]))
    }
}
