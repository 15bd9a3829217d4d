import Assessment

/// Pieces of Markdown that are no decks, for those who read other programs' questions.
package enum Markdown {
    /// A piece as rich text; nil where HTML stands in it, for which rich text has no place.
    ///
    /// - Parameter keepsMarks: whether `Gaps.mark` stands for a gap and stays.
    package static func text(_ markdown: String, keepsMarks: Bool = false) -> RichText? {
        let source = SourceLines(markdown)
        return MarkdownParser.withDocument(of: markdown) { document in
            var builder = RichTextBuilder(source)
            builder.keepsMarks = keepsMarks
            let blocks = builder.blocks(document)
            return builder.findings.contains { $0.fault.rule == .html } ? nil : RichText(blocks)
        } ?? nil
    }

    /// A piece as HTML, with the HTML in it as it stands: what a browser would be given.
    package static func html(_ markdown: String) -> String {
        MarkdownParser.html(of: markdown) ?? ""
    }
}
