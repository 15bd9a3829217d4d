extension JSON: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON {
    /// A member of a document, `null` where there is no value: a document always has the same members.
    package static func value(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    package static func value(_ number: Int?) -> JSON { number.map { .integer(Int64($0)) } ?? .null }
    package static func value(_ number: Int64?) -> JSON { number.map { .integer($0) } ?? .null }
    /// A number that `integer` cannot hold is written as text, because a decimal would change it.
    package static func value(_ number: UInt64) -> JSON {
        Int64(exactly: number).map { .integer($0) } ?? .string(String(number))
    }
    package static func value(_ number: Double?) -> JSON { number.map { .decimal($0) } ?? .null }
    package static func value(_ isSo: Bool) -> JSON { .bool(isSo) }

    /// The value on lines of its own for people and programs, each level indented by two blanks.
    ///
    /// ```
    /// {
    ///   "schema": 1,
    ///   "topics": ["tools", "memory"]
    /// }
    /// ```
    package var document: String {
        var text = ""
        write(to: &text, indent: "")
        return text
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .array(let values) where values.contains(where: \.isNested):
            Self.write(values, "[", "]", to: &text, indent: indent) { value, text, indent in
                value.write(to: &text, indent: indent)
            }
        case .object(let members) where !members.isEmpty:
            Self.write(members, "{", "}", to: &text, indent: indent) { member, text, indent in
                text += "\(JSON.string(member.name).text): "
                member.value.write(to: &text, indent: indent)
            }
        // A list of plain values is short enough for one line.
        case .array(let values): text += "[\(values.map(\.text).joined(separator: ", "))]"
        case .null, .bool, .integer, .decimal, .string, .object: text += self.text
        }
    }

    /// Whether the value holds others.
    private var isNested: Bool {
        switch self {
        case .array, .object: true
        case .null, .bool, .integer, .decimal, .string: false
        }
    }

    /// Elements on lines of their own between two brackets.
    private static func write<Element>(
        _ elements: [Element], _ opening: String, _ closing: String, to text: inout String, indent: String,
        each: (Element, inout String, String) -> Void
    ) {
        let inner = indent + "  "
        text += "\(opening)\n"
        for (index, element) in elements.enumerated() {
            if index > 0 { text += ",\n" }
            text += inner
            each(element, &text, inner)
        }
        text += "\n\(indent)\(closing)"
    }
}
