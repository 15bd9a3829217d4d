import CMarkdown

/// A node of cmark-gfm's tree; valid only within `MarkdownParser.withDocument`.
struct MarkdownNode {
    let pointer: OpaquePointer

    init(pointer: OpaquePointer) { self.pointer = pointer }

    enum Kind {
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
        case table, tableRow, tableCell
        case text, softBreak, lineBreak, code, html, emphasis, strong, strikethrough, link, image
        case unknown
    }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .html
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: extensionKind
        }
    }

    /// The types of extensions are numbered when they are registered: their names are what is fixed.
    private var extensionKind: Kind {
        switch typeName {
        case "table": .table
        case "table_header", "table_row": .tableRow
        case "table_cell": .tableCell
        case "strikethrough": .strikethrough
        default: .unknown
        }
    }

    private var typeName: String { cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? "" }

    /// The line at which the node begins, from 1.
    var line: Int { Int(cmark_node_get_start_line(pointer)) }
    /// In bytes, from 1. Right for blocks only.
    var column: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    var literal: String { cmark_node_get_literal(pointer).map { Formulas.shown(String(cString: $0)) } ?? "" }
    /// Where a link leads, or where an image comes from.
    var destination: String { cmark_node_get_url(pointer).map { Formulas.shown(String(cString: $0)) } ?? "" }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
}

extension MarkdownNode: Sequence {
    /// The node's children.
    func makeIterator() -> Children { Children(upcoming: cmark_node_first_child(pointer)) }

    struct Children: IteratorProtocol {
        fileprivate var upcoming: OpaquePointer?

        mutating func next() -> MarkdownNode? {
            guard let child = upcoming else { return nil }
            upcoming = cmark_node_next(child)
            return MarkdownNode(pointer: child)
        }
    }

    var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
    var lastChild: MarkdownNode? { cmark_node_last_child(pointer).map(MarkdownNode.init) }
    var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }
}

// Lists.
extension MarkdownNode {
    var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
    /// Whether text follows a box on its line.
    var isTaskWithText: Bool { kind == .item && typeName == "tasklist" }
    func isTask(in source: SourceLines) -> Bool {
        kind == .item && (isTaskWithText || source[line].bareBox != nil)
    }
    /// Whether the box of a task is ticked. The character in it decides, whatever stands on the rest of the line, where
    /// cmark-gfm takes `[x]` for a tick.
    func isTicked(in source: SourceLines) -> Bool {
        let inside = source[line].drop { $0 != UInt8(ascii: "[") }.dropFirst().first
        return inside == UInt8(ascii: "x") || inside == UInt8(ascii: "X")
    }
    /// Whether it is a list with at least one box to tick.
    func isTaskList(in source: SourceLines) -> Bool { kind == .list && contains { $0.isTask(in: source) } }
}

// Code.
extension MarkdownNode {
    /// The mark of a fence and how often it stands; nil for indented code.
    var fence: (mark: UInt8, length: Int)? {
        var length: Int32 = 0
        var offset: Int32 = 0
        var mark: CChar = 0
        guard cmark_node_get_fenced(pointer, &length, &offset, &mark) != 0 else { return nil }
        return (UInt8(bitPattern: mark), Int(length))
    }

    /// The first word after a fence.
    var language: String? {
        guard let info = cmark_node_get_fence_info(pointer) else { return nil }
        return Formulas.shown(String(cString: info)).split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
}

// Tables.
extension MarkdownNode {
    /// For each column `l`, `c`, `r` or 0.
    var alignments: [UInt8] {
        let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
        guard let first = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return Array(UnsafeBufferPointer(start: first, count: count))
    }
}
