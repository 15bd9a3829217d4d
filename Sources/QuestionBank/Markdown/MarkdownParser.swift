import CMarkdown
import Glibc
import Synchronization

/// CommonMark with tables, strikethrough and task lists, parsed by cmark-gfm. Only `~~` strikes out.
enum MarkdownParser {
    /// Parses a text and hands its tree to `body`; the nodes live no longer than that call.
    static func withDocument<Result>(of markdown: String, _ body: (MarkdownNode) -> Result) -> Result? {
        guard let root = turn.withLock({ _ in parse(markdown) }) else { return nil }
        defer { cmark_node_free(root) }
        return body(MarkdownNode(pointer: root))
    }

    /// The text as HTML, with the HTML in it as it stands.
    static func html(of markdown: String) -> String? {
        withDocument(of: markdown) { document in
            guard let html = cmark_render_html(document.pointer, CMARK_OPT_UNSAFE, nil) else { return nil }
            defer { free(html) }
            return Formulas.shown(String(cString: html))
        } ?? nil
    }

    /// cmark-gfm keeps the marks of its extensions in global tables while it parses: one text at a time.
    private static let turn = Mutex(())

    private static func parse(_ markdown: String) -> sending OpaquePointer? {
        _ = registered
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else {
            return nil
        }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "tasklist"] {
            guard let syntax = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, syntax)
        }
        var markdown = Formulas.hidden(markdown)
        markdown.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        return cmark_parser_finish(parser)
    }

    /// cmark-gfm's own guard against registering twice is not safe between threads; that of a static constant is.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
}
