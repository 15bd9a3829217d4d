/// A deck cut at its headings, so that one item can be replaced and the rest stays as it is, byte for byte.
struct DeckParts {
    struct Part {
        /// Nil for what stands before the first item, and for an item without one.
        var id: String?
        var text: String
    }

    var parts: [Part]

    init(_ text: String) {
        var texts: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            // Code that an import writes is indented, so no line of it looks like a heading.
            if line == "##" || line.hasPrefix("## ") || line.hasPrefix("##\t") { texts.append([]) }
            texts[texts.count - 1].append(line)
        }
        parts = texts.enumerated().map { index, lines in
            // Each part but the last has the end of its last line.
            let end = index + 1 < texts.count ? "\n" : ""
            return Part(id: Self.id(lines), text: lines.joined(separator: "\n") + end)
        }
    }

    var text: String { parts.map(\.text).joined() }

    /// The id in the comment under a heading.
    private static func id(_ lines: [Substring]) -> String? {
        guard lines.count > 1, lines[0].hasPrefix("##") else { return nil }
        let comment = lines[1].drop(while: \.isWhitespace)
        guard comment.hasPrefix("<!--") else { return nil }
        for pair in comment.dropFirst(4).split(whereSeparator: { $0 == ";" || $0 == ">" }) {
            let parts = pair.split(separator: ":", maxSplits: 1).map(\.trimmed)
            guard parts.count == 2, parts[0] == "id" else { continue }
            return String(parts[1].hasSuffix("--") ? parts[1].dropLast(2).trimmed : parts[1])
        }
        return nil
    }
}
