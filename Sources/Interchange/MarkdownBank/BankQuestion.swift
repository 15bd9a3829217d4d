import Assessment
import QuestionBank

/// Makes a draft of one question of a bank.
struct BankQuestion {
    private let lines: [BankLine]
    private let source: [Substring]
    private let item: BankOutline.Item
    /// Lines that stand below every question.
    private let common: Set<String>

    /// - Parameter source: the lines as they stand in the file.
    init(_ item: BankOutline.Item, _ lines: [BankLine], source: [Substring], common: Set<String>) {
        self.item = item
        self.lines = lines
        self.source = source
        self.common = common
    }

    /// The draft; nil where the lines are no question.
    ///
    /// - Parameters:
    ///   - above: what the front matter asks.
    ///   - listed: the key that a list at the end of the file has for the question.
    func draft(at origin: Origin, above: String?, listed: BankKeyList.Entry?) -> Draft? {
        guard let group = item.group else { return withoutOptions(at: origin) }
        let options = group.options.map { option($0, in: group) }
        let texts = options.map { DraftText.markdown($0.text).rich().plainText }
        let tail = BankTail(
            lines[group.end..<max(group.end, item.end)], labels: group.kind == .label ? group.labels : boxLabels(texts),
            texts: texts.map { OptionLabel($0[...]).map { String($0.rest) } ?? $0 }, isCommon: isCommon)
        var stem = stem(above: above)
        if !tail.above.isEmpty { stem.text += "\n\n" + tail.above.joined(separator: "\n") }
        guard isQuestion(stem.text, group, tail, listed) else { return nil }
        var draft = Draft(at: origin, stem: .markdown(stem.text), answer: .choice([], .marked))
        draft.origin.line = lines[min(item.start, lines.count - 1)].number
        draft.origin.question = item.number.map { "Q\($0.text)" } ?? stem.name
        draft.id = stem.name
        draft.topic = item.topic
        let areLiteral = Set(texts).count < texts.count && options.contains { $0.text.contains("\\") }
        if areLiteral { draft.remark(.markupLoss, options.map(\.text).joined(separator: " | ")) }
        let read = options.enumerated().map { index, option in
            let own = [option.rationale].compactMap(\.self) + (tail.rationales[index] ?? [])
            let isLiteral = areLiteral && option.text.contains("\\")
            return Draft.Option(
                isLiteral ? .rich(RichText([.paragraph([.code(option.text)])])) : .markdown(option.text),
                label: option.label, isKey: isKey(group, index),
                rationale: own.isEmpty ? nil : .markdown(own.joined(separator: "\n")))
        }
        draft.answer = answer(read, group, tail, listed, &draft)
        let said = group.hasTick ? tail.keys.filter { $0.contains(" ") && !tail.resolves($0) } : []
        let explanation = [said.isEmpty ? nil : said.joined(separator: "\n\n"), text(tail.explanation), listed?.why]
            .compactMap(\.self).joined(separator: "\n\n")
        if !explanation.isEmpty { draft.explanation = .markdown(explanation) }
        draft.references = (options.flatMap(\.references) + tail.references).map { .markdown($0) }
        return draft
    }

    private func isCommon(_ line: Substring) -> Bool {
        common.contains(String(line)) || line.isNavigation
    }

    /// Labels behind the boxes, such as `- [ ] **A)** text`.
    private func boxLabels(_ texts: [String]) -> [String] {
        let labels = texts.compactMap { OptionLabel($0[...])?.name }
        return labels.count == texts.count && Labels.run(labels) != .none ? labels : []
    }

    private func isKey(_ group: BankGroup, _ index: Int) -> Bool? {
        if group.hasTick { return group.options[index].mark.mark == .box(true) }
        let strong = group.options.count(where: \.mark.isStrong)
        return strong > 0 ? group.options[index].mark.isStrong : nil
    }

    /// A list of boxes to tick off is no question, nor is a list of points.
    private func isQuestion(_ stem: String, _ group: BankGroup, _ tail: BankTail, _ listed: BankKeyList.Entry?) -> Bool
    {
        if item.isDeclared { return true }
        let isAsked = stem.contains("?") || item.number != nil || tail.hasAnswer || listed != nil
        let isKeyed = tail.hasAnswer || listed != nil || !tail.verdicts.isEmpty || !tail.prose.isEmpty
        if group.kind == .box, group.hasTick {
            return isAsked || isKeyed || stem.split(whereSeparator: \.isWhitespace).count > 3
        }
        if group.options.contains(where: \.mark.isStrong) { return isAsked }
        return isKeyed || isAsked && group.kind != .bullet
    }
}

