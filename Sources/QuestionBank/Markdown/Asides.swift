// What stands between items and is no part of them: rules, and links such as “Back to top”.

extension MarkdownNode {
    /// - Parameter belowOptions: whether nothing but an explanation can stand here; then any link alone in its paragraph and any
    ///   tag of HTML is an aside, elsewhere only links to the page itself.
    func isAside(belowOptions: Bool) -> Bool {
        switch kind {
        case .rule: true
        case .paragraph: isLinks(toPageItself: !belowOptions)
        case .htmlBlock: belowOptions && isMereTags
        default: false
        }
    }

    /// Whether it consists of links, and of signs between them.
    private func isLinks(toPageItself: Bool) -> Bool {
        var links = 0
        func fits(_ node: MarkdownNode) -> Bool {
            switch node.kind {
            case .link:
                links += 1
                return !toPageItself || node.destination.hasPrefix("#")
            case .emphasis, .strong: return node.allSatisfy(fits)
            case .softBreak, .lineBreak: return true
            case .text: return !node.literal.contains { $0.isLetter || $0.isNumber }
            default: return false
            }
        }
        return allSatisfy(fits) && links > 0
    }

    /// Whether a block of HTML shows nothing but what to click for more, as `<details>` does.
    private var isMereTags: Bool {
        guard HTMLComment(self) == nil else { return false }
        var text = ""
        var isTag = false
        for character in literal {
            if character == "<" { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        let end = literal.lastIndex { !$0.isWhitespace }.map { literal[...$0] } ?? ""
        return text.allSatisfy(\.isWhitespace) || end.lowercased().hasSuffix("</summary>")
    }
}
