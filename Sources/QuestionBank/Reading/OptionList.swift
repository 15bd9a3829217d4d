import Assessment

/// The options of an item as they are read.
struct OptionList {
    private(set) var options: [(option: Item.Option, place: Place)] = []
    private(set) var findings: [Finding] = []
    /// Whether something that may have been meant as an option could not be read.
    private var hasGaps = false

    var isEmpty: Bool { options.isEmpty }

    /// Reads a list with boxes to tick.
    mutating func read(_ list: MarkdownNode, in source: SourceLines, with builder: inout RichTextBuilder) {
        if list.isOrdered { findings.append(Finding(.orderedOptions, source.place(of: list))) }
        builder.isInOption = true
        defer { builder.isInOption = false }
        for item in list {
            if item.isTask {
                read(option: item, in: source, with: &builder)
            } else {
                findings.append(Finding(.plainBullet, source.place(of: item)))
                hasGaps = true
            }
        }
    }

    private mutating func read(
        option node: MarkdownNode, in source: SourceLines, with builder: inout RichTextBuilder
    ) {
        let place = source.place(of: node)
        guard let first = node.firstChild, first.kind == .paragraph else {
            findings.append(Finding(.emptyOption, place))
            hasGaps = true
            return
        }
        noteUnindentedLines(first, of: node, in: source)
        let text = builder.inlines(of: first)
        if text.plainText.isEmpty { findings.append(Finding(.emptyOption, place)) }
        let rationale = builder.blocks(node.dropFirst())
        let option = Item.Option(
            text: RichText([.paragraph(text)]), isKey: node.isChecked,
            rationale: rationale.isEmpty ? nil : RichText(rationale))
        options.append((option, place))
    }

    /// CommonMark takes a line without indentation into the paragraph above it; its author hardly means that.
    private mutating func noteUnindentedLines(
        _ paragraph: MarkdownNode, of option: MarkdownNode, in source: SourceLines
    ) {
        guard paragraph.endLine > paragraph.line else { return }
        for line in (paragraph.line + 1)...paragraph.endLine {
            let indentation = source[line].prefix(while: \.isBlank)
            guard indentation.count < option.column, !indentation.contains(.tab), indentation.count < source[line].count
            else { continue }
            findings.append(Finding(.unindentedLine, source.place(line: line, byteColumn: indentation.count + 1)))
            return
        }
    }

    /// What is wrong with the options together.
    func check(heading: Place) -> [Finding] {
        var faults: [Fault] = []
        if options.count > Limits.options { faults.append(.tooManyOptions(options.count)) }
        if !hasGaps {
            if options.isEmpty { faults.append(.noOptions) }
            if options.count == 1 { faults.append(.oneOption) }
            if !options.isEmpty, !options.contains(where: \.option.isKey) { faults.append(.noKey(of: options.count)) }
        }
        return faults.map { Finding($0, heading) } + repetitions
    }

    private var repetitions: [Finding] {
        options.indices.compactMap { index in
            // That a list is longer than this is a fault of its own.
            let before = options[..<min(index, Limits.options)]
            let first = before.first { $0.option.id == options[index].option.id }
            return first.map { Finding(.sameOption(as: $0.place.line), options[index].place) }
        }
    }
}