// Keys.
extension BankQuestion {
    private func answer(
        _ options: [Draft.Option], _ group: BankGroup, _ tail: BankTail, _ listed: BankKeyList.Entry?,
        _ draft: inout Draft
    ) -> Draft.Answer {
        var keys: [Draft.Key] = []
        if group.hasTick { keys.append(.marked) }
        var seen: Set<String> = []
        // Beside ticks a sentence that is no key says something else.
        let written = group.hasTick ? tail.keys.filter { tail.resolves($0) || !$0.contains(" ") } : tail.keys
        keys += written.filter { seen.insert($0.foldedAsKey).inserted }.map { .written($0) }
        if let listed { keys.append(.written(listed.key)) }
        let strong = group.options.count(where: \.mark.isStrong)
        if keys.isEmpty, strong > 0 {
            if strong == options.count { return .broken(.keyUnclear, "every option is strong") }
            keys.append(.marked)
        }
        if keys.isEmpty, !tail.verdicts.isEmpty { keys.append(.indices(tail.verdicts.sorted())) }
        if keys.isEmpty, !tail.prose.isEmpty {
            draft.remark(.keyInProse)
            keys.append(.indices(Set(tail.prose).sorted()))
        }
        guard let first = keys.first else { return .choice(options, .written("")) }
        return .choice(options, keys.dropFirst().reduce(first) { .both($0, $1) })
    }
}

// Options.
extension BankQuestion {
    private struct Read {
        var text: String
        var label: String?
        var rationale: String?
        var references: [String] = []
    }

    private func option(_ option: BankGroup.Option, in group: BankGroup) -> Read {
        var read = Read(text: String(option.mark.text))
        if case .label(let name) = option.mark.mark { read.label = name }
        if option.mark.isStrong, read.text.hasPrefix("**"), read.text.hasSuffix("**"), read.text.count > 4 {
            read.text = String(read.text.dropFirst(2).dropLast(2))
        }
        var rationale: [String] = []
        var isBelow = false
        var isCode = false
        for index in option.lines.dropFirst() {
            let line = lines[index]
            if line.isBlank {
                isBelow = true
                if isCode { read.text += "\n" } else if !rationale.isEmpty { rationale.append("") }
                continue
            }
            if line.isCode {
                if line.kind == .code(opens: true, closes: false) { isCode = true }
                if option.mark.text.isBareMark, !option.mark.text.hasSuffix(":"),
                    line.kind == .code(opens: true, closes: false), rationale.isEmpty, !read.text.contains("```"),
                    !read.text.contains("~~~")
                {
                    read.text = ""
                }
                if rationale.isEmpty {
                    read.text += "\n" + dedented(index, by: option)
                } else {
                    rationale.append(dedented(index, by: option))
                }
                if case .code(_, true) = line.kind { isCode = false }
                continue
            }
            if line.kind == .quote {
                rationale.append(String(line.content.dropFirst().drop(while: \.isWhitespace)))
            } else if line.content.isLoneLink {
                read.references.append(String(line.content))
            } else if isBelow, !line.content.isPicture, group.kind == .box {
                rationale.append(dedented(index, by: option))
            } else {
                if isBelow { read.text += "\n" }
                read.text += "\n" + dedented(index, by: option)
            }
        }
        if !rationale.isEmpty { read.rationale = rationale.joined(separator: "\n") }
        read.text = read.text.escapingBlockMark
        return read
    }

    /// A line without the indentation that it has as part of an option.
    private func dedented(_ index: Int, by option: BankGroup.Option) -> String {
        var start = option.lines.lowerBound
        // Code is indented as its fence is.
        if lines[index].isCode {
            start =
                (option.lines.lowerBound...index).last { lines[$0].kind == .code(opens: true, closes: false) } ?? start
        }
        let indent = lines[index].isCode ? lines[start].indent : min(lines[index].indent, lines[start].indent + 6)
        return String(source[index].droppingColumns(indent))
    }
}

// Stems.
extension BankQuestion {
    /// The stem as Markdown, and what the source calls the question where its heading is a mere name.
    private func stem(above: String?) -> (text: String, name: String?) {
        if let above { return (([above] + below(from: 0)).joined(separator: "\n"), nil) }
        let line = lines[item.start]
        if line.content.lowercased().hasPrefix("<quiz") {
            let after = line.content.drop { $0 != ">" }.dropFirst()
            return (([String(after)] + below(from: item.start + 1)).joined(separator: "\n"), nil)
        }
        let head = line.headingLevel == nil ? line.afterBullet ?? line.content : line.headingText
        let rest = below(from: item.start + 1)
        let hasBody = rest.contains { !$0.allSatisfy(\.isWhitespace) }
        var text = item.number.map { $0.rest } ?? head
        if text.count > 4, text.hasPrefix("**"), text.hasSuffix("**"), !text.dropFirst(2).dropLast(2).contains("**") {
            text = text.dropFirst(2).dropLast(2)
        }
        if line.headingLevel != nil, hasBody {
            if item.number == nil, !text.contains(where: \.isWhitespace) {
                // A heading that is a name, such as `exam-01`.
                let isName = text.contains("-") || text.contains("_") || text.contains(where: \.isNumber)
                return (
                    (isName ? rest : [String(text), ""] + rest).joined(separator: "\n"), isName ? String(text) : nil
                )
            }
            let words = text.split(whereSeparator: \.isWhitespace).count
            let isTitle =
                item.number?.hasWord == true && words < 7 && !text.contains("?")
                && rest.contains { $0.contains("?") || $0.contains(":") || $0.count > 40 }
            if text.isEmpty || isTitle { return (rest.joined(separator: "\n"), nil) }
        }
        let gap = line.headingLevel == nil ? [] : [""]
        return (([String(text).escapingBlockMark] + gap + rest).joined(separator: "\n"), nil)
    }

