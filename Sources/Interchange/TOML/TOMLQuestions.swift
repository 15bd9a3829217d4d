/// Questions in TOML: those of mdbook-quiz, and others in whatever form, see `RecordShape`.
///
/// Source: Cognitive Engineering Lab, "mdbook-quiz", <https://github.com/cognitive-engineering-lab/mdbook-quiz>.
package enum TOMLQuestions {
    package static let name = "toml"
    package static let title = "TOML"
    package static let otherNames = ["mdbook-quiz"]
}

private struct TOMLNode: RecordNode {
    let content: TOMLReader.Value

    var isMap: Bool { if case .table = content { true } else { false } }
    var isList: Bool {
        switch content {
        case .list, .tables: true
        default: false
        }
    }
    var signature: UInt64? { nil }
    var line: Int? { if case .table(let table) = content { table.line } else { nil } }
    var isBroken: Bool { if case .table(let table) = content { table.isBroken } else { false } }

    func eachChild(_ body: (String?, TOMLNode) -> Void) {
        switch content {
        case .table(let table): for member in table.members { body(member.name, TOMLNode(content: member.value)) }
        case .tables(let tables): for table in tables.tables { body(nil, TOMLNode(content: .table(table))) }
        case .list(let values): for value in values { body(nil, TOMLNode(content: value)) }
        case .text, .literal: break
        }
    }

    var value: RecordValue {
        switch content {
        case .text(let text): return .text(text)
        case .literal(let text): return .literal(text)
        case .list(let values): return .list(values.map { TOMLNode(content: $0).value })
        case .table(let table):
            return .map(table.members.map { .init($0.name, TOMLNode(content: $0.value).value) })
        case .tables(let tables): return .list(tables.tables.map { TOMLNode(content: .table($0)).value })
        }
    }
}

private struct TOMLRecords: RecordList {
    let values: [RecordValue]
    let lines: [Int?]
    let places: [Int]
    let contexts: [RecordContext]

    var count: Int { values.count }
    func record(_ index: Int) -> RecordValue { values[index] }
    func line(of index: Int) -> Int? { lines[index] }
    func context(of index: Int) -> RecordContext { contexts[places[index]] }
}

extension TOMLQuestions: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        var tables = 0
        var pairs = 0
        for line in text.split(separator: "\n").prefix(200) {
            if line.hasPrefix("[["), line.contains("]]") { tables += 1 }
            let name = line.prefix { $0.isLetter || $0.isNumber || "_.-\"' ".contains($0) }
            if !name.isEmpty, line[name.endIndex...].first == "=" { pairs += 1 }
        }
        return tables > 0 && pairs > 1 ? .certain : .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let reader = TOMLReader(source.text(&intake))
        let finder = RecordFinder([TOMLNode(content: .table(reader.root))], map: source.fields)
        intake.facts = finder.facts
        let sound = finder.found.filter { !$0.node.isBroken }
        for problem in reader.problems {
            intake.leaveOut(.brokenLine, problem.reason, at: intake.origin(line: problem.line))
        }
        guard !sound.isEmpty else {
            throw .malformed(
                path: source.name, format: title, line: reader.problems.first?.line,
                reason: reader.problems.first?.reason ?? "no list of questions is found in it")
        }
        let records = TOMLRecords(
            values: sound.map { $0.node.value }, lines: sound.map { $0.node.line }, places: sound.map(\.context),
            contexts: finder.contexts)
        var reading = RecordReading(records, map: source.fields)
        try reading.read(into: &intake)
    }
}
