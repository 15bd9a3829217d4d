/// Where the questions of a bank begin and end, and which list of options belongs to each.
struct BankOutline {
    /// A question: its lines, and among them its options.
    struct Item {
        /// The line that begins the stem.
        var start: Int
        /// The line after the last one of the question.
        var end: Int
        /// Nil for a question without options.
        var group: BankGroup?
        var topic: String?
        var number: BankNumber?
        /// Whether a tag or the front matter says that it is a question.
        var isDeclared = false
    }

    private(set) var items: [Item] = []
    private(set) var title: String?

    private let lines: [BankLine]
    private let groups: [BankGroup]
    /// Whether the front matter asks the question.
    private let asksAbove: Bool

    /// How most questions of the file begin.
    private enum Style { case quiz, front, heading, number, paragraph }

    init(_ lines: [BankLine], _ groups: [BankGroup], asksAbove: Bool) {
        self.lines = lines
        self.groups = groups
        self.asksAbove = asksAbove
        let candidates = groups.filter { $0.kind != .bullet || hasAnswer(after: $0) || isStrongKey($0) }
        let style = style(candidates)
        outline(style == .paragraph ? candidates : withoutStatements(candidates), style)
        let starts = Set(items.map(\.start))
        title = lines.indices.lazy.filter { !starts.contains($0) }.compactMap { Self.title(lines[$0]) }.first
        addQuestionsWithoutOptions(style)
        setTopics(style)
    }

    // Starts.

    /// Numbered statements above the options are part of the stem.
    private func withoutStatements(_ groups: [BankGroup]) -> [BankGroup] {
        groups.enumerated().filter { index, group in
            guard group.kind == .label, group.labels.allSatisfy({ $0.allSatisfy(\.isNumber) }), index + 1 < groups.count
            else { return true }
            let next = groups[index + 1]
            let isNumbered = next.labels.contains { $0.allSatisfy(\.isNumber) }
            let isChoice = next.kind == .box || next.kind == .label && !isNumbered
            guard isChoice, next.first - group.end < 8 else { return true }
            return (group.end..<max(group.end, next.first)).contains { index in
                lines[index].headingLevel != nil || lines[index].kind == .tag || lines[index].kind == .rule
                    || BankMarks.answer(lines[index].content) != nil || BankNumber(lines[index].content) != nil
            }
        }
        .map(\.element)
    }

    private func isStrongKey(_ group: BankGroup) -> Bool {
        let strong = group.options.count(where: \.mark.isStrong)
        return strong > 0 && strong < group.options.count
    }

    /// Whether a line below says what the answer is, before the next question.
    private func hasAnswer(after group: BankGroup) -> Bool {
        for line in lines[group.end...].prefix(30) where !line.isBlank {
            if let value = BankMarks.answer(line.content), !value.isEmpty { return true }
            if line.headingLevel != nil || BankNumber(line.content) != nil { return false }
        }
        return false
    }

    private func style(_ groups: [BankGroup]) -> Style {
        if lines.contains(where: { $0.content.lowercased().hasPrefix("<quiz") }) { return .quiz }
        if asksAbove { return .front }
        var headings = 0
        var numbers = 0
        var zones = 0
        var previous = 0
        for group in groups {
            let zone = previous..<max(previous, group.first)
            previous = group.end
            let hasHeading = zone.contains { isHeading($0) }
            let hasNumber = zone.contains { isNumbered($0, above: group) }
            // A list of rationales below the options has neither.
            guard hasHeading || hasNumber || zones == 0 else { continue }
            zones += 1
            if hasHeading { headings += 1 }
            if hasNumber { numbers += 1 }
        }
        guard zones > 0 else { return .paragraph }
        if headings * 5 >= zones * 4, headings > 1 || numbers == 0 || zones == 1 && isQuestion(firstHeading(groups)) {
            return .heading
        }
        if numbers * 5 >= zones * 3 { return .number }
        if headings * 2 >= zones { return .heading }
        return numbers > 0 ? .number : .paragraph
    }

    private func firstHeading(_ groups: [BankGroup]) -> Int? {
        guard let first = groups.first else { return nil }
        return (0..<first.first).last { isHeading($0) }
    }

    private func isQuestion(_ index: Int?) -> Bool {
        guard let index else { return false }
        let text = lines[index].headingText
        return text.contains("?") || BankNumber(text) != nil
    }

    /// Whether a heading can begin a question or a topic: it does not head an answer or an explanation.
    private func isHeading(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.headingLevel != nil, !line.headingText.isEmpty else { return false }
        let text = line.headingText
        if BankMarks.answer(text) != nil, BankNumber(text) == nil { return false }
        return BankMarks.explanation(text) == nil && BankMarks.reference(text) == nil
            && !BankWords.answer.contains(text.bareWords)
            && !BankWords.hint.contains(text.bareWords) && !["options", "choices"].contains(text.bareWords)
    }