    /// The lines between the beginning of a question and its options.
    private func below(from start: Int) -> [String] {
        guard let group = item.group else { return [] }
        let range = start..<max(start, group.first)
        let indent =
            range.filter {
                !lines[$0].isBlank && lines[$0].kind == .text || lines[$0].kind == .code(opens: true, closes: false)
            }.map { lines[$0].indent }.min() ?? 0
        let isIndented =
            lines.indices.contains(item.start) && !item.isDeclared
            && (lines[item.start].isListItem || lines[item.start].content.leadingNumber != nil)
        return range.filter { lines[$0].kind != .rule && !isCommon(lines[$0].content) }.map { index in
            String(source[index].droppingColumns(isIndented ? indent : 0))
        }
    }

    private func text(_ lines: [String]) -> String? {
        var lines = lines
        while lines.first?.isEmpty == true { lines.removeFirst() }
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard !lines.isEmpty else { return nil }
        let indent = lines.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        var text = lines.map { $0.isEmpty ? "" : String($0.dropFirst(indent)) }.joined(separator: "\n")
        // Emphasis around the whole of a paragraph, as `*Explanation: …*`, lost its beginning with the word.
        if text.hasSuffix("*"), text.filter({ $0 == "*" }).count == 1 { text.removeLast() }
        return text
    }
}

// Questions without options.
extension BankQuestion {
    private func withoutOptions(at origin: Origin) -> Draft? {
        var origin = origin
        origin.line = lines[item.start].number
        origin.question = item.number.map { "Q\($0.text)" }
        let head = lines[item.start]
        let title = (item.number?.rest ?? head.headingText).withoutMarks
        let parts = folded()
        guard !parts.isEmpty else {
            return Draft(at: origin, stem: .plain(title), answer: .broken(.noOptions, title))
        }
        let body = plainBody(until: parts[0].start)
        let solutions = parts.filter { BankSolution.isSummary($0.title[...].asSummary) }
        let answer = solutions.map(\.text).joined(separator: "\n\n")
        let isNamed = item.number?.text.contains("-") == true
        var draft = Draft(at: origin, stem: .markdown(body.isEmpty ? title : body), answer: .recall(.markdown(answer)))
        draft.hints = parts.filter { !BankSolution.isSummary($0.title[...].asSummary) }.map { .markdown($0.text) }
        draft.id = isNamed ? item.number?.text : nil
        draft.topic = item.topic
        draft.remark(.openTask, title)
        return draft
    }

    private func plainBody(until end: Int) -> String {
        (item.start + 1..<max(item.start + 1, end)).map { String(source[$0]) }.joined(separator: "\n")
    }

    private struct Folded {
        var title: String
        var start: Int
        var text: String
    }

    /// What is folded away in `<details>`.
    private func folded() -> [Folded] {
        var parts: [Folded] = []
        var current: Folded?
        for index in item.start..<item.end {
            let line = lines[index]
            if !line.isCode, line.content.hasPrefix("<details") || current == nil && line.content.hasPrefix("<summary")
            {
                current = Folded(title: "", start: index, text: "")
            }
            guard current != nil else { continue }
            if !line.isCode, let title = BankSolution.summary(line.content) {
                current?.title = title
                continue
            }
            if !line.isCode, line.content.hasPrefix("</details") {
                if let part = current { parts.append(part) }
                current = nil
                continue
            }
            let text = line.isCode ? source[index] : line.kind == .tag ? source[index].withoutTags : source[index]
            current?.text += text + "\n"
        }
        return parts
    }
}

extension String {
    /// With a backslash where the text would begin a list, a heading or a quote.
    fileprivate var escapingBlockMark: String {
        let text = self[...]
        if text.leadingNumber != nil { return text.prefix { $0.isNumber } + "\\" + text.drop { $0.isNumber } }
        guard let first = text.first, "-+*#>".contains(first) else { return self }
        let marks = first == "#" ? text.prefix { $0 == "#" }.count : 1
        guard first == ">" || text.dropFirst(marks).first?.isWhitespace ?? true else { return self }
        return "\\" + self
    }
}

extension Substring {
    fileprivate var asSummary: Substring { "<summary>\(self)</summary>"[...] }

    /// Without so many columns of blanks at the beginning.
    func droppingColumns(_ count: Int) -> Substring {
        var rest = self
        var columns = 0
        while columns < count, let first = rest.first, first == " " || first == "\t" {
            columns += first == "\t" ? 4 - columns % 4 : 1
            rest.removeFirst()
        }
        return rest
    }

    /// Whether it is a link that only leads elsewhere on the page.
    var isNavigation: Bool {
        let words = bareWords
        return contains("](#") && BankWords.navigation.contains { words.contains($0) } && count < 120
    }
}

extension Remark.Kind {
    static let openTask = Remark.Kind("kind", "A task with a solution: it is to be recalled, and you grade yourself.")
}
