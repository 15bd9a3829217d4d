import Assessment
import JSON

extension SectionReading {
    /// What is typed or recalled: code spans are texts, lines that begin with `=` are numbers, and prose is to be recalled.
    mutating func answer() -> Interaction? {
        if section.nodes.contains(where: { source.beginsNumber($0) }) { return number() }
        if let list = section.nodes.first, list.kind == .list, !list.isOrdered, list.contains(where: \.isCodeSpan) {
            return shortText()
        }
        let answer = RichText(builder.blocks(section.nodes))
        if answer.plainText.isEmpty, !section.nodes.isEmpty { note(.emptySection(section.title)) }
        return .recall(Recall(answer))
    }

    private mutating func shortText() -> Interaction? {
        guard let list = onlyBlock("a list of `code`", where: { $0.kind == .list }) else { return nil }
        var accepted: [String] = []
        for item in list {
            if item.isCodeSpan, let code = item.firstChild?.firstChild {
                accepted.append(code.literal)
            } else {
                note(.answerWithoutCode, at: item)
            }
        }
        if accepted.count > Limits.answers { note(.tooManyAnswers(accepted.count)) }
        return .shortText(ShortText(accepted, isCaseExact: metadata?.exactCase != nil))
    }

    private mutating func number() -> Interaction? {
        var accepted: [NumberEntry.Range] = []
        for node in section.nodes {
            guard node.kind == .paragraph else {
                note(.sectionForm(section.title, expected: "lines such as `= 3.14`"), at: node)
                continue
            }
            for line in node.line...max(node.line, node.endLine) {
                let text = source[line].trimmingBlanks()
                guard text.first == UInt8(ascii: "="), let range = NumberText.range(text.dropFirst().string) else {
                    note(.malformedNumber(text.string), source.place(at: text.startIndex))
                    continue
                }
                accepted.append(range)
            }
        }
        if accepted.count > Limits.answers { note(.tooManyAnswers(accepted.count)) }
        return .number(NumberEntry(accepted))
    }
}

extension SourceLines {
    /// Whether a paragraph begins with `=`.
    fileprivate func beginsNumber(_ node: MarkdownNode) -> Bool {
        node.kind == .paragraph && self[node.line].trimmingBlanks().first == UInt8(ascii: "=")
    }
}

extension MarkdownNode {
    /// Whether the part of a list is a code span and nothing else.
    fileprivate var isCodeSpan: Bool {
        let parts = Array(self)
        guard !isTaskWithText, parts.count == 1, parts[0].kind == .paragraph else { return false }
        let inlines = Array(parts[0])
        return inlines.count == 1 && inlines[0].kind == .code && !inlines[0].literal.foldingWhiteSpace.isEmpty
    }
}

private let heading = "### \(ItemSection.Kind.answer.rawValue)"

extension ShortText: WrittenInteraction {
    var markdown: [String] {
        [heading] + accepted.map { "- " + InlineWriter.markdown([.code($0)], in: .paragraph) }
    }

    var jsonMembers: [JSON.Member] {
        [.init("accepted", .strings(accepted)), .init("caseExact", .value(isCaseExact))]
    }
}

extension NumberEntry: WrittenInteraction {
    var markdown: [String] { [heading] + accepted.map { "= \(NumberText.text($0))" } }

    var jsonMembers: [JSON.Member] {
        let ranges = accepted.map { range -> JSON in
            ["low": .decimal(range.low), "high": .decimal(range.high), "unit": .value(range.unit)]
        }
        return [.init("accepted", .array(ranges))]
    }
}

extension Recall: WrittenInteraction {
    var markdown: [String] { [heading] + BlockWriter().lines(answer) }
    var teaching: RichText? { answer }
    var jsonMembers: [JSON.Member] { [.init("answer", .value(Writer.markdown(answer)))] }
}

extension ShortText {
    static let template = """
        ### Answer
        - `what is right`
        - `what is right as well`
        """
}

extension NumberEntry {
    static let template = """
        ### Answer
        = 3.14 ± 0.01
        """
}

extension Recall {
    static let template = """
        ### Answer
        What is to be recalled, in a sentence or two.
        """
}
