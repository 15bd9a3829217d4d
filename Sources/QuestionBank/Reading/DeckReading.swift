import Assessment

/// The reading of one deck: cuts it, looks at the bytes of each part, reads the parts, and puts together what was found.
struct DeckReading {
    private let bytes: ArraySlice<UInt8>
    private let slices: DeckSlices
    private var deck: Deck
    private var definitions = LinkDefinitions()
    /// Bytes and characters that must not be shown.
    private let badCharacters: [Finding]
    /// The parts that hold such bytes, by their lines.
    private let spoilt: Set<Int>
    private var topics = TopicContext()
    /// Whether something was found that only decks have, or that could not be looked at.
    private var hasTraces = false
    /// Up to which byte items stand within a fence or a comment of an item before them.
    private var shadow = Shadow(end: 0, isComment: false)

    private struct Shadow {
        var end: Int
        /// Whether what stands in it was put there on purpose: a comment that ends and holds no other.
        var isComment: Bool
    }

    init(_ bytes: ArraySlice<UInt8>, file: String) {
        self.bytes = bytes
        slices = DeckSlices(bytes)
        deck = Deck(file: file)
        badCharacters = CharacterScan.findings(in: bytes)
        hasTraces = !badCharacters.isEmpty
        spoilt = slices.lines(holding: badCharacters)
    }

    /// - Parameter known: the topics of the course; nil if the deck is a course of its own.
    mutating func read(topics known: [TopicID]?) -> Deck {
        report(badCharacters)
        readFrontMatter(topics: known)
        setTopics(known)
        readDefinitions()
        readIntroduction()
        for index in slices.items.indices { readItem(index) }
        if known != nil, !isMeantAsDeck {
            deck = Deck([Diagnostic(Finding(.noQuestions, Place(line: 1)), file: deck.file)], of: deck.file)
        }
        deck.sortDiagnostics()
        return deck
    }

    /// Whether the file asks something or was to ask something. Folders hold other files too, such as `README.md`.
    private var isMeantAsDeck: Bool {
        deck.topic != nil || deck.course != nil || !deck.items.isEmpty || !deck.scenarios.isEmpty || hasTraces
            || bytes.holdsBox
    }

    private mutating func setTopics(_ known: [TopicID]?) {
        let own = deck.topic ?? TopicID(deck.courseOfItsOwn.id.text)
        topics.known = known
        topics.deck = deck.topic ?? (known.map { $0.count == 1 ? $0[0] : nil } ?? own)
    }
}

// The parts.
extension DeckReading {
    private mutating func readFrontMatter(topics known: [TopicID]?) {
        if slices.hasOpenFrontMatter { report([Finding(.openFrontMatter, Place(line: 1))]) }
        guard let range = slices.frontMatter else { return }
        let front = FrontMatter(text(range).withoutForbiddenCharacters)
        deck.topic = front.topic?.id
        deck.course = front.course
        report(front.findings)
        guard let (topic, place) = front.topic, let known, !known.contains(topic) else { return }
        report([Finding(.unknownTopic(topic.text, nearest: known.map(\.text).nearest(to: topic.text)), place)])
    }

    private mutating func readDefinitions() {
        for slice in [slices.introduction] + slices.items where bytes[slice.range].mayDefineLinks {
            guard let markdown = readable(slice).markdown else { continue }
            definitions.add(markdown, firstLine: slice.line)
        }
        report(definitions.findings)
    }

    private mutating func readIntroduction() {
        let slice = slices.introduction
        let readable = readable(slice)
        report(readable.findings)
        guard let markdown = readable.markdown else { return }
        let introduction = DeckText(markdown, firstLine: slice.line)
        deck.title = introduction.title
        report(introduction.findings)
        if let open = introduction.open { report(open, in: slice, before: slices.items.first) }
    }

    private mutating func readItem(_ index: Int) {
        let slice = slices.items[index]
        let isShadowed = slice.range.lowerBound < shadow.end
        guard !(isShadowed && shadow.isComment) else { return }
        let readable = readable(slice)
        report(readable.findings)
        guard let markdown = readable.markdown else {
            hasTraces = true
            deck.leftOut.append(Deck.LeftOut(line: slice.line))
            return
        }
        var (read, kept) = read(markdown, at: slice.line)
        if let end = read.end {
            let parts = markdown.split(atLine: end)
            (read, kept) = self.read(parts.before, at: slice.line)
            let rest = DeckText(parts.after, firstLine: slice.line + end - 1)
            report(rest.findings)
            read.open = read.open ?? rest.open
        }
        if isShadowed, read.item == nil, read.scenario == nil { return }
        add(read, kept, slice, next: slices.items.dropFirst(index + 1).first)
    }

    private func read(_ markdown: String, at line: Int) -> (ReadItem, markdown: String) {
        let completed = definitions.completed(markdown)
        return (ItemReader.read(completed, firstLine: line, topics: topics), completed)
    }

