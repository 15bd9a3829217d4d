import Assessment

/// Turns cmark-gfm's tree into rich text, and notes what rich text has no place for.
struct RichTextBuilder {
    private(set) var findings: [Finding] = []
    /// Whether what is built stands within an option.
    var isInOption = false
    /// Whether marks of gaps stay; otherwise they can only be an author's entities, and go.
    var keepsMarks = false

    private let source: SourceLines
    /// Where characters are written as entities, such as `&#27;`, the bytes that were read say nothing about them.
    private let hasEntities: Bool
    private var depth = 0
    /// The kinds of emphasis around what is being built.
    private var emphases: [MarkdownNode.Kind] = []
    /// Where the block that is being built begins: places of inlines cannot be relied on.
    private var place = Place(line: 1)

    init(_ source: SourceLines) {
        self.source = source
        hasEntities = source.bytes.contains(UInt8(ascii: "&"))
    }

    mutating func blocks(_ nodes: some Sequence<MarkdownNode>) -> [Block] {
        nodes.compactMap { block($0) }
    }

    mutating func block(_ node: MarkdownNode) -> Block? {
        place = source.place(of: node)
        if [.paragraph, .heading, .table].contains(node.kind) { noteChangedSigns(in: node) }
        return switch node.kind {
        case .paragraph: .paragraph(parts(of: node))
        case .heading: heading(node)
        case .codeBlock: code(node)
        case .list: nested(node) { builder in .list(builder.list(node)) }
        case .quote: nested(node) { builder in .quote(builder.blocks(node)) }
        case .table: .table(table(node))
        case .rule: .rule
        case .htmlBlock: html(node)
        default: nil
        }
    }

    /// The inlines of a paragraph or a heading.
    mutating func inlines(of node: MarkdownNode) -> [Inline] {
        place = source.place(of: node)
        noteChangedSigns(in: node)
        return parts(of: node)
    }

    private mutating func noteChangedSigns(in node: MarkdownNode) {
        for (word, place) in source.changedSigns(in: node) {
            let finding = Finding(.changedSigns(word), place)
            if findings.last != finding { findings.append(finding) }
        }
    }

    /// The inlines of a block, or of emphasis and the like.
    private mutating func parts(of node: MarkdownNode) -> [Inline] {
        var line: [Inline] = []
        for child in node { line.join(inlines(child)) }
        return line
    }

    /// Emphasis within emphasis of the same kind is the same emphasis.
    private mutating func inlines(_ node: MarkdownNode) -> [Inline] {
        let kind = node.kind
        guard [.emphasis, .strong, .strikethrough].contains(kind) else { return inline(node).map { [$0] } ?? [] }
        if emphases.contains(kind) { return parts(of: node) }
        emphases.append(kind)
        defer { emphases.removeLast() }
        return inline(node).map { [$0] } ?? []
    }

    private mutating func note(_ fault: Fault) {
        let finding = Finding(fault, place)
        if findings.last != finding { findings.append(finding) }
    }

    /// Builds what is nested, unless it is nested too deeply to be shown.
    private mutating func nested<Part>(_ node: MarkdownNode, _ build: (inout Self) -> Part) -> Part? {
        guard depth < Limits.nesting else {
            note(.nesting)
            return nil
        }
        depth += 1
        defer { depth -= 1 }
        return build(&self)
    }
}

// Blocks.
extension RichTextBuilder {
    private mutating func heading(_ node: MarkdownNode) -> Block {
        if node.headingLevel <= 3 { note(.nestedHeading(level: node.headingLevel)) }
        return .heading(level: node.headingLevel, parts(of: node))
    }

    private mutating func code(_ node: MarkdownNode) -> Block {
        if !source.isClosed(fence: node) { note(.openFence) }
        var text = node.literal
        if text.utf8.last == .lineFeed { text.removeLast() }
        return .code(language: node.language.map { checked($0) }, text: text)
    }

    private mutating func list(_ node: MarkdownNode) -> List {
        if isInOption, node.isTaskList(in: source) { note(.nestedOptions) }
        let items = node.map { listItem($0) }
        let isTight = items.count == 1 && items[0].count < 2 || node.isTight && items.allSatisfy(\.canBeTight)
        return List(start: node.isOrdered ? node.listStart : nil, isTight: isTight, items: items)
    }

