import CGumbo

/// A piece of HTML as a tree, parsed as browsers do (WHATWG HTML, section 13.2) by Gumbo.
enum HTMLTree {
    /// How deep elements may be nested; Gumbo frees a tree by recursion.
    private static let depth = 500

    /// Parses a piece and hands the element that holds it to `body`; nodes live no longer than that call. Nil where the
    /// piece is nested more deeply than any text is.
    static func withRoot<Result>(of html: String, _ body: (HTMLNode) -> Result) -> Result? {
        guard mayBeNested(html) < depth else { return nil }
        var html = html
        return html.withUTF8 { bytes -> Result? in
            var options = kGumboDefaultOptions
            options.max_errors = 0
            options.fragment_context = GUMBO_TAG_DIV
            return bytes.withMemoryRebound(to: CChar.self) { characters -> Result? in
                guard let output = gumbo_parse_with_options(&options, characters.baseAddress, characters.count) else {
                    return nil
                }
                defer { gumbo_destroy_output(&options, output) }
                guard let root = output.pointee.root else { return nil }
                return body(HTMLNode(pointer: root))
            }
        }
    }

    /// At most how deep elements are nested: opening tags less closing ones.
    private static func mayBeNested(_ html: String) -> Int {
        var depth = 0
        var deepest = 0
        var previous: UInt8 = 0
        for byte in html.utf8 {
            if previous == UInt8(ascii: "<") { depth += byte == UInt8(ascii: "/") ? -1 : 1 }
            // A tag such as `<br>` or `<p>` that is never closed counts as well, so the limit is far above any text.
            deepest = max(deepest, depth)
            previous = byte
        }
        return deepest
    }
}

/// A node of Gumbo's tree; valid only within `HTMLTree.withRoot`.
struct HTMLNode {
    fileprivate let pointer: UnsafePointer<GumboNode>

    fileprivate init(pointer: UnsafePointer<GumboNode>) { self.pointer = pointer }

    /// The name of an element in lower case; nil for text.
    var name: String? {
        guard isElement else { return nil }
        let element = pointer.pointee.v.element
        guard element.tag == GUMBO_TAG_UNKNOWN else { return String(cString: gumbo_normalized_tagname(element.tag)) }
        var piece = element.original_tag
        gumbo_tag_from_original_text(&piece)
        let bytes = UnsafeBufferPointer(start: piece.data, count: Int(piece.length))
        return bytes.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self).lowercased() }
    }

    private var isElement: Bool {
        pointer.pointee.type == GUMBO_NODE_ELEMENT || pointer.pointee.type == GUMBO_NODE_TEMPLATE
    }

    /// The text of a node that is no element; nil for comments and elements.
    var text: String? {
        switch pointer.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
            pointer.pointee.v.text.text.map { String(cString: $0) }
        default: nil
        }
    }

    var children: [HTMLNode] {
        guard isElement else { return [] }
        let vector = pointer.pointee.v.element.children
        return (0..<Int(vector.length)).compactMap { index in
            vector.data[index].map { HTMLNode(pointer: UnsafePointer($0.assumingMemoryBound(to: GumboNode.self))) }
        }
    }

    func attribute(_ name: String) -> String? {
        guard isElement else { return nil }
        var attributes = pointer.pointee.v.element.attributes
        guard let found = gumbo_get_attribute(&attributes, name) else { return nil }
        return found.pointee.value.map { String(cString: $0) }
    }

    /// The text of the node and all below it.
    var allText: String { text ?? children.map(\.allText).joined() }
}
