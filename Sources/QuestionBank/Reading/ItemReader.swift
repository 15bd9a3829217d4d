import Assessment

/// What was made of one item's Markdown.
struct ReadItem {
    /// Nil where there is an error.
    var item: Item?
    /// What several items share, where this is such a text; its version is still to be set.
    var scenario: Scenario?
    var isScenario = false
    /// Whether something stands in it that only items have.
    var isMeantAsItem = false
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
    /// What `{{…}}` in the stem was replaced with marks; nil while it has not been.
    private let gaps: GapScan?
    private var builder: RichTextBuilder
    private var findings: [Finding] = []
    private var stage = Stage.stem
    private var heading = Place(line: 1)
    private var end: Int?
    private var open: OpenBlock?

    private var metadata: MetadataReader?
    /// The lines of the heading, and those between the metadata and what ends the stem.
    private var stemLines: [Range<Int>] = []
    private var stem: [Block] = []
    private var options = ElementList(.option)
    private var firstOptions: Place?
    private var sections: [ItemSection] = []
    /// What stands below the options without a heading: an explanation.
    private var loose: [Block] = []
    /// Rules and links to the page itself that nothing has followed yet. At the end they part the item from the next one.
    private var asides: [MarkdownNode] = []
    private var interaction: Interaction?

    private enum Stage { case stem, options, section }

    /// - Parameters:
    ///   - markdown: the item, with line feeds as line ends, and the link definitions that it uses.
    ///   - firstLine: the line of its file at which it begins.
    static func read(_ markdown: String, firstLine: Int = 1, topics: TopicContext) -> ReadItem {
        let markdown = markdown.utf8.contains(0xEF) ? markdown.replacing(String(Gaps.mark), with: "") : markdown
        let source = SourceLines(markdown, firstLine: firstLine)
        guard var reader = reader(of: markdown, source, topics) else { return ReadItem() }
        guard reader.metadata?.isScenario != true else { return reader.finish() }
        let scan = GapScan(source, lines: reader.stemLines)
        guard !scan.gaps.isEmpty || !scan.open.isEmpty else { return reader.finish() }
        guard var marked = Self.reader(of: scan.marked(source), source, topics, gaps: scan) else { return ReadItem() }
        guard reader.hasInteraction else { return marked.finish() }
        reader.findings += marked.gapsInText.map { Finding(.secondInteraction("gap"), $0) }
        return reader.finish()
    }

    private static func reader(
        of markdown: String, _ source: SourceLines, _ topics: TopicContext, gaps: GapScan? = nil
    ) -> ItemReader? {
        MarkdownParser.withDocument(of: BareBoxes.hidden(markdown)) { document in
            var reader = ItemReader(source, topics: topics, gaps: gaps)
            reader.read(document)
            return reader
        }
    }

    private init(_ source: SourceLines, topics: TopicContext, gaps: GapScan?) {
        self.source = source
        self.topics = topics
        self.gaps = gaps
        builder = RichTextBuilder(source)
        builder.keepsMarks = gaps != nil
    }

    private mutating func read(_ document: MarkdownNode) {
        open = source.openBlock(atEndOf: document)
        var stemEnd = source.lineCount + 1
        for node in document {
            if let open, source.place(of: node) == open.place, node.kind != .heading { break }
            let wasStem = stage == .stem
            let continues = read(block: node)
            if wasStem, stage != .stem || !continues { stemEnd = node.line }
            guard continues else { break }
        }
        let start = metadata?.endLine ?? 1
        stemLines = [1..<min(2, stemEnd), max(2, start + 1)..<max(stemEnd, start + 1, 2)]
        readInteraction()
    }

    /// Reads a block of the top level; false at one that ends the item.
    private mutating func read(block node: MarkdownNode) -> Bool {
        switch node.kind {
        case .heading where node.headingLevel <= 3:
            return read(heading: node)
        case .list where node.isTaskList(in: source) && isForOptions:
            read(options: node)
        case .htmlBlock where isUnderHeading(node):
            metadata = MetadataReader(node, in: source)
        default:
            read(content: node)
        }
        return true
    }

    /// Whether a list with boxes holds options here. Under a section that holds no interaction it may have been meant so.
    private var isForOptions: Bool {
        stage != .section || options.isEmpty && !sections.contains(where: \.isInteraction)
    }

    private func isUnderHeading(_ node: MarkdownNode) -> Bool {
        guard let previous = node.previous, previous.kind == .heading, previous.previous == nil else { return false }
        return HTMLComment(node) != nil
    }

    private mutating func read(content node: MarkdownNode) {
        noteMissingBlanks(node)
        guard !node.isAside(belowOptions: stage == .options) else {
            if stage != .options { asides.append(node) }
            return
        }
        keepAsides()
        keep(node)
    }

    private mutating func keepAsides() {
        for node in asides { keep(node) }
        asides = []
    }

    private mutating func keep(_ node: MarkdownNode) {
        if stage == .section, sections[sections.count - 1].isInteraction {
            if HTMLComment(node)?.rest.isEmpty != true { sections[sections.count - 1].nodes.append(node) }
            return
        }
        guard let block = builder.block(node) else { return }
        switch stage {
        case .stem: stem.append(block)
        case .options: keep(block, belowOptions: source.place(of: node))
        case .section: sections[sections.count - 1].blocks.append(block)
        }
    }

    private mutating func keep(_ block: Block, belowOptions place: Place) {
        if case .code = block, loose.isEmpty, options.complete(with: block) { return }
        if loose.isEmpty { findings.append(Finding(.textAfterOptions, place)) }
        loose.append(block)
    }

