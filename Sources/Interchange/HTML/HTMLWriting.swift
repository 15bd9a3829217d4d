import Assessment

/// Rich text as HTML that other programs store: with pictures, languages of code and links, unlike the pages that Swot
/// shows. Reading it gives the same text.
package struct HTMLWriting {
    /// What a picture is called there.
    package var picture: (String) -> String
    /// What stands in place of a gap, in the order of reading, from 0.
    package var gap: (Int) -> String
    /// What else is to be done to text that is HTML already, such as hiding signs that the other program takes for its own.
    package var guarding: (String) -> String
    private var gaps = 0

    package init(
        picture: @escaping (String) -> String = { $0 }, gap: @escaping (Int) -> String = { _ in "____" },
        guarding: @escaping (String) -> String = { $0 }
    ) {
        self.picture = picture
        self.gap = gap
        self.guarding = guarding
    }

    /// A paragraph alone needs no tag around it.
    package mutating func html(_ text: RichText) -> String {
        if text.blocks.count == 1, case .paragraph(let inlines)? = text.blocks.first { return line(inlines) }
        return text.blocks.map { html($0) }.joined()
    }

    private mutating func html(_ block: Block) -> String {
        switch block {
        case .paragraph(let inlines): return "<p>\(line(inlines))</p>"
        case .heading(let level, let inlines): return "<h\(level)>\(line(inlines))</h\(level)>"
        case .code(let language, let text):
            let name = language.map { " class=\"language-\(Self.escaped($0))\"" } ?? ""
            // A line end at the beginning of `pre` is none, so one more stands there.
            return "<pre><code\(name)>\(text.hasPrefix("\n") ? "\n" : "")\(words(text))\n</code></pre>"
        case .list(let list): return html(list)
        case .quote(let blocks): return "<blockquote>\(blocks.map { html($0) }.joined())</blockquote>"
        case .table(let table):
            let rows = table.rows.map { row($0, cell: "td") }.joined()
            return "<table>\(row(table.heading, cell: "th"))\(rows)</table>"
        case .rule: return "<hr>"
        }
    }

    private mutating func row(_ cells: [[Inline]], cell tag: String) -> String {
        "<tr>\(cells.map { "<\(tag)>\(line($0))</\(tag)>" }.joined())</tr>"
    }

    private mutating func html(_ list: List) -> String {
        let tag = list.start == nil ? "ul" : "ol"
        let first = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        let items = list.items.map { blocks in "<li>\(html(RichText(blocks)))</li>" }
        return "<\(tag)\(first)>\(items.joined())</\(tag)>"
    }

    private mutating func line(_ inlines: [Inline]) -> String { inlines.map { html($0) }.joined() }

    private mutating func html(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): return words(text)
        case .code(let text): return "<code>\(words(text))</code>"
        case .emphasis(let inner): return "<em>\(line(inner))</em>"
        case .strong(let inner): return "<strong>\(line(inner))</strong>"
        case .strikethrough(let inner): return "<s>\(line(inner))</s>"
        case .link(let destination, let inner): return "<a href=\"\(Self.escaped(destination))\">\(line(inner))</a>"
        case .image(let source, let alternative):
            return "<img src=\"\(Self.escaped(picture(source)))\" alt=\"\(Self.escaped(alternative))\">"
        case .softBreak: return " "
        case .lineBreak: return "<br>"
        }
    }

    private mutating func words(_ text: String) -> String {
        let parts = text.split(separator: Gaps.mark, omittingEmptySubsequences: false)
        var html = guarding(Self.escaped(String(parts[0])))
        for part in parts.dropFirst() {
            html += gap(gaps) + guarding(Self.escaped(String(part)))
            gaps += 1
        }
        return html
    }

    /// The text between tags and in attributes.
    package static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
        return text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
