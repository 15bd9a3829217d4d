import Assessment

/// What the fields of a file's records are for, found by their names and by what stands in them.
struct RecordShape: Sendable {
    private(set) var names: FieldNames
    /// By path.
    private(set) var roles: [String: FieldRole] = [:]
    /// The fields that hold stems, the likeliest first.
    private(set) var stems: [String] = []
    /// Fields that the user has named and that are nowhere.
    private(set) var missing: [String] = []
    /// The label of the column that always holds the key; nil where the key is given otherwise.
    private(set) var alwaysKey: String?
    /// Whether the form of the catalogue alone says which column that is.
    private(set) var isKnownCatalogue = false
    private let map: FieldMap
    private let known: Set<String>

    /// How many records are looked at.
    static let sample = 400

    init(_ sample: [RecordValue], map: FieldMap) {
        self.map = map
        var names = FieldNames()
        for record in sample { names.learn(record) }
        self.names = names
        let records = sample.map { names.fields(of: $0) }
        let facts = Facts(records)
        known = Set(facts.paths)
        assignNames(facts)
        assignColumns(facts)
        assignMapped(facts)
        assignOptions(facts)
        assignKeys(facts)
        assignStems(facts)
        assignRest(facts)
        inferKey(sample)
        recogniseCatalogue(facts)
    }

    /// What is known of the fields in the sample.
    fileprivate struct Facts {
        struct Fact {
            var count = 0
            /// Lists of several things, and maps.
            var lists = 0
            var scalars = 0
            var truths = 0
            var numbers = 0
            var length = 0
            var asking = 0

            var meanLength: Int { length / max(1, scalars) }
        }

        private(set) var paths: [String] = []
        private(set) var facts: [String: Fact] = [:]
        let records: Int

        init(_ records: [[RecordField]]) {
            self.records = records.count
            for field in records.joined() {
                if facts[field.path] == nil { paths.append(field.path) }
                guard !field.value.isNothing else {
                    facts[field.path] = facts[field.path] ?? Fact()
                    continue
                }
                facts[field.path, default: Fact()].add(field.value)
            }
        }

        subscript(path: String) -> Fact { facts[path] ?? Fact() }
    }

    // Names and columns.

    private mutating func assignNames(_ facts: Facts) {
        for path in facts.paths {
            let name = path.lastComponent
            let entry = names[name]
            roles[path] = entry.role
            if entry.role == nil, let column = entry.column, column.rest.isEmpty, !column.noun.isEmpty {
                let role = Vocabulary.role(of: FieldName(column.noun))
                if [.hint, .reference, .tags, .picture].contains(role) { roles[path] = role }
            }
            guard path != name, entry.role == .text || entry.role == .unneeded else { continue }
            let parent = names[String(path.dropLast(name.count + 1)).lastComponent].role
            roles[path] = parent == .stem || parent == .text ? .stem : .unneeded
        }
        // In mdbook-quiz `context` explains the answer.
        if roles["prompt.prompt"] != nil || roles["prompt.program"] != nil {
            roles["context"] = .explanation
            for path in ["prompt.answerIndex"] where facts.paths.contains(path) { roles[path] = .keyPlace }
            for path in ["answer.alternatives"] where facts.paths.contains(path) { roles[path] = .alternatives }
        }
    }

    /// Columns with a label each count only together.
    private mutating func assignColumns(_ facts: Facts) {
        var groups: [(kind: FieldRole.ColumnKind, noun: String, columns: [(path: String, label: String)])] = []
        for path in facts.paths {
            let name = path.lastComponent
            guard let column = names[name].column, let kind = Vocabulary.column(column) else { continue }
            let noun = "\(path.dropLast(name.count)) \(column.noun) \(column.rest)"
            if let index = groups.firstIndex(where: { $0.kind == kind && $0.noun == noun }) {
                groups[index].columns.append((path, column.label))
            } else {
                groups.append((kind, noun, [(path, column.label)]))
            }
        }
        let whole = groups.filter { group in
            guard Set(group.columns.map(\.label)).count == group.columns.count else { return false }
            if group.columns.count == 1 { return group.kind == .distractor }
            let first = group.columns.map(\.label).min() ?? ""
            return ["a", "0", "1"].contains(first)
        }
        let best = whole.filter { $0.kind == .option }.max { $0.columns.count < $1.columns.count }?.noun
        for group in whole where group.kind != .option || group.noun == best {
            // `Correct 1` may be a key or a mark beside an option.
            let areTruths = group.columns.allSatisfy { facts[$0.path].truths == facts[$0.path].count }
            let kind = group.kind == .key && areTruths && best != nil ? .flag : group.kind
            for (path, label) in group.columns { roles[path] = .column(kind, label: label) }
        }
    }

