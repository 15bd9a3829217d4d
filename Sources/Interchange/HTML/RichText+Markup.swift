import Assessment

/// Writes rich text as HTML that is well-formed XML too; reading it gives the same text again.
struct Markup {
    /// What the markup may hold.
    enum Dialect {
        /// As browsers show it.
        case web
        /// What QTI 2 has of XHTML: no styles, nothing struck out.
        case qti
    }

    let dialect: Dialect
    /// The address of a picture, by the one that the text has.
    var picture: (String) -> String = { $0 }

    init(_ dialect: Dialect) { self.dialect = dialect }

    /// Blocks, one after another.
    func blocks(_ text: RichText) -> String { text.blocks.map(block).joined() }

    /// The same, but the parts of its line alone where it has only one.
    func line(_ text: RichText) -> String {
        if text.blocks.count == 1, case .paragraph(let inlines) = text.blocks[0] { return line(inlines) }
        return blocks(text)
    }

    private func line(_ inlines: [Inline]) -> String { inlines.map(inline).joined() }

    private func block(_ block: Block) -> String {
        switch block {
        case .paragraph(let inlines): "<p>\(line(inlines))</p>"
        case .heading(let level, let inlines): "<h\(level)>\(line(inlines))</h\(level)>"
        case .code(let language, let text): code(text, language)
        case .list(let list):
            "<\(Self.tag(list))>\(list.items.map(item).joined())</\(list.start == nil ? "ul" : "ol")>"
        case .quote(let blocks): "<blockquote>\(blocks.map(self.block).joined())</blockquote>"
        case .table(let table):
            "<table><tbody>\(row(table.heading, "th"))\(table.rows.map { row($0, "td") }.joined())</tbody></table>"
        case .rule: "<hr/>"
        }
    }

    /// A line end at the beginning and at the end belongs to the tags, so a text that has its own gets another.
    private func code(_ text: String, _ language: String?) -> String {
        let name = language.map { " class=\"language-\($0.escapedForXML)\"" } ?? ""
        let body = (text.hasPrefix("\n") ? "\n" : "") + text + (text.hasSuffix("\n") ? "\n" : "")
        return "<pre><code\(name)>\(body.escapedForXML)</code></pre>"
    }

    private static func tag(_ list: List) -> String {
        guard let start = list.start else { return "ul" }
        return start == 1 ? "ol" : "ol start=\"\(start)\""
    }

    private func item(_ blocks: [Block]) -> String { "<li>\(line(RichText(blocks)))</li>" }

    private func row(_ cells: [[Inline]], _ tag: String) -> String {
        "<tr>\(cells.map { "<\(tag)>\(line($0))</\(tag)>" }.joined())</tr>"
    }

    private func inline(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): return text.escapedForXML
        case .code(let text):
            let isFolded = text == text.foldingWhiteSpace
            let mark = isFolded ? "" : dialect == .web ? " style=\"white-space: pre\"" : " class=\"pre\""
            return "<code\(mark)>\(text.escapedForXML)</code>"
        case .emphasis(let inner): return "<em>\(line(inner))</em>"
        case .strong(let inner): return "<strong>\(line(inner))</strong>"
        case .strikethrough(let inner): return dialect == .web ? "<s>\(line(inner))</s>" : "<span>\(line(inner))</span>"
        case .link(let destination, let inner): return "<a href=\"\(destination.escapedForXML)\">\(line(inner))</a>"
        case .image(let source, let alternative):
            return "<img src=\"\(picture(source).escapedForXML)\" alt=\"\(alternative.escapedForXML)\"/>"
        case .softBreak: return "\n"
        case .lineBreak: return "<br/>"
        }
    }
}