    /// Whether a line is the numbered beginning of a question above a list.
    private func isNumbered(_ index: Int, above group: BankGroup) -> Bool {
        let line = lines[index]
        guard line.kind == .text, line.indent <= max(group.indent, 3) else { return false }
        let text = line.afterBullet ?? line.content
        guard let number = BankNumber(text), number.value != nil else { return false }
        return !number.rest.isEmpty || number.hasWord
    }

    private mutating func outline(_ groups: [BankGroup], _ style: Style) {
        var previousEnd = 0
        var previousNumber: Int?
        for group in groups where group.first >= previousEnd {
            guard let start = start(of: group, after: previousEnd, previousNumber, style) else { continue }
            if let last = items.indices.last { items[last].end = boundary(after: items[last], before: start, style) }
            var item = Item(start: start, end: lines.count, group: group)
            item.number = number(at: start)
            item.isDeclared = style == .quiz || style == .front
            previousNumber = item.number?.value ?? previousNumber
            items.append(item)
            previousEnd = group.end
            if style == .quiz { closeQuiz() }
        }
        if let last = items.indices.last, style != .quiz {
            items[last].end = boundary(after: items[last], before: lines.count, style)
        }
    }

    /// A question within tags ends at the closing one.
    private mutating func closeQuiz() {
        let last = items.count - 1
        guard let group = items[last].group else { return }
        let end = lines[group.first...].firstIndex { $0.content.lowercased().hasPrefix("</quiz") }
        items[last].end = end ?? lines.count
    }

    private func number(at start: Int) -> BankNumber? {
        guard lines.indices.contains(start) else { return nil }
        let line = lines[start]
        return BankNumber(line.headingLevel == nil ? line.afterBullet ?? line.content : line.headingText)
    }

    /// The line at which a question begins; nil where the list is no question of its own.
    private func start(of group: BankGroup, after end: Int, _ previous: Int?, _ style: Style) -> Int? {
        let zone = end..<max(end, group.first)
        switch style {
        case .quiz:
            guard let tag = zone.last(where: { lines[$0].content.lowercased().hasPrefix("<quiz") }),
                !zone[tag...].contains(where: { lines[$0].content.lowercased().hasPrefix("</quiz") })
            else { return nil }
            return tag
        case .front: return items.isEmpty ? 0 : nil
        case .heading:
            return zone.last { isHeading($0) } ?? (items.isEmpty ? paragraph(above: group, in: zone) : nil)
        case .number:
            let floor = zone.last { isHeading($0) } ?? zone.lowerBound
            let numbered = zone.filter { $0 >= floor && isNumbered($0, above: group) }
            if let next = previous.map({ $0 + 1 }), let exact = numbered.first(where: { number(at: $0)?.value == next })
            {
                return exact
            }
            let least = numbered.map { lines[$0].indent }.min() ?? 0
            if let last = numbered.last(where: { lines[$0].indent == least }) { return last }
            return zone.last { isHeading($0) && isQuestion($0) }
                ?? (items.isEmpty ? paragraph(above: group, in: zone) : nil)
        case .paragraph: return paragraph(above: group, in: zone)
        }
    }

    /// The first line of the paragraph above a list; code, tables and pictures between belong to it.
    private func paragraph(above group: BankGroup, in zone: Range<Int>) -> Int? {
        if let heading = zone.last(where: { isHeading($0) }), heading > zone.lowerBound || items.isEmpty {
            let between = zone[(heading + 1)...].contains { lines[$0].kind == .text }
            if !between || isQuestion(heading) { return heading }
        }
        var index = group.first - 1
        while zone.contains(index),
            lines[index].isBlank || lines[index].isCode || lines[index].content.isPicture
                || lines[index].content.hasPrefix("|")
        { index -= 1 }
        guard zone.contains(index), lines[index].kind == .text, !isTail(lines[index]) else { return nil }
        while zone.contains(index - 1), lines[index - 1].kind == .text, !isTail(lines[index - 1]) { index -= 1 }
        return index
    }

    private func isTail(_ line: BankLine) -> Bool {
        BankMarks.answer(line.content) != nil || BankMarks.explanation(line.content) != nil
    }

    /// Where a question ends whose successor begins at a line: headings of topics stand between them.
    private func boundary(after item: Item, before next: Int, _ style: Style) -> Int {
        guard let group = item.group else { return next }
        let own = lines[item.start].headingLevel
        let heading = (group.end..<max(group.end, next)).first { index in
            guard isHeading(index), let level = lines[index].headingLevel else { return false }
            return style == .number || style == .paragraph || level <= (own ?? 6)
        }
        return heading ?? next
    }

    // Questions without options.

