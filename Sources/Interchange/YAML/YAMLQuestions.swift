import Yams

/// Questions in YAML, in whatever form: see `RecordShape`. Texts are what the source says: `010`, `Yes` and `12:00` stay.
package enum YAMLQuestions {
    package static let name = "yaml"
    package static let title = "YAML"
}

/// A node of YAML in which questions are looked for.
private struct YAMLNode: RecordNode {
    let node: Node

    var isMap: Bool { node.mapping != nil }
    var isList: Bool { node.sequence != nil }
    var signature: UInt64? { nil }
    var line: Int? { node.mark?.line }

    func eachChild(_ body: (String?, YAMLNode) -> Void) {
        if let mapping = node.mapping {
            for (key, value) in mapping { body(key.scalar?.string ?? "", YAMLNode(node: value)) }
        } else if let sequence = node.sequence {
            for value in sequence { body(nil, YAMLNode(node: value)) }
        }
    }

    var value: RecordValue { Self.value(node) }

    private static func value(_ node: Node) -> RecordValue {
        switch node {
        case .scalar(let scalar): value(scalar)
        case .mapping(let mapping): .map(mapping.map { .init($0.key.scalar?.string ?? "", value($0.value)) })
        case .sequence(let sequence): .list(sequence.map { value($0) })
        case .alias: .none
        }
    }

    /// Plain scalars that look like numbers or truth values are literals; what is quoted is text.
    private static func value(_ scalar: Node.Scalar) -> RecordValue {
        guard scalar.style == .plain || scalar.style == .any else { return .text(scalar.string) }
        let text = scalar.string
        if text.isEmpty { return .none }
        let isNumber = text.utf8.count < 20 && Double(text) != nil
        return isNumber || words.contains(text) ? .literal(text) : .text(text)
    }

    private static let words: Set<String> = [
        "true", "false", "True", "False", "TRUE", "FALSE", "null", "Null", "NULL", "~", "yes", "no", "Yes", "No", "on",
        "off",
    ]
}

private struct YAMLRecords: RecordList {
    let values: [RecordValue]
    let lines: [Int?]
    let places: [Int]
    let contexts: [RecordContext]

    var count: Int { values.count }
    func record(_ index: Int) -> RecordValue { values[index] }
    func line(of index: Int) -> Int? { lines[index] }
    func context(of index: Int) -> RecordContext { contexts[places[index]] }
}