    private mutating func add(_ read: ReadItem, _ markdown: String, _ slice: DeckSlices.Slice, next: DeckSlices.Slice?)
    {
        hasTraces = hasTraces || read.isMeantAsItem
        report(read.findings, item: read.id)
        if let open = read.open { report(open, in: slice, before: next, item: read.id) }
        if let item = read.item {
            deck.items.append(Deck.Entry(item: item, markdown: markdown, line: slice.line))
        } else if var scenario = read.scenario {
            scenario.version = Fingerprint(of: markdown)
            deck.scenarios.append(Deck.ScenarioEntry(scenario: scenario, markdown: markdown, line: slice.line))
        } else {
            deck.leftOut.append(Deck.LeftOut(id: read.id, line: slice.line, isScenario: read.isScenario))
        }
    }
}

// Blocks that are still open where the next item begins.
extension DeckReading {
    private mutating func report(
        _ open: OpenBlock, in slice: DeckSlices.Slice, before next: DeckSlices.Slice?, item: ItemID? = nil
    ) {
        let fault = if case .fence = open { Fault.openFence } else { Fault.openComment }
        guard let next, let end = self.end(of: open, after: next.range.lowerBound) else {
            return report([Finding(fault, open.place)], item: item)
        }
        let isFence = fault == .openFence
        let inner: Fault =
            isFence ? .headingInFence(openedAt: open.place.line) : .headingInComment(openedAt: open.place.line)
        report([Finding(inner, Place(line: next.line))], item: item)
        let between = bytes[next.range.lowerBound..<end]
        shadow = Shadow(end: end, isComment: !isFence && between.firstRange(of: Array("<!--".utf8)) == nil)
    }

    /// Where the block ends after all, further down.
    private func end(of open: OpenBlock, after start: Int) -> Int? {
        let rest = bytes[start...]
        guard case .fence(let mark, let length, _) = open else {
            return rest.firstRange(of: Array("-->".utf8))?.upperBound
        }
        var lines = LineCursor(rest)
        repeat {
            if lines.content.drop(while: \.isBlank).closes((mark, length)) { return lines.range.upperBound }
        } while lines.advance()
        return nil
    }
}

// Bytes and reports.
extension DeckReading {
    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// A part with line feeds as line ends.
    private func markdown(of slice: DeckSlices.Slice) -> String {
        let part = bytes[slice.range]
        guard part.contains(.carriageReturn) else { return text(slice.range).withPlainBlanksInMarks }
        var lines = LineCursor(part)
        var result: [UInt8] = []
        repeat {
            result += lines.content
            if lines.range.count > lines.content.count { result.append(.lineFeed) }
        } while lines.advance()
        return String(decoding: result, as: UTF8.self).withPlainBlanksInMarks
    }

    /// A part's Markdown, unless its bytes are such that it is better not parsed.
    private func readable(_ slice: DeckSlices.Slice) -> (markdown: String?, findings: [Finding]) {
        guard slice.range.count <= Limits.item else {
            return (nil, [Finding(.itemSize(slice.range.count), Place(line: slice.line))])
        }
        guard !spoilt.contains(slice.line) else { return (nil, []) }
        let markdown = markdown(of: slice)
        let findings = LimitScan.findings(in: SourceLines(markdown, firstLine: slice.line))
        return (findings.isEmpty ? markdown : nil, findings)
    }

    private mutating func report(_ findings: [Finding], item: ItemID? = nil) {
        deck.diagnostics += findings.map { Diagnostic($0, file: deck.file, item: item) }
    }
}

extension String {
    /// What stands before a line, from 1, and what begins with it.
    fileprivate func split(atLine line: Int) -> (before: String, after: String) {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.prefix(line - 1).joined(separator: "\n"), lines.dropFirst(line - 1).joined(separator: "\n"))
    }
}

extension ArraySlice<UInt8> {
    /// Whether a list in it has a box to tick.
    fileprivate var holdsBox: Bool {
        var lines = LineCursor(self)
        repeat {
            let mark = lines.content.prefix { $0 != UInt8(ascii: "[") }
            let box = lines.content.dropFirst(mark.count)
            let isBullet =
                mark.contains { "-*+.)".utf8.contains($0) }
                && mark.allSatisfy { $0.isBlank || $0.isDigit || "-*+.)>".utf8.contains($0) }
            if isBullet, let end = box.firstIndex(of: UInt8(ascii: "]")), (1...3).contains(end - box.startIndex) {
                let inside = box[box.startIndex + 1..<end]
                let isFollowed = box[(end + 1)...].first.map { "(:[".utf8.contains($0) } == true
                if !isFollowed, inside.allSatisfy({ " xX\u{A0}".utf8.contains($0) }) { return true }
            }
        } while lines.advance()
        return false
    }

    /// Whether `]:` stands in it, without which there is no link definition.
    fileprivate var mayDefineLinks: Bool {
        withUnsafeBufferPointer { bytes in
            bytes.indices.dropLast().contains {
                bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: ":")
            }
        }
    }
}
