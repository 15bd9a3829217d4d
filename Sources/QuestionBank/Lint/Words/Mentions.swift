import Assessment

extension RichText {
    /// Whether some letters stand in the text, before it is worth cutting into words; code blocks are left out.
    ///
    /// - Parameter letters: in lower case; their case in the text does not matter.
    func mentions(anyOf letters: [StaticString]) -> Bool { blocks.contains { $0.mentions(letters) } }
}

extension Block {
    fileprivate func mentions(_ letters: [StaticString]) -> Bool {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines): inlines.contains { $0.mentions(letters) }
        case .list(let list): list.items.contains { $0.contains { $0.mentions(letters) } }
        case .quote(let blocks): blocks.contains { $0.mentions(letters) }
        case .table(let table):
            ([table.heading] + table.rows).contains { $0.contains { $0.contains { $0.mentions(letters) } } }
        case .code, .rule: false
        }
    }
}

extension Inline {
    fileprivate func mentions(_ letters: [StaticString]) -> Bool {
        switch self {
        case .text(let words), .image(_, let words): letters.contains { words.holds($0) }
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner):
            inner.contains { $0.mentions(letters) }
        case .code, .softBreak, .lineBreak: false
        }
    }
}

extension String {
    fileprivate func holds(_ letters: StaticString) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            letters.withUTF8Buffer { letters in
                (0..<max(0, bytes.count - letters.count + 1)).contains { start in
                    letters.indices.allSatisfy { bytes[start + $0] | 0x20 == letters[$0] }
                }
            }
        }
        return found ?? true
    }
}
