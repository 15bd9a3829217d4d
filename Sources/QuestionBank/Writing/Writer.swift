import Assessment

/// Writes items as Markdown of the format: reading it gives the same items again.
package enum Writer {
    /// A deck: front matter and items.
    ///
    /// - Parameter topic: the deck's topic; items name theirs only where it is another.
    package static func deck(_ items: [Item], topic: TopicID) -> String {
        let head = "---\ntopic: \(topic)\n---\n"
        return ([head] + items.map { item($0, deckTopic: topic) }).joined(separator: "\n")
    }

    /// An item, with a line end at its end.
    package static func item(_ item: Item, deckTopic: TopicID? = nil) -> String {
        var lines = heading(item)
        lines += metadata(item, deckTopic: deckTopic)
        let stem = RichText(Array(item.stem.blocks.dropFirst()))
        if !stem.isEmpty { lines += [""] + BlockWriter(bullets: ["*", "+"]).lines(stem) }
        lines += [""] + item.options.flatMap(option)
        for hint in item.hints { lines += section(.hint, hint) }
        if let explanation = item.explanation { lines += section(.explanation, explanation) }
        if let references = item.references { lines += section(.reference, references) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heading(_ item: Item) -> [String] {
        guard case .paragraph(let inlines)? = item.stem.blocks.first else { return ["##"] }
        return ["## " + InlineWriter.markdown(inlines, in: .heading)]
    }

    private static func option(_ option: Item.Option) -> [String] {
        let writer = BlockWriter()
        var lines = writer.lines(option.text)
        lines = ["[\(option.isKey ? "x" : " ")] " + (lines.first ?? "")] + lines.dropFirst()
        if let rationale = option.rationale { lines += [""] + writer.lines(rationale) }
        return lines.hanging(from: "-")
    }

    private static func section(_ kind: ItemSection.Kind, _ text: RichText) -> [String] {
        ["", "### \(kind.rawValue)"] + BlockWriter().lines(text)
    }

    private static func metadata(_ item: Item, deckTopic: TopicID?) -> [String] {
        let pairs = MetadataKey.allCases.compactMap { key in
            value(of: key, in: item, deckTopic: deckTopic).map { "\(key.rawValue): \($0)" }
        }
        return pairs.isEmpty ? [] : ["<!-- " + pairs.joined(separator: "; ") + " -->"]
    }

    /// Nil where there is nothing to be said.
    private static func value(of key: MetadataKey, in item: Item, deckTopic: TopicID?) -> String? {
        let metadata = item.metadata
        let list: (([String]) -> String?) = { $0.isEmpty ? nil : $0.joined(separator: ", ") }
        return switch key {
        case .id: item.id.isDerived ? nil : item.id.text
        case .topic: item.topic == deckTopic ? nil : item.topic.text
        case .difficulty: metadata.difficulty?.rawValue
        case .cognition: metadata.cognition?.rawValue
        case .objective: metadata.objective
        case .facts: list(metadata.facts)
        case .version: metadata.version
        case .tags: list(metadata.tags)
        case .shuffle: metadata.shuffle ? nil : "no"
        case .notWith: list(metadata.notWith.map(\.text))
        case .waive: list(metadata.waive)
        }
    }
}

extension Writer {
    /// Plain text as Markdown in one line, in which no sign means more than itself.
    package static func line(_ text: String) -> String { line(text, in: .paragraph) }

    /// The same for a heading.
    package static func heading(_ text: String) -> String { line(text, in: .heading) }

    /// The same for a cell of a table.
    package static func cell(_ text: String) -> String { line(text, in: .cell) }

    private static func line(_ text: String, in context: InlineWriter.Context) -> String {
        InlineWriter.markdown([.text(text.foldingWhiteSpace)], in: context)
    }

    /// A text as Markdown, without a line end at its end.
    package static func markdown(_ text: RichText) -> String { BlockWriter().lines(text).joined(separator: "\n") }
}
