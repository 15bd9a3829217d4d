import Assessment

/// Reads a section that holds an interaction. Each kind adds a function in its own file.
struct SectionReading {
    let section: ItemSection
    let source: SourceLines
    let metadata: MetadataReader?
    /// What stands above.
    let stem: [Block]
    var builder: RichTextBuilder
    private(set) var findings: [Finding] = []

    init(
        _ section: ItemSection, in source: SourceLines, metadata: MetadataReader?, stem: [Block],
        with builder: RichTextBuilder
    ) {
        self.section = section
        self.source = source
        self.metadata = metadata
        self.stem = stem
        self.builder = builder
    }

    mutating func note(_ fault: Fault, at node: MarkdownNode? = nil) {
        findings.append(Finding(fault, node.map { source.place(of: $0) } ?? section.place))
    }

    mutating func note(_ fault: Fault, _ place: Place) { findings.append(Finding(fault, place)) }
    mutating func add(_ findings: [Finding]) { self.findings += findings }

    /// Whether nothing was found that makes the item unusable.
    var isSound: Bool { !findings.contains { $0.fault.rule.level == .error } }

    /// The only block of the section; nil where it holds something else or more.
    ///
    /// - Parameter expected: what it holds, in words.
    mutating func onlyBlock(_ expected: String, where fits: (MarkdownNode) -> Bool) -> MarkdownNode? {
        let nodes = section.nodes
        let others = nodes.filter { !fits($0) } + nodes.filter(fits).dropFirst()
        for node in others { note(.sectionForm(section.title, expected: expected), at: node) }
        return nodes.first(where: fits)
    }

    /// The parts of the section's only list.
    mutating func elements(_ kind: ElementList.Kind, expected: String) -> ElementList? {
        guard let list = onlyBlock(expected, where: { $0.kind == .list }) else { return nil }
        var elements = ElementList(kind)
        elements.read(list, in: source, with: &builder)
        elements.finish()
        add(elements.findings + elements.check(heading: section.place))
        return elements
    }
}