    /// Boxes to tick mean something in options only; elsewhere they are text.
    private mutating func listItem(_ node: MarkdownNode) -> [Block] {
        var content = blocks(node)
        guard node.isTask(in: source), case .paragraph(let inlines)? = content.first else { return content }
        var line: [Inline] = [.text(node.isTicked(in: source) ? "[x] " : "[ ] ")]
        line.join(inlines)
        content[0] = .paragraph(line)
        return content
    }

    private mutating func table(_ node: MarkdownNode) -> Table {
        var rows: [[[Inline]]] = []
        for row in node { rows.append(row.map { parts(of: $0) }) }
        let heading = rows.isEmpty ? [] : rows.removeFirst()
        return Table(alignments: node.alignments.map(Table.Alignment.init(letter:)), heading: heading, rows: rows)
    }

    /// A comment says nothing to the learner; other HTML is shown as it is written.
    private mutating func html(_ node: MarkdownNode) -> Block? {
        let comment = HTMLComment(node)
        if comment?.isOpen == true { note(.openComment) }
        if comment?.looksLikeMetadata == true { note(.misplacedMetadata) }
        if let comment, comment.rest.isEmpty { return nil }
        note(.html)
        var text = comment?.rest ?? node.literal
        while text.utf8.last == .lineFeed { text.removeLast() }
        return .code(language: "html", text: checked(text))
    }
}

// Inlines.
extension RichTextBuilder {
    private mutating func inline(_ node: MarkdownNode) -> Inline? {
        switch node.kind {
        case .text: .text(checked(node.literal))
        case .code: .code(node.literal)
        case .softBreak: .softBreak
        case .lineBreak: .lineBreak
        case .emphasis: nested(node) { builder in .emphasis(builder.parts(of: node)) }
        case .strong: nested(node) { builder in .strong(builder.parts(of: node)) }
        case .strikethrough: nested(node) { builder in .strikethrough(builder.parts(of: node)) }
        case .link:
            nested(node) { builder in
                .link(destination: builder.checked(node.destination), builder.parts(of: node))
            }
        case .image:
            nested(node) { builder in
                .image(source: builder.checked(node.destination), alternative: builder.parts(of: node).plainText)
            }
        case .html: html(inline: node.literal)
        default: nil
        }
    }

    private mutating func html(inline literal: String) -> Inline? {
        if literal.hasPrefix("<!--") { return nil }
        note(.html)
        return .text(literal)
    }

    /// The text without characters that must not be shown; line ends are blanks, as everywhere in a paragraph.
    private mutating func checked(_ text: String) -> String {
        guard hasEntities else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isForbidden {
                note(scalar.overridesOrder ? .bidiOverride(scalar) : .controlCharacter(scalar))
            } else if keepsMarks || scalar != "\u{FFFC}" {
                clean.append(scalar == "\n" ? " " : scalar)
            }
        }
        return String(clean)
    }
}

extension [Inline] {
    /// Adds the parts of a line, neighbouring texts as one.
    fileprivate mutating func join(_ other: [Inline]) {
        guard case .text(let left)? = last, case .text(let right)? = other.first else {
            self += other
            return
        }
        self[count - 1] = .text(left + right)
        self += other.dropFirst()
    }
}

extension [Block] {
    /// Whether the blocks can be told apart without blank lines between them; where a comment was, they may not.
    var canBeTight: Bool {
        zip(self, dropFirst()).allSatisfy { above, below in
            switch (above, below) {
            case (.code, _), (.heading, _), (.rule, _), (_, .code), (_, .heading), (_, .rule): true
            case (.paragraph, .list(let list)): list.start ?? 1 == 1 && list.items.first?.isEmpty == false
            case (.paragraph, .quote): true
            default: false
            }
        }
    }
}

extension Table.Alignment {
    /// cmark-gfm's letter for it.
    fileprivate init(letter: UInt8) {
        switch letter {
        case UInt8(ascii: "l"): self = .left
        case UInt8(ascii: "c"): self = .centre
        case UInt8(ascii: "r"): self = .right
        default: self = .none
        }
    }
}
