import Assessment

/// The elements of a list as they are read: options, statements, or steps of an order.
struct ElementList {
    private(set) var entries: [Entry] = []
    private(set) var findings: [Finding] = []
    /// Whether something that may have been meant as an element could not be read.
    private var hasGaps = false
    /// A box with nothing behind or under it yet.
    private var bare: Entry?
    /// Whether the last box was followed by code at the margin, which parts it from the list.
    private(set) var isCompleted = false
    let kind: Kind

    enum Kind: String {
        case option, statement, step

        /// Whether each has a box to tick.
        var hasBoxes: Bool { self != .step }
        /// How many there are at least.
        var minimum: Int { self == .statement ? 1 : 2 }
    }

    struct Entry {
        var element: Element
        /// Whether its box is ticked.
        var isMarked: Bool
        /// What stands in per cent before an option, as `(50 %)`.
        var percent: Int?
        let place: Place
    }

    init(_ kind: Kind) { self.kind = kind }

    var isEmpty: Bool { entries.isEmpty }
    var elements: [Element] { entries.map(\.element) }

    /// Takes code at the margin for the option whose box stands bare above it; false where none does.
    mutating func complete(with code: Block) -> Bool {
        guard var entry = bare else { return false }
        entry.element = Element(RichText([code]))
        entries.append(entry)
        bare = nil
        isCompleted = true
        return true
    }

    /// Notes the box that stayed bare.
    mutating func finish() {
        guard let bare else { return }
        findings.append(Finding(.emptyOption(kind), bare.place))
        hasGaps = true
        self.bare = nil
    }

    mutating func read(_ list: MarkdownNode, in source: SourceLines, with builder: inout RichTextBuilder) {
        if kind.hasBoxes, list.isOrdered { findings.append(Finding(.orderedOptions(kind), source.place(of: list))) }
        if !kind.hasBoxes, !list.isOrdered { findings.append(Finding(.bulletedOrder, source.place(of: list))) }
        finish()
        isCompleted = false
        builder.isInOption = true
        defer { builder.isInOption = false }
        for item in list {
            if item.isTask(in: source) == kind.hasBoxes {
                read(element: item, in: source, with: &builder)
            } else {
                findings.append(Finding(kind.hasBoxes ? .plainBullet(kind) : .boxInOrder, source.place(of: item)))
                hasGaps = true
            }
        }
    }

    private mutating func read(
        element node: MarkdownNode, in source: SourceLines, with builder: inout RichTextBuilder
    ) {
        let place = source.place(of: node)
        finish()
        let isMarked = kind.hasBoxes && node.isTicked(in: source)
        // A comment stands for a bare box.
        let isBare = node.firstChild?.kind == .htmlBlock && source[node.line].bareBox != nil
        let content = node.dropFirst(isBare ? 1 : 0)
        guard let first = content.first(where: { _ in true }) else {
            bare = Entry(element: Element(RichText()), isMarked: isMarked, place: place)
            return
        }
        // A fence on the line of the box, or the first thing under it, is the option.
        if first.kind == .codeBlock, let code = builder.block(first) {
            return add(RichText([code]), rationale: content.dropFirst(), isMarked: isMarked, place, with: &builder)
        }
        guard first.kind == .paragraph else {
            findings.append(Finding(.emptyOption(kind), place))
            hasGaps = true
            return
        }
        noteUnindentedLines(first, of: node, in: source)
        var text = builder.inlines(of: first)
        let percent = kind == .option && node.hasPercent(in: source) ? text.removePercent() : nil
        let option = RichText([.paragraph(text)])
        add(option, rationale: content.dropFirst(), isMarked: isMarked, percent: percent, place, with: &builder)
    }

    private mutating func add(
        _ text: RichText, rationale nodes: some Sequence<MarkdownNode>, isMarked: Bool, percent: Int? = nil,
        _ place: Place, with builder: inout RichTextBuilder
    ) {
        if text.plainText.isEmpty { findings.append(Finding(.emptyOption(kind), place)) }
        let rationale = builder.blocks(nodes)
        let element = Element(text, rationale: rationale.isEmpty ? nil : RichText(rationale))
        entries.append(Entry(element: element, isMarked: isMarked, percent: percent, place: place))
    }

    /// CommonMark takes a line without indentation into the paragraph above it; its author hardly means that.
    private mutating func noteUnindentedLines(
        _ paragraph: MarkdownNode, of element: MarkdownNode, in source: SourceLines
    ) {
        guard paragraph.endLine > paragraph.line else { return }
        for line in (paragraph.line + 1)...paragraph.endLine {
            let indentation = source[line].prefix(while: \.isBlank)
            guard indentation.count < element.column, !indentation.contains(.tab),
                indentation.count < source[line].count
            else { continue }
            findings.append(
                Finding(.unindentedLine(kind), source.place(line: line, byteColumn: indentation.count + 1)))
            return
        }
    }

    /// What is wrong with the elements together.
    func check(heading: Place) -> [Finding] {
        var faults: [Fault] = []
        if entries.count > Limits.options { faults.append(.tooManyOptions(entries.count, kind)) }
        if !hasGaps, entries.count == 1, kind.minimum > 1 { faults.append(.oneOption(kind)) }
        return faults.map { Finding($0, heading) } + repetitions
    }

    private var repetitions: [Finding] {
        entries.indices.compactMap { index in
            // That a list is longer than this is a fault of its own.
            let before = entries[..<min(index, Limits.options)]
            let first = before.first { $0.element.id == entries[index].element.id }
            return first.map { Finding(.sameOption(kind, as: $0.place.line), entries[index].place) }
        }
    }

    /// What is wrong with the elements as options of a choice.
    func checkKeys(heading: Place) -> [Finding] {
        guard !hasGaps else { return [] }
        if entries.isEmpty { return [Finding(.noOptions, heading)] }
        return entries.contains(where: \.isMarked) ? [] : [Finding(.noKey(of: entries.count), heading)]
    }
}

// Weights of options: `- [ ] (50 %) …`.
extension MarkdownNode {
    /// Whether the text of an option begins with per cent in parentheses, as it is written.
    fileprivate func hasPercent(in source: SourceLines) -> Bool {
        let line = source[line].drop { $0 != UInt8(ascii: "]") }.dropFirst().drop(while: \.isBlank)
        return line.string.percentPrefix != nil
    }
}

extension [Inline] {
    /// Takes the per cent from the beginning of the line.
    fileprivate mutating func removePercent() -> Int? {
        guard case .text(let words)? = first, let (percent, end) = words.percentPrefix else { return nil }
        let rest = String(words[end...].hasPrefix(" ") ? words[end...].dropFirst() : words[end...])
        if rest.isEmpty { removeFirst() } else { self[0] = .text(rest) }
        return percent
    }
}

extension String {
    /// The number in `(50 %)` or `(50%)` at the beginning, and where it ends.
    var percentPrefix: (percent: Int, end: Index)? {
        guard first == "(", let close = firstIndex(of: ")") else { return nil }
        let inner = self[..<close].dropFirst()
        let digits = inner.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let percent = Int(digits),
            inner[digits.endIndex...].drop(while: \.isWhitespace) == "%"
        else { return nil }
        return (percent, index(after: close))
    }
}
