import Assessment

/// Reads the comment under an item's heading.
struct MetadataReader {
    private(set) var metadata = Item.Metadata()
    private(set) var id: ItemID?
    private(set) var topic: (id: TopicID, place: Place)?
    private(set) var scoring: (rule: InteractionScoring, place: Place)?
    /// Where it says that capital and small letters are told apart; nil where it does not.
    private(set) var exactCase: Place?
    /// Whether what stands under the heading is what several items share.
    private(set) var isScenario = false
    private(set) var findings: [Finding] = []

    /// The last line of the comment, from 1 in the item's own Markdown.
    let endLine: Int

    private let source: SourceLines
    private var seen: [MetadataKey] = []

    /// - Parameter node: the block of HTML that begins with the comment.
    init(_ node: MarkdownNode, in source: SourceLines) {
        self.source = source
        let lines = node.literal.utf8.count { $0 == .lineFeed }
        endLine = node.line + max(0, lines - (node.literal.utf8.last == .lineFeed ? 1 : 0))
        let start = source.offset(of: node.line)
        // cmark-gfm gives no right end line for a block of HTML.
        read(source.bytes[start...].prefix(node.literal.utf8.count))
    }

    private mutating func read(_ block: ArraySlice<UInt8>) {
        guard let opening = block.place(of: "<!--"),
            let closing = block[opening.upperBound...].place(of: "-->")
        else { return }
        let rest = block[closing.upperBound...].drop { $0.isBlank || $0 == .lineFeed }
        if !rest.isEmpty { note(.textAfterMetadata, at: rest) }
        let content = block[opening.upperBound..<closing.lowerBound]
        for pair in content.split(whereSeparator: { $0 == UInt8(ascii: ";") || $0 == .lineFeed }) {
            readPair(pair.trimmingBlanks())
        }
    }

    private mutating func readPair(_ pair: ArraySlice<UInt8>) {
        guard !pair.isEmpty else { return }
        guard let colon = pair.firstIndex(of: UInt8(ascii: ":")) else {
            return note(.malformedPair(pair.string), at: pair)
        }
        let name = pair[..<colon].trimmingBlanks()
        let value = pair[(colon + 1)...].trimmingBlanks()
        guard let key = MetadataKey(rawValue: name.string) else {
            let nearest = MetadataKey.allCases.map(\.rawValue).nearest(to: name.string) ?? ""
            return note(.unknownKey(name.string, nearest: nearest), at: name)
        }
        guard !seen.contains(key) else { return note(.duplicateKey(key.rawValue), at: name) }
        seen.append(key)
        guard !value.isEmpty else { return note(.emptyValue(of: key.rawValue), at: name) }
        set(key, value)
    }

    private mutating func set(_ key: MetadataKey, _ value: ArraySlice<UInt8>) {
        switch key {
        case .kind: isScenario = (choice(value, key) as Kind?) != nil
        case .id: id = identifier(value, key)
        case .scenario: metadata.scenario = identifier(value, key).map { ScenarioID($0.text) }
        case .topic: topic = (TopicID(value.string), source.place(at: value.startIndex))
        case .difficulty: metadata.difficulty = choice(value, key)
        case .cognition: metadata.cognition = choice(value, key)
        case .objective: metadata.objective = value.string
        case .facts: metadata.facts = list(value).map(\.string)
        case .version: metadata.version = value.string
        case .tags: metadata.tags = list(value).map(\.string)
        case .shuffle: metadata.shuffle = choice(value, key) != YesNo.no
        case .scoring: scoring = choice(value, key).map { ($0, source.place(at: value.startIndex)) }
        case .letterCase:
            exactCase = (choice(value, key) as LetterCase?).map { _ in source.place(at: value.startIndex) }
        case .notWith: metadata.notWith = list(value).compactMap { identifier($0, key) }
        case .waive: metadata.waive = list(value).map(\.string)
        }
    }

    private enum YesNo: String, CaseIterable { case yes, no }
    private enum Kind: String, CaseIterable { case scenario }
    private enum LetterCase: String, CaseIterable { case exact }

    private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ value: ArraySlice<UInt8>, _ key: MetadataKey
    ) -> Value? {
        if let known = Value(rawValue: value.string) { return known }
        let names = Value.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        note(.malformedValue(value.string, of: key.rawValue, expected: "one of \(names)"), at: value)
        return nil
    }

    private mutating func identifier(_ value: ArraySlice<UInt8>, _ key: MetadataKey) -> ItemID? {
        if value.isIdentifier { return ItemID(value.string) }
        let expected = "lower-case letters, digits and hyphens"
        note(.malformedValue(value.string, of: key.rawValue, expected: expected), at: value)
        return nil
    }

    private func list(_ value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        value.split(separator: UInt8(ascii: ",")).map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    private mutating func note(_ fault: Fault, at bytes: ArraySlice<UInt8>) {
        findings.append(Finding(fault, source.place(at: bytes.startIndex)))
    }
}

extension Sequence<UInt8> {
    /// Whether the bytes are an identity: lower-case letters, digits and hyphens.
    var isIdentifier: Bool {
        allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}

extension ArraySlice<UInt8> {
    var string: String { String(decoding: self, as: UTF8.self) }

    /// Where a text stands first; `firstRange(of:)` is Foundation's here, and slow.
    func place(of text: StaticString) -> Range<Int>? {
        text.withUTF8Buffer { text in
            indices.first { self[$0...].starts(with: text) }.map { $0..<($0 + text.count) }
        }
    }
}
