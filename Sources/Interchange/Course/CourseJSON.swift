import Assessment
import JSON
import QuestionBank

/// Swot's own JSON, as `swot export` prints it and `docs/json.md` describes it. Texts in it are Markdown.
package enum CourseJSON: ExportFormat {
    package static let name = "json"
    package static let title = "Swot's JSON"

    package static func write(_ bank: Bank) -> Exported {
        Exported(CourseDocument.json(bank.course, items: bank.items, scenarios: bank.scenarios).document + "\n")
    }
}

// Reading.
extension CourseJSON {
    /// Whether a document is one of Swot's.
    static func isOne(_ root: JSONNode) -> Bool {
        guard root.isMap else { return false }
        var names: Set<String> = []
        root.eachChild { name, child in
            if let name, child.isMap || child.isList || name == "schema" { names.insert(name) }
        }
        return names.isSuperset(of: ["schema", "course", "items", "scenarios"])
    }

    static func read(_ root: JSONNode, into intake: inout Intake) throws(ImportError) {
        var items: [JSONNode] = []
        var titles: [String: String] = [:]
        var facts = CourseFacts()
        var scenarios: [Scenario] = []
        root.eachChild { name, child in
            switch name {
            case "items": child.eachChild { _, item in items.append(item) }
            case "course":
                let course = child.value
                facts.id = course["id"]?.words
                facts.title = course["title"]?.words
                facts.description = course["description"]?.words
                facts.language = course["language"]?.words
                facts.license = course["license"]?.words
                facts.authors = course["authors"]?.texts ?? []
                for topic in course["topics"]?.list ?? [] {
                    titles[topic["id"]?.words ?? ""] = topic["title"]?.words
                    facts.topics += [topic["title"]?.words].compactMap(\.self)
                }
            case "scenarios": scenarios = (child.value.list ?? []).compactMap(Self.scenario)
            default: break
            }
        }
        intake.facts = facts
        for scenario in scenarios { intake.add(scenario) }
        for (index, item) in items.enumerated() {
            var draft = CourseItem(item.value, at: intake.origin(question: "\(index + 1)")).draft
            draft.topic = draft.topic.map { titles[$0] ?? $0 }
            try intake.add(draft)
        }
    }

    private static func scenario(_ value: RecordValue) -> Scenario? {
        guard let id = value["id"]?.words, let body = value["body"]?.words else { return nil }
        return Scenario(
            id: ScenarioID(id), title: value["title"]?.words ?? id, body: DraftText.markdown(body).rich(),
            version: Fingerprint(of: body))
    }
}

/// An item of Swot's JSON as a draft.
private struct CourseItem {
    private(set) var draft: Draft
    private let value: RecordValue

    init(_ value: RecordValue, at origin: Origin) {
        self.value = value
        draft = Draft(at: origin, stem: .markdown(""), answer: .choice([], .marked))
        let id = value["id"]?.words
        draft.origin.question = id ?? origin.question
        // An id that begins with a tilde is derived from the text and not its author's.
        draft.id = id?.hasPrefix("~") == true ? nil : id
        draft.topic = value["topic"]?.words
        draft.stem = .markdown((value["stem"]?.words ?? "").replacing("{{}}", with: String(Gaps.mark)))
        draft.hints = (value["hints"]?.texts ?? []).map { .markdown($0) }
        draft.explanation = value["explanation"]?.words.map { .markdown($0) }
        draft.references = (value["references"]?.texts ?? []).map { address in
            .rich(RichText([.paragraph([.link(destination: address, [.text(address)])])]))
        }
        draft.scenario = value["scenario"]?.words.map { ScenarioID($0) }
        draft.shuffle = value["shuffle"]?.truth ?? true
        draft.metadata = metadata
        draft.answer = answer
        // What no draft holds.
        if let scoring = value["interaction"]?["scoring"]?.words { draft.remark(.unknownField, "scoring: \(scoring)") }
        if value["interaction"]?["headings"]?.isNothing == false { draft.remark(.unknownField, "headings") }
    }

