/// How close what was typed comes to what is accepted.
package enum Likeness: Sendable {
    case equal
    /// One letter differs.
    case near
    case different
}

/// A text as it is compared: blanks folded and, unless case is exact, capital and small letters too. Texts that are
/// equal after Unicode's normalization are equal here, because Swift's characters are.
///
/// Source: Unicode Standard, section 3.13 (caseless matching) and annex 15 (normalization).
struct TypedText {
    private let letters: [Character]
    private let isCaseExact: Bool

    init(_ text: String, isCaseExact: Bool) {
        self.isCaseExact = isCaseExact
        letters = Self.isShort(text) ? Self.folded(text, isCaseExact) : []
    }

    /// Whether a text is short enough to be an answer; nothing longer is compared.
    static func isShort(_ text: String) -> Bool { text.utf8.count <= 4_000 }

    /// Small letters of capital ones: `ß` and `SS`, or the two small sigmas, are the same only that way.
    private static func folded(_ text: String, _ isCaseExact: Bool) -> [Character] {
        let text = text.foldingWhiteSpace
        return Array(isCaseExact ? text : text.uppercased().lowercased())
    }

    func likeness(to accepted: [String]) -> Likeness {
        guard !letters.isEmpty else { return .different }
        let texts = accepted.map { Self.folded($0, isCaseExact) }
        if texts.contains(letters) { return .equal }
        return texts.contains { $0.count >= Self.longWord && isOneLetterFrom($0) } ? .near : .different
    }

    /// In shorter words one letter makes another word.
    private static let longWord = 4

    /// Whether one letter too many, too few or another, or two neighbours exchanged, is all that differs: a distance of
    /// 1 in Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM
    /// 7 (1964), 171–176.
    private func isOneLetterFrom(_ other: [Character]) -> Bool {
        guard abs(letters.count - other.count) <= 1 else { return false }
        let shared = zip(letters, other).prefix { $0 == $1 }.count
        let (rest, otherRest) = (letters[shared...], other[shared...])
        if rest.count != otherRest.count {
            let (longer, shorter) = rest.count > otherRest.count ? (rest, otherRest) : (otherRest, rest)
            return longer.dropFirst().elementsEqual(shorter)
        }
        if rest.dropFirst().elementsEqual(otherRest.dropFirst()) { return !rest.isEmpty }
        return rest.count > 1 && rest.prefix(2).reversed().elementsEqual(otherRest.prefix(2))
            && rest.dropFirst(2).elementsEqual(otherRest.dropFirst(2))
    }
}