    private mutating func read(options node: MarkdownNode) {
        keepAsides()
        let place = source.place(of: node)
        if stage == .options, !options.isCompleted { findings.append(Finding(.secondList, place)) }
        if stage == .section { noteEarlySection(before: "the options") }
        stage = .options
        firstOptions = firstOptions ?? place
        options.read(node, in: source, with: &builder)
    }

    /// What stands before the interaction that begins here.
    private mutating func noteEarlySection(before what: String) {
        guard !hasInteraction, let section = sections.first else { return }
        findings.append(Finding(.earlySection(section.title, before: what), section.place))
    }
}

// The interaction.
extension ItemReader {
    /// Whether there is one beside gaps.
    private var hasInteraction: Bool { firstOptions != nil || sections.contains(where: \.isInteraction) }

    /// Where gaps stand in text. In code two braces may be part of the code, where the item has another interaction.
    private var gapsInText: [Place] {
        zip(stem.gapMarks, gaps?.gaps ?? []).filter { $0.0 }.map(\.1.place)
    }

    private mutating func readInteraction() {
        // What is missing may have been swallowed.
        guard open == nil else { return }
        options.finish()
        findings += sections.check()
        let answers = sections.filter(\.isInteraction)
        let isGiven = firstOptions != nil
        for section in answers.dropFirst(isGiven ? 0 : 1) {
            findings.append(Finding(.secondInteraction("`### \(section.title)`"), section.place))
        }
        if metadata?.isScenario == true {
            for place in [firstOptions].compactMap({ $0 }) + sections.map(\.place) {
                findings.append(Finding(.questionInScenario, place))
            }
        } else if isGiven {
            readOptions()
        } else if let section = answers.first {
            read(section)
        } else if let gaps {
            read(gaps)
        } else {
            findings += options.checkKeys(heading: heading)
        }
        noteMisplacedKeys()
    }

    private mutating func readOptions() {
        findings += options.findings + options.check(heading: heading) + options.checkKeys(heading: heading)
        let best = metadata?.scoring.flatMap { $0.rule == .best ? $0.place : nil }
        findings += options.checkWeights(best: best)
        interaction = .choice(Choice(options, isBestAnswer: best != nil))
    }

    private mutating func read(_ section: ItemSection) {
        guard let read = section.kind?.reader, !section.nodes.isEmpty else { return }
        var reading = SectionReading(section, in: source, metadata: metadata, stem: stem, with: builder)
        interaction = read(&reading)
        builder = reading.builder
        findings += reading.findings
    }

    private mutating func read(_ scan: GapScan) {
        findings += scan.open.map { Finding(.openGap, $0) }
        let gaps = Gaps(scan, isCaseExact: metadata?.exactCase != nil, findings: &findings)
        if stem.gapMarks.count != scan.gaps.count { findings.append(Finding(.misplacedGap, heading)) }
        interaction = .gaps(gaps)
    }

    /// Keys that say something of another kind of interaction.
    private mutating func noteMisplacedKeys() {
        guard let interaction else { return }
        let written = interaction.written
        if let (rule, place) = metadata?.scoring, written.scoring != rule {
            findings.append(Finding(.misplacedKey("scoring: \(rule.rawValue)"), place))
        }
        if let place = metadata?.exactCase, !written.isCaseExact {
            findings.append(Finding(.misplacedKey("case: exact"), place))
        }
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
            keepAsides()
            let section = ItemSection(title: builder.inlines(of: node).plainText, place: place)
            if section.isInteraction { noteEarlySection(before: "`### \(section.title)`") }
            stage = .section
            sections.append(section)
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
    private mutating func finish() -> ReadItem {
        var read = ReadItem(id: metadata?.id, end: end, open: open)
        read.isScenario = metadata?.isScenario == true
        read.isMeantAsItem = metadata != nil || hasInteraction || gaps != nil || sections.contains { $0.kind != nil }
        if read.isScenario { return finish(scenario: read) }
        let topic = self.topic()
        findings += (metadata?.findings ?? []) + builder.findings
        read.findings = findings.sorted { $0.place < $1.place }
        guard open == nil, let topic, let interaction, isSound else { return read }
        let item = item(of: topic, interaction)
        read.item = item
        read.id = item.id
        return read
    }

    private var isSound: Bool { !findings.contains { $0.fault.rule.level == .error } }

    private mutating func finish(scenario read: ReadItem) -> ReadItem {
        var read = read
        if read.id == nil { findings.append(Finding(.scenarioWithoutID, heading)) }
        if open == nil, stem.count < 2 { findings.append(Finding(.emptyScenario, heading)) }
        findings += (metadata?.findings ?? []) + builder.findings
        read.findings = findings.sorted { $0.place < $1.place }
        guard open == nil, let id = read.id, isSound else { return read }
        read.scenario = Scenario(
            id: ScenarioID(id.text), title: stem.first?.plainText ?? "", body: RichText(Array(stem.dropFirst())),
            metadata: metadata?.metadata ?? Item.Metadata(), version: Fingerprint(value: 0))
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

    private var explanation: RichText? {
        let blocks = loose + (sections.texts(of: .explanation).first?.blocks ?? [])
        return blocks.isEmpty ? nil : RichText(blocks)
    }

    private func item(of topic: TopicID, _ interaction: Interaction) -> Item {
        let stem = RichText(stem)
        let derived = { ItemID(derivedFrom: Item.fingerprint(stem: stem, interaction.declaration)) }
        return Item(
            id: metadata?.id ?? derived(), metadata: metadata?.metadata ?? Item.Metadata(), topic: topic, stem: stem,
            interaction: interaction, hints: sections.texts(of: .hint),
            explanation: explanation, references: sections.texts(of: .reference).first)
    }
}