    private var metadata: Item.Metadata {
        var metadata = Item.Metadata()
        metadata.difficulty = value["difficulty"]?.words.flatMap { Item.Difficulty(rawValue: $0) }
        metadata.cognition = value["cognition"]?.words.flatMap { Item.Cognition(rawValue: $0) }
        metadata.objective = value["objective"]?.words
        metadata.facts = value["facts"]?.texts ?? []
        metadata.version = value["version"]?.words
        metadata.tags = value["tags"]?.texts ?? []
        metadata.notWith = (value["notWith"]?.texts ?? []).map { ItemID($0) }
        metadata.waive = value["waive"]?.texts ?? []
        return metadata
    }

    private func elements(_ name: String) -> [RecordValue] { value["interaction"]?[name]?.list ?? [] }
    private static func text(_ value: RecordValue?) -> DraftText { .markdown(value?["text"]?.scalar ?? "") }
    private static func rationale(_ value: RecordValue) -> DraftText? {
        value["rationale"]?.words.map { .markdown($0) }
    }

    private var answer: Draft.Answer {
        let kind = value["interaction"]?["kind"]?.words ?? value["kind"]?.words ?? ""
        let isCaseExact = value["interaction"]?["caseExact"]?.truth ?? false
        switch kind {
        case "single-choice", "multiple-response", "best-answer": return choice
        case "statements":
            return .statements(
                elements("statements").map { (Self.text($0), $0["true"]?.truth == true, Self.rationale($0)) })
        case "ordering": return .ordering(elements("steps").map { Self.text($0) })
        case "matching":
            return .matching(
                elements("pairs").map { (left: Self.text($0["left"]), right: Self.text($0["right"])) },
                distractors: elements("distractors").map { Self.text($0) })
        case "short-text": return .shortText(value["interaction"]?["accepted"]?.texts ?? [], isCaseExact: isCaseExact)
        case "number":
            return .number(
                elements("accepted").compactMap { range in
                    guard let low = range["low"]?.words.flatMap(Double.init),
                        let high = range["high"]?.words.flatMap(Double.init)
                    else { return nil }
                    return NumberEntry.Range(low, high, unit: range["unit"]?.words ?? "")
                })
        case "gaps": return .gaps(elements("gaps").compactMap(Self.gap), isCaseExact: isCaseExact)
        case "lines": return .lines(Set((value["interaction"]?["lines"]?.texts ?? []).compactMap { Int($0) }))
        case "recall": return .recall(.markdown(value["interaction"]?["answer"]?.words ?? ""))
        default: return .unsupported(kind)
        }
    }

    private var choice: Draft.Answer {
        .choice(
            (value["options"]?.list ?? []).map { option in
                var read = Draft.Option(
                    Self.text(option), isKey: option["key"]?.truth ?? option["correct"]?.truth,
                    rationale: Self.rationale(option))
                read.weight = option["weight"]?.words.flatMap(Fraction.init(written:))
                return read
            }, .marked)
    }

    private static func gap(_ value: RecordValue) -> Gaps.Gap? {
        if let accepted = value["accepted"] { return .typed(accepted.texts) }
        let options = (value["options"]?.list ?? []).map { option -> (Element, Bool) in
            // Options of a gap are words or one piece of code.
            let line = text(option).rich()
            let code = line.asLine.count == 1 ? line.asLine.filter { if case .code = $0 { true } else { false } } : []
            let words: [Inline] = code.isEmpty ? [.text(line.plainText)] : code
            return (Element(RichText([.paragraph(words)])), option["key"]?.truth == true)
        }
        guard let key = options.first(where: \.1)?.0.id else { return nil }
        return .chosen(options.map(\.0), key: key)
    }
}

extension Fraction {
    /// Such as `1/4` or `0.25`.
    fileprivate init?(written text: String) {
        let parts = text.split(separator: "/").compactMap { Int($0) }
        if parts.count == 2, parts[1] != 0 {
            self.init(parts[0], parts[1])
        } else if let number = Double(text), (0...1).contains(number) {
            self.init(Int((number * 100).rounded()), 100)
        } else {
            return nil
        }
    }
}
