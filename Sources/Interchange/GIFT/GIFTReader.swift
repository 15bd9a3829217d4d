import Assessment

/// Cuts a GIFT file into its questions.
struct GIFTReader {
    /// A question as it stands in the file, without comments.
    struct Block {
        var bytes: [UInt8] = []
        var line = 0
        var category: String?
        var id: String?
        var tags: [String] = []
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 0
    private var category: String?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next question or description; nil at the end.
    mutating func next() -> Block? {
        var block = Block()
        var depth = 0
        // Whether the braces are closed, and whether nothing followed them on their line.
        var (isClosed, isDone) = (false, false)
        while let text = nextLine() {
            let trimmed = text.drop(while: \.isSpace)
            if isClosed && isMarkedAsBeginning(trimmed) || isDone && beginsAnother(trimmed) {
                position = text.startIndex
                line -= 1
                break
            }
            isDone = false
            if trimmed.starts(with: "//".utf8) {
                if block.bytes.isEmpty { read(comment: trimmed, into: &block) }
                continue
            }
            if depth == 0, trimmed.starts(with: "$CATEGORY:".utf8) {
                category = MoodleText.topic(String(decoding: trimmed.dropFirst(10), as: UTF8.self))
                continue
            }
            if trimmed.isEmpty {
                // A blank line within braces ends no question whose braces are closed later.
                if block.bytes.isEmpty || depth > 0 && isClosedLater { continue }
                break
            }
            if block.bytes.isEmpty { block.line = line }
            let wasOpen = depth > 0 || text.contains(UInt8(ascii: "{"))
            depth = max(0, depth + text.braces)
            isClosed = depth == 0 && (wasOpen || isClosed)
            isDone = wasOpen && isClosed && text.last { !$0.isSpace } == UInt8(ascii: "}")
            block.bytes += text
            block.bytes.append(UInt8(ascii: "\n"))
        }
        block.category = category
        return block.bytes.isEmpty ? nil : block
    }

    /// Whether a line is a category or a question with a name.
    private func isMarkedAsBeginning(_ text: ArraySlice<UInt8>) -> Bool {
        text.starts(with: "::".utf8) || text.starts(with: "$CATEGORY:".utf8)
    }

    /// Whether the line, which no blank line separates from a question that is complete, begins another one: it is marked as
    /// one, or has braces of its own.
    private func beginsAnother(_ text: ArraySlice<UInt8>) -> Bool {
        if isMarkedAsBeginning(text) { return true }
        var rest = bytes[text.startIndex...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let line = rest[..<end].drop(while: \.isSpace)
            if line.isEmpty { return false }
            let isComment = line.starts(with: "//".utf8)
            if !isComment, line.starts(with: "::".utf8) || line.hasOpeningBrace { return true }
            rest = rest[min(end + 1, rest.endIndex)...]
        }
        return false
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard position < bytes.count else { return nil }
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        defer { position = end + 1 }
        line += 1
        return bytes[position..<end]
    }

    /// Whether a closing brace comes before the next opening one.
    private var isClosedLater: Bool {
        var isEscaped = false
        for byte in bytes[min(position, bytes.count)...] {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "}") {
                return true
            } else if byte == UInt8(ascii: "{") {
                return false
            }
        }
        return false
    }

    /// `[id:…]` and `[tag:…]`.
    private func read(comment: ArraySlice<UInt8>, into block: inout Block) {
        let text = String(decoding: comment, as: UTF8.self)
        for part in text.split(separator: "[").dropFirst() {
            guard let end = part.firstIndex(of: "]") else { continue }
            let content = part[..<end]
            if content.hasPrefix("id:") { block.id = String(content.dropFirst(3)) }
            if content.hasPrefix("tag:") { block.tags.append(String(content.dropFirst(4))) }
        }
    }
}

extension UInt8 {
    var isSpace: Bool { self == 0x20 || self == 0x09 }
}

extension ArraySlice<UInt8> {
    /// Whether there is an opening brace without a backslash before it.
    fileprivate var hasOpeningBrace: Bool {
        indices.contains { self[$0] == UInt8(ascii: "{") && ($0 == startIndex || self[$0 - 1] != UInt8(ascii: "\\")) }
    }

    /// Opening braces less closing ones, but those after a backslash.
    fileprivate var braces: Int {
        var depth = 0
        var isEscaped = false
        for byte in self {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
            }
        }
        return depth
    }
}
