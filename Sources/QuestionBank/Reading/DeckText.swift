/// What stands in a deck outside its items: its title, and whatever its author wants to say.
struct DeckText {
    private(set) var title: String?
    private(set) var findings: [Finding] = []
    private(set) var open: OpenBlock?

    init(_ markdown: String, firstLine: Int) {
        let source = SourceLines(markdown, firstLine: firstLine)
        _ = MarkdownParser.withDocument(of: markdown) { document in
            open = source.openBlock(atEndOf: document)
            for node in document { read(node, in: source) }
        }
    }

    /// What would be an item if it were written rightly must not pass for mere text.
    private mutating func read(_ node: MarkdownNode, in source: SourceLines) {
        if node.isTaskList(in: source) { findings.append(Finding(.strayOptions, source.place(of: node))) }
        guard node.kind == .heading else { return }
        if node.headingLevel == 1, title == nil {
            var builder = RichTextBuilder(source)
            title = builder.inlines(of: node).plainText
        }
        if node.headingLevel == 2 {
            let isUnderlined = source[node.line].drop(while: \.isBlank).first != .hash
            findings.append(Finding(isUnderlined ? .underlinedHeading : .indentedHeading, source.place(of: node)))
        }
    }
}
