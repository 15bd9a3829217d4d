/// A field of a record, with the path that leads to it: `prompt.distractors`.
struct RecordField: Sendable {
    let path: String
    let value: RecordValue
}

/// What names mean, each looked up once.
struct FieldNames: Sendable {
    struct Entry: Sendable {
        let role: FieldRole?
        let column: FieldName.Column?
    }

    private var entries: [String: Entry] = [:]

    subscript(name: String) -> Entry { entries[name] ?? Self.entry(name) }

    private static func entry(_ name: String) -> Entry {
        guard name.utf8.count < 120 else { return Entry(role: nil, column: nil) }
        let field = FieldName(name)
        return Entry(role: Vocabulary.role(of: field), column: field.column)
    }

    /// Remembers the names of a record and of the maps in it.
    mutating func learn(_ record: RecordValue) {
        for member in record.members ?? [] {
            if entries[member.name] == nil, entries.count < 2000 { entries[member.name] = Self.entry(member.name) }
            learn(member.value)
            for value in member.value.list?.prefix(3) ?? [] { learn(value) }
        }
    }

    /// The fields of a record; maps that only group fields are opened.
    func fields(of record: RecordValue) -> [RecordField] {
        var fields: [RecordField] = []
        add(record.members ?? [], under: "", depth: 0, to: &fields)
        return fields
    }

    private func add(_ members: [RecordValue.Member], under parent: String, depth: Int, to fields: inout [RecordField])
    {
        for member in members {
            let path = parent.isEmpty ? member.name : "\(parent).\(member.name)"
            if let inner = member.value.members, depth < 3, isGroup(inner, named: member.name) {
                add(inner, under: path, depth: depth + 1, to: &fields)
            } else {
                fields.append(RecordField(path: path, value: member.value))
            }
        }
    }

    /// Whether a map only groups fields of the question, as `prompt` does in mdbook-quiz.
    private func isGroup(_ members: [RecordValue.Member], named name: String) -> Bool {
        if !isOpen(self[name].role) || StructuredAnswer.isOne(members, self) || isLabelled(members) { return false }
        return members.contains { self[$0.name].role.map { $0 != .unneeded } ?? false }
    }

    private func isOpen(_ role: FieldRole?) -> Bool {
        switch role {
        case .options, .answers, .rationales, .distractors, .key, .tags, .alternatives: false
        default: true
        }
    }

    /// Whether the names of a map are the labels of options.
    func isLabelled(_ members: [RecordValue.Member]) -> Bool {
        members.count > 1
            && members.allSatisfy { member in
                guard let column = self[member.name].column else { return false }
                return Vocabulary.column(column) == .option
            }
    }

    /// Whether a map looks like a question: a text, and what is to be chosen or what is right.
    func isQuestion(_ record: RecordValue) -> Bool {
        var hasStem = false
        var hasText = false
        var hasAnswer = false
        var saysOnlyTruth = true
        var columns = 0
        for field in fields(of: record) {
            let name = field.path.lastComponent
            let entry = self[name]
            switch entry.role {
            case .stem: hasStem = hasStem || field.value.scalar != nil
            case .text: hasText = hasText || field.value.scalar != nil
            case .options, .answers, .distractors, .answer, .solution:
                hasAnswer = true
                saysOnlyTruth = saysOnlyTruth && field.value.isLiteral
            case .key, .compiles:
                hasAnswer = true
                saysOnlyTruth = saysOnlyTruth && field.value.truth != nil
            default:
                if let column = entry.column, Vocabulary.column(column) == .option { columns += 1 }
                if let members = field.value.members, StructuredAnswer.isOne(members, self) {
                    hasAnswer = true
                    saysOnlyTruth = false
                }
            }
        }
        if columns > 1 {
            hasAnswer = true
            saysOnlyTruth = false
        }
        // A program whose behaviour is asked needs no sentence.
        if record["type"]?.scalar == "Tracing" { return true }
        return hasAnswer && (hasStem || hasText && !saysOnlyTruth)
    }
}

extension String {
    /// What stands behind the last full stop of a path.
    var lastComponent: String {
        guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")), utf8.index(after: dot) < endIndex else { return self }
        return String(self[utf8.index(after: dot)...])
    }
}

