import Assessment

/// Writes items as Markdown of the format: reading it gives the same items again.
package enum Writer {
    /// A deck: front matter and items.
    ///
    /// A scenario stands before the first item that names it; those that nobody names stand at the end.
    ///
    /// - Parameter topic: the deck's topic; items name theirs only where it is another.
    package static func deck(_ items: [Item], scenarios: [Scenario] = [], topic: TopicID) -> String {
        var parts = ["---\ntopic: \(topic)\n---\n"]
        var rest = scenarios
        for item in items {
            if let index = rest.firstIndex(where: { $0.id == item.metadata.scenario }) {
                parts.append(scenario(rest.remove(at: index)))
            }
            parts.append(self.item(item, deckTopic: topic))
        }
        return (parts + rest.map { scenario($0) }).joined(separator: "\n")
    }

    /// A scenario, with a line end at its end.
    package static func scenario(_ scenario: Scenario) -> String {
        let metadata = comment { key in
            switch key {
            case .kind: "scenario"
            case .id: scenario.id.text
            default: value(of: key, in: scenario.metadata)
            }
        }
        let body = BlockWriter(bullets: ["*", "+"]).lines(scenario.body)
        return (["## \(heading(scenario.title))"] + metadata + [""] + body).joined(separator: "\n") + "\n"
    }

    /// An item, with a line end at its end.
    package static func item(_ item: Item, deckTopic: TopicID? = nil) -> String {
        let written = item.interaction.written
        let below = RichText(Array(item.stem.blocks.dropFirst()))
        let heading = heading(item)
        let body = below.isEmpty ? [] : [""] + BlockWriter(bullets: ["*", "+"]).lines(below)
        let stem = written.completing(stem: heading + body)
        var lines = stem.prefix(heading.count) + metadata(item, written, deckTopic: deckTopic)
        lines += stem.dropFirst(heading.count)
        if !written.markdown.isEmpty { lines += [""] + written.markdown }
        for hint in item.hints { lines += section(.hint, hint) }
        if let explanation = item.explanation { lines += section(.explanation, explanation) }
        if let references = item.references { lines += section(.reference, references) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func heading(_ item: Item) -> [String] {
        guard case .paragraph(let inlines)? = item.stem.blocks.first else { return ["##"] }
        return ["## " + InlineWriter.markdown(inlines, in: .heading)]
    }

    private static func section(_ kind: ItemSection.Kind, _ text: RichText) -> [String] {
        ["", "### \(kind.rawValue)"] + BlockWriter().lines(text)
    }

    private static func metadata(
        _ item: Item, _ written: any WrittenInteraction, deckTopic: TopicID?
    ) -> [String] {
        comment { key in
            switch key {
            case .scoring: written.scoring?.rawValue
            case .letterCase: written.isCaseExact ? "exact" : nil
            case .id: item.id.isDerived ? nil : item.id.text
            case .topic: item.topic == deckTopic ? nil : item.topic.text
            default: value(of: key, in: item.metadata)
            }
        }
    }

    /// The line of all that there is to be said.
    private static func comment(_ value: (MetadataKey) -> String?) -> [String] {
        let pairs = MetadataKey.allCases.compactMap { key in value(key).map { "\(key.rawValue): \($0)" } }
        return pairs.isEmpty ? [] : ["<!-- " + pairs.joined(separator: "; ") + " -->"]
    }

    /// Nil where there is nothing to be said, and for what metadata alone do not know.
    private static func value(of key: MetadataKey, in metadata: Item.Metadata) -> String? {
        let list: (([String]) -> String?) = { $0.isEmpty ? nil : $0.joined(separator: ", ") }
        return switch key {
        case .kind, .id, .topic, .scoring, .letterCase: nil
        case .scenario: metadata.scenario?.text
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