    /// Headings and numbers that look like those of the questions and have no options below.
    private mutating func addQuestionsWithoutOptions(_ style: Style) {
        guard style == .heading || style == .number else { return addTasks() }
        let numbered = items.count { $0.number != nil }
        let taken = Set(items.map(\.start))
        guard items.count > 1, numbered * 5 >= items.count * 4 else { return addTasks() }
        let levels = Set(items.compactMap { lines[$0.start].headingLevel })
        for (position, item) in items.enumerated().reversed() {
            let next = position + 1 < items.count ? items[position + 1].start : lines.count
            guard let group = item.group else { continue }
            for index in (group.end..<max(group.end, next)).reversed() where !taken.contains(index) {
                let isHead = style == .heading && isHeading(index) && levels.contains(lines[index].headingLevel ?? 0)
                guard isHead, let number = number(at: index), number.hasWord || number.value != nil else { continue }
                let end = (index + 1..<lines.count).first { isHeading($0) || taken.contains($0) } ?? lines.count
                items.insert(Item(start: index, end: end, group: nil, number: number), at: position + 1)
            }
        }
        addTasks()
    }

    /// Headings above a task whose solution can be unfolded.
    private mutating func addTasks() {
        guard !items.contains(where: { $0.group != nil }) else { return }
        let heads = lines.indices.filter { isHeading($0) }
        for (position, head) in heads.enumerated() {
            let end = position + 1 < heads.count ? heads[position + 1] : lines.count
            let hasSolution = (head..<end).contains { BankSolution.isSummary(lines[$0].content) }
            if hasSolution { items.append(Item(start: head, end: end, group: nil, number: number(at: head))) }
        }
    }

    // Topics.

    /// A topic is a heading that stands directly above a question, or one of the level of such headings.
    private mutating func setTopics(_ style: Style) {
        let starts = Set(items.map(\.start))
        guard let first = items.first?.start else { return }
        let heads = lines.indices.filter { isHeading($0) && !starts.contains($0) && !isInside($0) }
        let direct = heads.filter { head in
            let next = (head + 1..<lines.count).first { !lines[$0].isBlank && lines[$0].kind != .rule }
            return next.map { starts.contains($0) || $0 == first } ?? false
        }
        let levels = Set((direct + heads.filter { $0 > first }).compactMap { lines[$0].headingLevel })
        let titleLine = lines.indices.first { Self.title(lines[$0]) != nil }
        // One heading above all is the title.
        let topics = heads.filter { $0 >= (direct.first ?? first) && levels.contains(lines[$0].headingLevel ?? 0) }
        if topics.isEmpty, items.allSatisfy({ $0.group == nil }) { return setTopicsOfTasks(heads, titleLine) }
        let isTitle = topics.count == 1 && topics[0] < first || topics.isEmpty
        if isTitle {
            if title == nil, let only = topics.first { title = Self.clean(lines[only].headingText) }
            return
        }
        for index in items.indices {
            let above = topics.last { $0 < items[index].start && $0 != titleLine }
            items[index].topic = above.map { Self.clean(lines[$0].headingText) }
        }
    }

    /// A task belongs to the heading above it that stands a level higher.
    private mutating func setTopicsOfTasks(_ heads: [Int], _ titleLine: Int?) {
        for index in items.indices {
            let level = lines[items[index].start].headingLevel ?? 7
            let above = heads.last {
                $0 < items[index].start && (lines[$0].headingLevel ?? 7) < level && $0 != titleLine
            }
            items[index].topic = above.map { Self.clean(lines[$0].headingText) }
        }
    }

    /// Whether a line belongs to a question.
    private func isInside(_ index: Int) -> Bool { items.contains { $0.start <= index && index < $0.end } }

    private static func title(_ line: BankLine) -> String? {
        if line.headingLevel == 1 { return clean(line.headingText) }
        guard let open = line.content.firstRange(of: "<h1>"), let close = line.content.firstRange(of: "</h1>"),
            open.upperBound <= close.lowerBound
        else { return nil }
        return clean(line.content[open.upperBound..<close.lowerBound])
    }

    /// A heading without marks of emphasis and pictographs at its ends.
    static func clean(_ text: Substring) -> String {
        var text = text.withoutMarks[...]
        while let first = text.first, first.isPictograph || first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isPictograph || last.isWhitespace || last == ":" { text.removeLast() }
        return String(text)
    }
}

/// A task whose solution is folded away.
enum BankSolution {
    /// The title of a summary; nil where a line has none.
    static func summary(_ line: Substring) -> String? {
        guard let open = line.firstRange(of: "<summary"), let start = line[open.upperBound...].firstIndex(of: ">")
        else { return nil }
        let rest = line[line.index(after: start)...]
        let end = rest.firstRange(of: "</summary")?.lowerBound ?? rest.endIndex
        return BankOutline.clean(rest[..<end])
    }

    static func isSummary(_ line: Substring) -> Bool {
        guard let title = summary(line) else { return false }
        let first = title.bareWords.split { !$0.isLetter }.first.map(String.init) ?? ""
        return BankWords.answer.contains(first) || title.lowercased().contains("answer")
            || title.lowercased().contains("solution")
    }
}
