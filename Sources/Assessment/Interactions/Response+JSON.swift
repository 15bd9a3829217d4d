import JSON

// How a response stands in events, in tables and in what is printed. The same response is always the same text: what
// has no order of its own stands in the order of names or numbers.
extension Response {
    /// A list of names for what was chosen, as it was before there were other kinds; otherwise an object with one
    /// member.
    package var json: JSON {
        switch self {
        case .chosen(let elements): .strings(elements.sorted { $0.value < $1.value })
        case .judged(let judgements): ["judged": Self.object(judgements) { .bool($0) }]
        case .ordered(let elements): ["ordered": .strings(elements)]
        case .matched(let pairs): ["matched": Self.object(pairs) { .string($0.description) }]
        case .text(let text): ["text": .string(text)]
        case .number(let text): ["number": .string(text)]
        case .gaps(let texts): ["gaps": .strings(texts)]
        case .lines(let lines): ["lines": .array(lines.sorted().map { .integer(Int64($0)) })]
        case .grade(let grade): ["grade": .integer(Int64(grade.rawValue))]
        case .unknown: ["unknown": true]
        }
    }

    /// Nil for what is no response, and for a kind that this program does not know.
    package init?(_ json: JSON) {
        let member = json.members?.first
        guard let name = member?.name, let value = member?.value else {
            guard let elements = json.elements else { return nil }
            self = .chosen(Set(elements))
            return
        }
        guard let response = Self.response(name, value) else { return nil }
        self = response
    }

    private static func response(_ name: String, _ value: JSON) -> Response? {
        switch name {
        case "judged": dictionary(value) { $0.bool }.map { .judged($0) }
        case "ordered": value.elements.map { .ordered($0) }
        case "matched": dictionary(value) { $0.element }.map { .matched($0) }
        case "text": value.string.map { .text($0) }
        case "number": value.string.map { .number($0) }
        case "gaps": value.texts.map { .gaps($0) }
        case "lines": value.numbers.map { .lines(Set($0)) }
        case "grade": value.integer.flatMap { Int(exactly: $0) }.flatMap(Grade.init).map { .grade($0) }
        case "unknown": value.bool == true ? .unknown : nil
        default: nil
        }
    }

    private static func object<Value>(_ values: [ElementID: Value], _ write: (Value) -> JSON) -> JSON {
        .object(
            values.sorted { $0.key.value < $1.key.value }.map { JSON.Member($0.key.description, write($0.value)) })
    }

    private static func dictionary<Value>(_ json: JSON, _ read: (JSON) -> Value?) -> [ElementID: Value]? {
        guard let members = json.members else { return nil }
        var values: [ElementID: Value] = [:]
        for member in members {
            guard let element = ElementID(hex: member.name), let value = read(member.value) else { return nil }
            values[element] = value
        }
        return values
    }
}

// What declarations and responses are made of. Each is nil where one of the values is of another kind.
extension JSON {
    var element: ElementID? { string.flatMap { ElementID(hex: $0) } }
    var elements: [ElementID]? { list { $0.element } }
    var texts: [String]? { list { $0.string } }
    /// Whole numbers of 31 bits: how many there are of something, or which of them.
    var numbers: [Int]? { list { $0.integer.flatMap(Int32.init(exactly:)).map { Int($0) } } }
    var flags: [Bool]? { list { $0.bool } }

    func list<Value>(_ read: (JSON) -> Value?) -> [Value]? {
        guard let values = array else { return nil }
        let found = values.compactMap(read)
        return found.count == values.count ? found : nil
    }
}
