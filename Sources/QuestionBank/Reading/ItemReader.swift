import Assessment

/// What was made of one item's Markdown.
struct ReadItem {
    /// Nil where there is an error.
    var item: Item?
    /// As far as it could be made out, for what refers to the item.
    var id: ItemID?
    var findings: [Finding] = []
    /// The line of the Markdown with a heading of level 1, where the item ends before its text does.
    var end: Int?
    /// What swallows everything after it.
    var open: OpenBlock?
}

/// The topics that items can have.
struct TopicContext {
    /// What the deck says; nil where it says nothing.
    var deck: TopicID?
    /// The course's topics; nil where any will do.
    var known: [TopicID]?
}

/// Reads one item: from its `## ` to the next.
struct ItemReader {
    private let source: SourceLines
    private let topics: TopicContext
    private var builder: RichTextBuilder
    private var findings: [Finding] = []
    private var stage = Stage.stem
    private var heading = Place(line: 1)
    private var end: Int?

    private var metadata: MetadataReader?
    private var stem: [Block] = []
    private var options = OptionList()
    private var sections: [ItemSection] = []

    private enum Stage { case stem, options, section }

    /// - Parameters:
    ///   - markdown: the item, with line feeds as line ends, and the link definitions that it uses.
    ///   - firstLine: the line of its file at which it begins.
    static func read(_ markdown: String, firstLine: Int = 1, topics: TopicContext) -> ReadItem {
        let parsed = MarkdownParser.withDocument(of: markdown) { document in
            var reader = ItemReader(SourceLines(markdown, firstLine: firstLine), topics: topics)
            return reader.read(document)
        }
        return parsed ?? ReadItem()
    }

    private init(_ source: SourceLines, topics: TopicContext) {
        self.source = source
        builder = RichTextBuilder(source)
        self.topics = topics
    }

    private mutating func read(_ document: MarkdownNode) -> ReadItem {
        let open = source.openBlock(atEndOf: document)
        for node in document {
            if let open, source.place(of: node) == open.place, node.kind != .heading { break }
            guard read(block: node) else { break }
        }
        findings += options.findings
        // What is missing may have been swallowed.
        if open == nil { findings += options.check(heading: heading) + sections.check() }
        return finish(open)
    }

    /// Reads a block of the top level; false at one that ends the item.
    private mutating func read(block node: MarkdownNode) -> Bool {
        switch node.kind {
        case .heading where node.headingLevel <= 3:
            return read(heading: node)
        case .list where node.isTaskList && !(stage == .section && !options.isEmpty):
            read(options: node)
        case .htmlBlock where isUnderHeading(node):
            metadata = MetadataReader(node, in: source)
        default:
            read(content: node)
        }
        return true
    }

    private func isUnderHeading(_ node: MarkdownNode) -> Bool {
        guard let previous = node.previous, previous.kind == .heading, previous.previous == nil else { return false }
        return HTMLComment(node) != nil
    }

    private mutating func read(content node: MarkdownNode) {
        noteMissingBlanks(node)
        let place = source.place(of: node)
        guard let block = builder.block(node) else { return }
        switch stage {
        case .stem: stem.append(block)
        case .options: findings.append(Finding(.textAfterOptions, place))
        case .section: sections[sections.count - 1].blocks.append(block)
        }
    }

    private mutating func read(options node: MarkdownNode) {
        let place = source.place(of: node)
        if stage == .options { findings.append(Finding(.secondList, place)) }
        if stage == .section, let section = sections.first {
            findings.append(Finding(.earlySection(section.title), section.place))
        }
        stage = .options
        options.read(node, in: source, with: &builder)
    }
}

// Headings.
extension ItemReader {
    private mutating func read(heading node: MarkdownNode) -> Bool {
        let place = source.place(of: node)
        let isUnderlined = source[node.line].drop(while: \.isBlank).first != .hash
        if node.previous == nil {
            read(stem: node)
        } else if node.headingLevel == 3 {
            stage = .section
            sections.append(ItemSection(title: builder.inlines(of: node).plainText, place: place))
        } else if isUnderlined {
            findings.append(Finding(.underlinedHeading, place))
        } else if node.headingLevel == 2 {
            findings.append(Finding(.indentedHeading, place))
        } else {
            end = node.line
            return false
        }
        return true
    }

    private mutating func read(stem node: MarkdownNode) {
        let inlines = builder.inlines(of: node)
        heading = source.place(of: node)
        if inlines.plainText.isEmpty { findings.append(Finding(.emptyStem, heading)) }
        stem.append(.paragraph(inlines))
    }

    /// A line such as `##Next` reads as text of the item above it.
    private mutating func noteMissingBlanks(_ node: MarkdownNode) {
        guard node.kind == .paragraph else { return }
        for line in node.line...max(node.line, node.endLine) {
            let marks = source[line].prefix { $0 == .hash }.count
            guard marks == 2 || marks == 3, let next = source[line].dropFirst(marks).first, !next.isBlank else {
                continue
            }
            let fault = Fault.headingWithoutBlank(String(repeating: "#", count: marks))
            findings.append(Finding(fault, source.place(line: line)))
        }
    }
}

// The item as a whole.
extension ItemReader {
    private mutating func finish(_ open: OpenBlock?) -> ReadItem {
        var read = ReadItem(id: metadata?.id, end: end, open: open)
        let topic = self.topic()
        findings += (metadata?.findings ?? []) + builder.findings
        read.findings = findings.sorted { $0.place < $1.place }
        guard open == nil, let topic, !findings.contains(where: { $0.fault.rule.level == .error }) else { return read }
        let item = item(of: topic)
        read.item = item
        read.id = item.id
        return read
    }

    private mutating func topic() -> TopicID? {
        if let (topic, place) = metadata?.topic {
            guard let known = topics.known, !known.contains(topic) else { return topic }
            let nearest = known.map(\.text).nearest(to: topic.text)
            findings.append(Finding(.unknownTopic(topic.text, nearest: nearest), place))
            return nil
        }
        if topics.deck == nil { findings.append(Finding(.noTopic, heading)) }
        return topics.deck
    }

    private func item(of topic: TopicID) -> Item {
        let stem = RichText(stem)
        let id =
            metadata?.id
            ?? ItemID(derivedFrom: Item.fingerprint(stem: stem, options: options.options.map(\.option.id)))
        return Item(
            id: id, metadata: metadata?.metadata ?? Item.Metadata(), topic: topic, stem: stem,
            options: options.options.map(\.option), hints: sections.texts(of: .hint),
            explanation: sections.texts(of: .explanation).first, references: sections.texts(of: .reference).first)
    }
}
