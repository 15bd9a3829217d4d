/// A block that takes everything up to its end mark, which was not found.
enum OpenBlock: Equatable {
    case fence(mark: UInt8, length: Int, at: Place)
    case comment(at: Place)

    var place: Place {
        switch self {
        case .fence(_, _, let place), .comment(let place): place
        }
    }
}

extension SourceLines {
    /// Whether a code block ends with a fence of its own. Indented code needs none.
    func isClosed(fence node: MarkdownNode) -> Bool {
        guard let fence = node.fence else { return true }
        guard node.endLine > node.line else { return false }
        let content = self[node.endLine].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
        return content.closes(fence)
    }

    /// The block at the end of a document that is still open.
    func openBlock(atEndOf document: MarkdownNode) -> OpenBlock? {
        guard let last = document.lastChild else { return nil }
        switch last.kind {
        case .codeBlock:
            guard let fence = last.fence, !isClosed(fence: last) else { return nil }
            return .fence(mark: fence.mark, length: fence.length, at: place(of: last))
        case .htmlBlock:
            return HTMLComment(last)?.isOpen == true ? .comment(at: place(of: last)) : nil
        default:
            return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether a line without its indentation closes a fence: at least as many of its marks, and nothing else.
    func closes(_ fence: (mark: UInt8, length: Int)) -> Bool {
        let marks = prefix { $0 == fence.mark }.count
        return marks >= fence.length && dropFirst(marks).allSatisfy(\.isBlank)
    }
}
