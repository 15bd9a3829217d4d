/// A record taken apart by the roles of its fields; nothing is decided yet.
struct RecordParts: Sendable {
    var id: String?
    var topic: String?
    var tags: [String] = []
    var stem: String?
    var preface: [String] = []
    var code: [String] = []
    var pictures: [String] = []
    var options: [RecordOption] = []
    /// Each field that says what is right.
    var keys: [RecordField] = []
    var distractors: [String] = []
    /// Whether there is a field for distractors, though nothing may stand in it.
    var hasDistractors = false
    var explanation: [String] = []
    var rationales: RecordValue?
    var hints: [String] = []
    var references: [String] = []
    var difficulty: String?
    var objective: String?
    var kind: String?
    var several: Bool?
    var isDisabled = false
    var markup: WrittenText?
    /// Whether options may be shown in another order.
    var shuffles: Bool?
    var shared: String?
    var keyPlace: Int?
    var isSorted = false
    var alternatives: [String] = []
    var prints: String?
    var compiles: Bool?
    var structured: Draft.Answer?
    /// Whether a structure was there that says not enough.
    var isBrokenStructure = false
    /// Fields without a role.
    var unused: [String] = []

    /// What a first reading needs, which only looks at keys.
    private static let surveyed: Set<FieldRole> = [.options, .key, .id, .distractors]

    /// - Parameter isSurvey: whether only options, keys and ids are wanted.
    init(_ record: RecordValue, shape: RecordShape, isSurvey: Bool = false) {
        var columns = Columns()
        var stems: [String: String] = [:]
        for field in shape.names.fields(of: record) {
            guard let role = shape.role(of: field.path) else {
                if !isSurvey { addUnknown(field, shape.names) }
                continue
            }
            if case .column(let kind, let label) = role {
                columns.add(field.value, kind, label)
                continue
            }
            guard !isSurvey || Self.surveyed.contains(role) else { continue }
            if role == .unneeded, !field.value.isNothing { unused.append(field.path) }
            if role == .stem {
                if let text = field.value.words { stems[field.path] = text }
                continue
            }
            add(field, role, shape)
        }
        stem = shape.stems.lazy.compactMap { stems[$0] }.first
        columns.write(to: &self)
        options.findLabels()
    }

    private mutating func addUnknown(_ field: RecordField, _ names: FieldNames) {
        if let members = field.value.members, StructuredAnswer.isOne(members, names) {
            structured = StructuredAnswer.answer(members)
            isBrokenStructure = structured == nil
        } else if !field.value.isNothing {
            unused.append(field.path)
        }
    }

    private mutating func add(_ field: RecordField, _ role: FieldRole, _ shape: RecordShape) {
        let value = field.value
        switch role {
        case .options: if options.isEmpty { options = RecordOptions(value, names: shape.names).options }
        case .key: keys.append(field)
        case .distractors:
            distractors += Self.distractors(value)
            hasDistractors = true
        case .id: id = id ?? value.words
        case .topic: addTopic(value)
        case .tags: tags += Self.split(value)
        case .preface: preface += value.texts
        case .code: code += value.texts
        case .picture: pictures += value.texts
        case .explanation: explanation += value.texts
        case .rationales: rationales = rationales ?? (value.isNothing ? nil : value)
        case .hint: hints += value.texts
        case .reference: references += value.texts
        case .difficulty: difficulty = difficulty ?? value.words
        case .objective: objective = objective ?? value.texts.first
        case .kind: kind = kind ?? value.words
        case .several: several = several ?? value.truth
        case .disabled: isDisabled = isDisabled || value.truth == true
        case .enabled: isDisabled = isDisabled || value.truth == false
        case .markup: markup = value.words.flatMap { WrittenText(named: $0) }
        case .shuffles: shuffles = value.truth
        case .shared: shared = value.words
        case .keyPlace: keyPlace = value.words.flatMap { Int($0) }
        case .sorted: isSorted = value.truth == true
        case .alternatives: alternatives += value.texts
        case .prints: prints = value.words
        case .compiles: compiles = value.truth
        case .stem, .column, .unneeded, .answer, .answers, .text, .solution, .target: break
        }
    }

    private mutating func addTopic(_ value: RecordValue) {
        for text in value.texts {
            if topic == nil { topic = text } else if text != topic { tags.append(text) }
        }
    }

    /// A list, or words with commas or blanks between them.
    private static func split(_ value: RecordValue) -> [String] {
        guard let text = value.words else { return value.texts }
        let separator: Character = text.contains(",") ? "," : text.contains(";") ? ";" : text.contains("|") ? "|" : " "
        return text.split(separator: separator).map { String($0.trimmed) }.filter { !$0.isEmpty }
    }

    private static func distractors(_ value: RecordValue) -> [String] {
        guard let text = value.words else {
            return value.list?.compactMap { $0.words ?? $0["text"]?.words ?? $0["answer"]?.words } ?? value.texts
        }
        let parts = RecordOptions.parts(of: text)
        // A text of several lines is one option, unless it is a list.
        return parts.isEmpty || text.contains("```") ? [text] : parts
    }
}

/// The columns of one record that have labels.
private struct Columns {
    private var options: [(label: String, value: RecordValue)] = []
    private var distractors: [String] = []
    private var hasDistractors = false
    private var rationales: [RecordValue.Member] = []
    private var pictures: [String: String] = [:]
    private var flags: [String: Bool] = [:]
    private var keys: [RecordValue] = []

    mutating func add(_ value: RecordValue, _ kind: FieldRole.ColumnKind, _ label: String) {
        switch kind {
        case .option: options.append((label, value))
        case .distractor:
            hasDistractors = true
            if let text = value.words { distractors.append(text) }
        case .rationale: if !value.isNothing { rationales.append(.init(label, value)) }
        case .picture: pictures[label] = value.words
        case .flag: flags[label] = value.truth ?? (value.isNothing ? false : nil)
        case .key: if !value.isNothing { keys.append(value) }
        }
    }

    func write(to parts: inout RecordParts) {
        let scheme = Labels.Scheme(options.map(\.label))
        let sorted = options.sorted { (scheme.position($0.label) ?? -1) < (scheme.position($1.label) ?? -1) }
        var found: [RecordOption] = []
        for (place, column) in sorted.enumerated() {
            let picture = pictures[column.label]
            guard let text = column.value.words ?? picture.map({ _ in "" }) else { continue }
            var option = RecordOption(text, id: column.label, place: place)
            option.picture = picture
            option.isKey = flags.isEmpty ? nil : flags[column.label] ?? false
            found.append(option)
        }
        if !found.isEmpty, parts.options.isEmpty { parts.options = found }
        parts.distractors += distractors
        parts.hasDistractors = parts.hasDistractors || hasDistractors
        if !rationales.isEmpty, parts.rationales == nil { parts.rationales = .map(rationales) }
        if !keys.isEmpty { parts.keys.append(RecordField(path: "", value: .list(keys))) }
    }
}