    private mutating func assignMapped(_ facts: Facts) {
        for (part, fields) in map.fields {
            for field in fields {
                let folded = FieldName(field).joined
                guard
                    let path = facts.paths.first(where: { $0 == field })
                        ?? facts.paths.first(where: { FieldName($0.lastComponent).joined == folded })
                else {
                    missing.append(field)
                    continue
                }
                // One column of several always holds the key.
                if part == .key, case .column(.option, let label) = roles[path] {
                    alwaysKey = label
                    continue
                }
                if fields.count > 1 || facts[path].lists == 0, part == .options || part == .distractors {
                    let label = names[path.lastComponent].column?.label ?? "\(fields.firstIndex(of: field) ?? 0)"
                    if fields.count > 1 {
                        roles[path] = .column(part == .options ? .option : .distractor, label: label)
                        continue
                    }
                }
                roles[path] = part.role
                if part == .stem { stems = [path] }
            }
            // What is mapped is no longer guessed.
            let named = Set(fields)
            for (path, role) in roles where role == part.role && part != .hint && part != .reference {
                if !named.contains(path), !named.contains(path.lastComponent) { roles[path] = nil }
            }
        }
    }

    private var hasOptions: Bool {
        roles.values.contains { role in
            if case .column(.option, _) = role { true } else { role == .options }
        }
    }

    private var hasDistractors: Bool {
        roles.values.contains { role in
            if case .column(.distractor, _) = role { true } else { role == .distractors }
        }
    }

    private var hasKey: Bool {
        roles.values.contains { role in
            if case .column(let kind, _) = role { kind == .flag || kind == .key } else { role == .key }
        }
    }

    // Options and keys.

    private mutating func assignOptions(_ facts: Facts) {
        let isMapped = map.fields[.options] != nil
        for path in facts.paths where roles[path] == .answers || roles[path] == .answer {
            let areLists = 2 * facts[path].lists >= facts[path].count && facts[path].lists > 0
            // One text that holds all options needs a key beside it.
            let areJoined = roles[path] == .answers && hasKey && !areLists
            let isPlural = roles[path] == .answers || hasKey
            if !isMapped, !hasOptions, !hasDistractors, areLists && isPlural || areJoined {
                roles[path] = .options
            } else {
                roles[path] = .key
            }
        }
        guard !hasOptions, !hasDistractors else { return }
        let unknown = facts.paths.filter { path in
            roles[path] == nil && 2 * facts[path].lists > facts[path].count && 2 * facts[path].count > facts.records
        }
        if let path = unknown.first { roles[path] = .options }
    }

    private mutating func assignKeys(_ facts: Facts) {
        for path in facts.paths where roles[path] == .solution {
            roles[path] = hasKey || facts[path].meanLength > 60 ? .explanation : .key
        }
        for path in facts.paths where roles[path] == .target {
            roles[path] = hasKey || !hasOptions ? .unneeded : .key
        }
    }

    private mutating func assignStems(_ facts: Facts) {
        guard stems.isEmpty else { return }
        let named = facts.paths.filter { roles[$0] == .stem }
        // The number of a question may stand under its name.
        let real = named.filter { facts[$0].numbers < facts[$0].count || named.count == 1 }
        stems = real.sorted { facts[$0].meanLength > facts[$1].meanLength }
        if 2 * (stems.map { facts[$0].count }.max() ?? 0) < facts.records {
            let texts = facts.paths.filter { roles[$0] == .text && facts[$0].scalars > 0 }
            stems += texts.sorted { facts[$0].meanLength > facts[$1].meanLength }
        }
        if stems.isEmpty {
            let unknown = facts.paths.filter { path in
                roles[path] == nil && 2 * facts[path].scalars > facts.records && facts[path].meanLength > 9
                    && (facts[path].meanLength > 25 || 3 * facts[path].asking > facts[path].scalars)
            }
            stems = unknown.max { facts[$0].meanLength < facts[$1].meanLength }.map { [$0] } ?? []
        }
        for path in named where !stems.contains(path) { roles[path] = .id }
        for path in stems { roles[path] = .stem }
    }