/// Answers that have a structure of their own: things to be matched, put in order or sorted into groups.
enum StructuredAnswer {
    static func isOne(_ members: [RecordValue.Member], _ names: FieldNames) -> Bool {
        let parts = Parts(members)
        return parts.left != nil && parts.right != nil
            || parts.items != nil && (parts.order != nil || parts.targets != nil)
    }

    private struct Parts {
        var left: RecordValue?
        var right: RecordValue?
        var items: RecordValue?
        var targets: RecordValue?
        var order: RecordValue?
        var correct: RecordValue?

        init(_ members: [RecordValue.Member]) {
            for member in members {
                let isList = member.value.list != nil
                switch FieldName(member.name).joined {
                case "left", "lefts", "leftitems", "premises", "prompts", "links", "izquierda", "gauche":
                    if isList { left = member.value }
                case "right", "rights", "rightitems", "matches", "rechts", "derecha", "droite":
                    if isList { right = member.value }
                case "items", "steps", "elements", "sequence", "elemente", "schritte":
                    if isList { items = member.value }
                case "targets", "categories", "groups", "buckets", "zones": if isList { targets = member.value }
                case "correctorder", "order", "solutionorder", "correctsequence": if isList { order = member.value }
                case "correct", "correctpairs", "correctmatches", "solution", "mapping", "answer", "key":
                    correct = member.value
                default: break
                }
            }
        }
    }

    /// The answer of a map; nil where it says not enough.
    static func answer(_ members: [RecordValue.Member]) -> Draft.Answer? {
        let parts = Parts(members)
        if let left = parts.left, let right = parts.right { return matching(left, right, parts.correct) }
        if let items = parts.items, let targets = parts.targets { return sorting(items, into: targets, parts.correct) }
        if let items = parts.items, let order = parts.order { return ordering(items, order) }
        return nil
    }

    private struct Thing {
        var id: String
        var text: String
    }

    private static func things(_ value: RecordValue) -> [Thing]? {
        let things = (value.list ?? []).compactMap { value -> Thing? in
            if let text = value.words { return Thing(id: text, text: text) }
            guard let text = (value["text"] ?? value["label"] ?? value["name"] ?? value["value"])?.words else {
                return nil
            }
            return Thing(id: (value["id"] ?? value["key"])?.words ?? text, text: text)
        }
        return things.count == value.list?.count && Set(things.map(\.id)).count == things.count ? things : nil
    }

    private static func matching(_ left: RecordValue, _ right: RecordValue, _ correct: RecordValue?) -> Draft.Answer? {
        guard let left = things(left), let right = things(right), let correct = correct?.members else { return nil }
        let pairs = correct.compactMap { member -> (Thing, Thing)? in
            guard let one = left.first(where: { $0.id == member.name }), let id = member.value.words,
                let other = right.first(where: { $0.id == id })
            else { return nil }
            return (one, other)
        }
        guard pairs.count == left.count, correct.count == left.count else { return nil }
        let used = Set(pairs.map(\.1.id))
        return .matching(
            pairs.map { (left: .guessing($0.0.text), right: .guessing($0.1.text)) },
            distractors: right.filter { !used.contains($0.id) }.map { .guessing($0.text) })
    }

    /// Things that go into groups: each has one, and several may have the same.
    private static func sorting(
        _ items: RecordValue, into targets: RecordValue, _ correct: RecordValue?
    ) -> Draft.Answer? {
        guard let items = things(items), let targets = things(targets), let correct = correct?.members else {
            return nil
        }
        var groups: [String: Thing] = [:]
        for member in correct {
            guard let target = targets.first(where: { $0.id == member.name }) else { return nil }
            for id in member.value.texts where groups.updateValue(target, forKey: id) != nil { return nil }
        }
        let pairs = items.compactMap { item in groups[item.id].map { (item, $0) } }
        guard pairs.count == items.count else { return nil }
        return .matching(pairs.map { (left: .guessing($0.0.text), right: .guessing($0.1.text)) })
    }

    private static func ordering(_ items: RecordValue, _ order: RecordValue) -> Draft.Answer? {
        guard let items = things(items) else { return nil }
        let steps = order.texts.compactMap { id in items.first { $0.id == id } }
        guard steps.count == items.count, Set(steps.map(\.id)).count == items.count else { return nil }
        return .ordering(steps.map { .guessing($0.text) })
    }
}