extension YAMLQuestions: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        var pairs = 0
        var items = 0
        var others = 0
        for line in text.split(separator: "\n").prefix(200) {
            let bare = line.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
            if bare.isEmpty || bare.hasPrefix("#") && !bare.hasPrefix("##") { continue }
            if bare == "---" { continue }
            if bare.hasPrefix("- ") || bare == "-" { items += 1 }
            if isPair(bare.hasPrefix("- ") ? bare.dropFirst(2).drop { $0 == " " } : bare) { pairs += 1 }
            if line.first != " ", line.first != "-", !isPair(bare) { others += 1 }
        }
        // A front matter with a text below is no YAML.
        if text.hasPrefix("---\n"), let end = text.dropFirst(3).firstRange(of: "\n---\n") {
            let next = text[end.upperBound...].drop(while: \.isWhitespace).prefix { $0 != "\n" }
            if next.hasPrefix("- [") || !next.hasPrefix("- ") && !isPair(next) { return .none }
        }
        guard pairs > 1, items > 0, others == 0 else { return .none }
        return .likely
    }

    /// `name: value`, `name:`
    private static func isPair(_ line: Substring) -> Bool {
        guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
        let name = line[..<colon]
        let after = line[line.index(after: colon)...].first
        return name.utf8.count < 60 && (after == nil || after == " ")
            && (name.allSatisfy { $0.isLetter || $0.isNumber || "_- \"'?".contains($0) })
            && !name.hasPrefix("Answer") && !name.hasPrefix("ANSWER")
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let text = source.text(&intake)
        let roots = try documents(of: text, source, &intake)
        let finder = RecordFinder(roots.map { YAMLNode(node: $0) }, map: source.fields)
        intake.facts = finder.facts
        guard !finder.found.isEmpty else {
            throw .malformed(
                path: source.name, format: title, line: nil,
                reason: "no list of questions is found in it; name its fields with --map")
        }
        let records = YAMLRecords(
            values: finder.found.map { $0.node.value }, lines: finder.found.map { $0.node.line },
            places: finder.found.map(\.context), contexts: finder.contexts)
        var reading = RecordReading(records, map: source.fields)
        try reading.read(into: &intake)
    }

    /// The documents of a text. Where the parser stops, what stands before the item at fault and after it is read by
    /// itself.
    private static func documents(
        of text: String, _ source: Source, _ intake: inout Intake
    ) throws(ImportError) -> [Node] {
        try checkAliases(text, source)
        switch parse(text) {
        case .success(let nodes): return nodes
        case .failure(let problem):
            let pieces = YAMLPieces(text).sound { piece in
                if case .failure = parse(piece) { false } else { true }
            }
            guard !pieces.text.isEmpty, case .success(let nodes) = parse(pieces.text) else {
                throw .malformed(path: source.name, format: title, line: problem.line, reason: problem.reason)
            }
            for line in pieces.broken {
                intake.leaveOut(.brokenLine, problem.reason, at: intake.origin(line: line))
            }
            return nodes
        }
    }

    /// Aliases can make a small text grow without end: more than a few are refused.
    private static func checkAliases(_ text: String, _ source: Source) throws(ImportError) {
        var aliases = 0
        var previous: UInt8 = 0x0A
        for byte in text.utf8 {
            if byte == UInt8(ascii: "*"),
                previous == 0x20 || previous == UInt8(ascii: "[") || previous == UInt8(ascii: ",")
            {
                aliases += 1
            }
            previous = byte
        }
        let hasAnchors = text.contains(": &") || text.contains("- &")
        if hasAnchors, aliases > 20 {
            throw .limit(path: source.name, reason: "it refers to parts of itself more than 20 times")
        }
    }

    private struct Problem: Error {
        let line: Int?
        let reason: String
    }

    private static func parse(_ text: String) -> Result<[Node], Problem> {
        do {
            let parser = try Parser(yaml: text)
            var nodes: [Node] = []
            while let node = try parser.nextRoot() { nodes.append(node) }
            return .success(nodes)
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                return .failure(Problem(line: mark.line, reason: problem))
            case .duplicatedKeysInMapping(_, let context):
                return .failure(Problem(line: context.mark.line, reason: "a name comes twice in one map"))
            default: return .failure(Problem(line: nil, reason: "it is no YAML"))
            }
        } catch {
            return .failure(Problem(line: nil, reason: "it is no YAML"))
        }
    }
}

/// A YAML text cut at the items of its longest list, so that one that is broken costs no other.
private struct YAMLPieces {
    private var head: [Substring] = []
    private var items: [(line: Int, lines: [Substring])] = []

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var counts: [Int: Int] = [:]
        for line in lines {
            if let indent = Self.indent(ofItem: line) { counts[indent, default: 0] += 1 }
        }
        guard let indent = counts.keys.min() else { return }
        for (index, line) in lines.enumerated() {
            if Self.indent(ofItem: line) == indent {
                items.append((index + 1, [line]))
            } else if items.isEmpty {
                head.append(line)
            } else {
                items[items.count - 1].lines.append(line)
            }
        }
    }

    /// The indentation of a line that begins an item.
    private static func indent(ofItem line: Substring) -> Int? {
        let bare = line.drop { $0 == " " }
        guard bare.hasPrefix("- ") || bare == "-" else { return nil }
        return line.utf8.count - bare.utf8.count
    }

    /// The text without the items that cannot be read by themselves, and the lines of these.
    func sound(_ isSound: (String) -> Bool) -> (text: String, broken: [Int]) {
        guard items.count > 1 else { return ("", []) }
        var broken: [Int] = []
        var kept = head
        for item in items {
            let text = item.lines.joined(separator: "\n")
            if isSound(text) { kept += item.lines } else { broken.append(item.line) }
        }
        return broken.count < items.count ? (kept.joined(separator: "\n"), broken) : ("", broken)
    }
}