    private mutating func assignRest(_ facts: Facts) {
        for path in facts.paths where roles[path] == .text { roles[path] = .unneeded }
        // Of a group of fields, those that are read at all; a map that no other role fits may hold rationales.
        for path in facts.paths where roles[path] == .explanation && facts[path].lists > 0 && facts[path].scalars == 0 {
            roles[path] = .rationales
        }
    }

    /// Where nothing is called the key, a field that always repeats one of the options is it.
    private mutating func inferKey(_ sample: [RecordValue]) {
        guard !hasKey, hasOptions, sample.count > 2 else { return }
        var counts: [String: Int] = [:]
        for record in sample {
            let parts = RecordParts(record, shape: self)
            if parts.options.contains(where: { $0.isKey != nil }) { return }
            let texts = Set(parts.options.map { $0.text })
            for field in names.fields(of: record) where roles[field.path] == nil {
                if let text = field.value.words, texts.contains(text) { counts[field.path, default: 0] += 1 }
            }
        }
        let given = ["selected", "chosen", "user", "given", "guess", "previous", "your", "default"]
        let sure = counts.filter { path, count in
            count == sample.count && !given.contains(where: path.lowercased().contains)
        }
        if sure.count == 1, let path = sure.keys.first { roles[path] = .key }
    }

    /// The German catalogues of questions for radio amateurs name no key: answer A is right, and programs shuffle.
    ///
    /// Source: Bundesnetzagentur, "Prüfungsfragen zum Erwerb von Amateurfunkprüfungsbescheinigungen"; files of DARC.
    private mutating func recogniseCatalogue(_ facts: Facts) {
        let marks = ["number", "class", "question", "answer_a", "answer_b", "answer_c", "answer_d"]
        guard !hasKey, alwaysKey == nil, marks.allSatisfy({ facts[$0].count > 0 || known.contains($0) }) else { return }
        let others = known.subtracting(marks).filter { !$0.hasPrefix("picture_") }
        guard others.isEmpty else { return }
        alwaysKey = "a"
        isKnownCatalogue = true
    }

    /// Takes away fields that were taken for the key and are none of the options in nearly all records.
    mutating func dropKeys(_ paths: some Sequence<String>) {
        for path in paths { roles[path] = nil }
    }

    /// The role of a field, be it in the sample or not.
    func role(of path: String) -> FieldRole? {
        if known.contains(path) { return roles[path] }
        let role = names[path.lastComponent].role
        switch role {
        case .answer, .answers, .text, .solution, .target, .stem: return nil
        default: return role
        }
    }
}

extension RecordShape.Facts.Fact {
    fileprivate mutating func add(_ value: RecordValue) {
        count += 1
        if let list = value.list, list.count > 1 || list.contains(where: { $0.members != nil }) { lists += 1 }
        if value.members != nil { lists += 1 }
        guard let text = value.scalar else { return }
        scalars += 1
        length += text.utf8.count
        if value.truth != nil { truths += 1 }
        if Double(text) != nil { numbers += 1 }
        if text.utf8.last == UInt8(ascii: "?") || text.contains("?") { asking += 1 }
    }
}

extension FieldMap.Part {
    fileprivate var role: FieldRole {
        switch self {
        case .id: .id
        case .stem: .stem
        case .options: .options
        case .key: .key
        case .distractors: .distractors
        case .explanation: .explanation
        case .hint: .hint
        case .reference: .reference
        case .topic: .topic
        case .tags: .tags
        case .difficulty: .difficulty
        case .objective: .objective
        case .picture: .picture
        }
    }
}
