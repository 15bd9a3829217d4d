import Assessment

extension RichText {
    /// The text as HTML, its blocks one after another. Whatever it holds, no tag of its own gets through.
    package var html: String { blocks.map(\.html).joined() }
}

extension Block {
    fileprivate var html: String {
        switch self {
        case .paragraph(let inlines): "<p>\(inlines.html)</p>"
        // Pages have headings of their own above those of a text.
        case .heading(_, let inlines): "<h3>\(inlines.html)</h3>"
        case .code(_, let text): "<pre><code>\(withGaps(text))</code></pre>"
        case .list(let list): list.html
        case .quote(let blocks): "<blockquote>\(blocks.map(\.html).joined())</blockquote>"
        case .table(let table):
            "<table>\(Self.row(table.heading, cell: "th"))\(table.rows.map { Self.row($0, cell: "td") }.joined())</table>"
        case .rule: "<hr/>"
        }
    }

    private static func row(_ cells: [[Inline]], cell tag: String) -> String {
        "<tr>\(cells.map { "<\(tag)>\($0.html)</\(tag)>" }.joined())</tr>"
    }
}

extension List {
    fileprivate var html: String {
        let tag = start == nil ? "ul" : "ol"
        // A list that begins at another number than 1 keeps it.
        let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
        return "<\(tag)\(first)>\(items.map { "<li>\($0.map(\.html).joined())</li>" }.joined())</\(tag)>"
    }
}

extension [Inline] {
    fileprivate var html: String { map(\.html).joined() }
}

extension Inline {
    fileprivate var html: String {
        switch self {
        case .text(let text): withGaps(text)
        case .code(let text): "<code>\(withGaps(text))</code>"
        case .emphasis(let inner): "<em>\(inner.html)</em>"
        case .strong(let inner): "<strong>\(inner.html)</strong>"
        case .strikethrough(let inner): "<s>\(inner.html)</s>"
        case .link(let destination, let inner): Self.link(to: destination, inner)
        // A page needs no other file, so an image is what is said of it.
        case .image(_, let alternative): "[\(escaped(alternative))]"
        case .softBreak: "\n"
        case .lineBreak: "<br/>"
        }
    }

    /// Only addresses of the web become links. A deck could hold any other, such as `javascript:`.
    private static func link(to destination: String, _ inner: [Inline]) -> String {
        guard destination.hasPrefix("https://") || destination.hasPrefix("http://") else { return inner.html }
        return "<a href=\"\(escaped(destination))\">\(inner.html)</a>"
    }
}

/// A text with a line where a gap is.
private func withGaps(_ text: String) -> String {
    let html = escaped(text)
    return html.hasGapMarks ? html.replacing(String(Gaps.mark), with: "<u>____</u>") : html
}
