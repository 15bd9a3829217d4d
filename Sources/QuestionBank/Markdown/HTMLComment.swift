import Assessment

/// A block of HTML that begins with a comment.
struct HTMLComment {
    let content: String
    /// Whether it has no end.
    let isOpen: Bool
    /// What follows the comment; empty if that is blank or another comment.
    let rest: String

    /// Nil where the block does not begin with a comment.
    init?(_ node: MarkdownNode) {
        guard node.kind == .htmlBlock else { return nil }
        let text = node.literal.drop(while: \.isWhitespace)
        guard text.hasPrefix("<!--") else { return nil }
        let inner = Array(text.utf8.dropFirst(4))[...]
        guard let end = inner.place(of: "-->") else {
            self.init(content: inner.string, isOpen: true, rest: "")
            return
        }
        let rest = inner[end.upperBound...].string.drop(while: \.isWhitespace)
        self.init(
            content: inner[..<end.lowerBound].string, isOpen: false,
            rest: rest.hasPrefix("<!--") ? "" : String(rest))
    }

    private init(content: String, isOpen: Bool, rest: String) {
        self.content = content
        self.isOpen = isOpen
        self.rest = rest
    }

    /// Whether the comment begins with a pair that an item's metadata could begin with.
    var looksLikeMetadata: Bool {
        guard let colon = content.firstIndex(of: ":") else { return false }
        return MetadataKey(rawValue: String(content[..<colon]).foldingWhiteSpace) != nil
    }
}
