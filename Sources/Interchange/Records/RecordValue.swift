import Assessment

/// A value of a record, whatever the notation: JSON, YAML, TOML or a table.
enum RecordValue: Equatable, Sendable {
    /// Nothing stands there.
    case none
    case text(String)
    /// A number, a truth value or the like, as the source writes it: `010` stays `010`.
    case literal(String)
    case list([RecordValue])
    case map([Member])

    struct Member: Equatable, Sendable {
        var name: String
        var value: RecordValue

        init(_ name: String, _ value: RecordValue) {
            self.name = name
            self.value = value
        }
    }
}

extension RecordValue {
    /// What is written there, be it a text or a number; nil for lists and maps.
    var scalar: String? {
        switch self {
        case .text(let text), .literal(let text): text
        case .none, .list, .map: nil
        }
    }

    var list: [RecordValue]? { if case .list(let values) = self { values } else { nil } }
    var members: [Member]? { if case .map(let members) = self { members } else { nil } }
    var isLiteral: Bool { if case .literal = self { true } else { false } }

    /// The first value of that name.
    subscript(name: String) -> RecordValue? { members?.first { $0.name == name }?.value }

    /// Whether nothing stands there that could be read.
    var isNothing: Bool {
        switch self {
        case .none: true
        case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
        case .literal(let text): ["null", "~", "Null", "NULL", "nan", "NaN"].contains(text)
        case .list(let values): values.allSatisfy(\.isNothing)
        case .map(let members): members.isEmpty
        }
    }

    /// The text or number, where something stands there.
    var words: String? { isNothing ? nil : scalar }

    /// The texts of a list, or the one text.
    var texts: [String] {
        switch self {
        case .list(let values): values.flatMap(\.texts)
        case .map(let members): members.flatMap(\.value.texts)
        case .none, .text, .literal: words.map { [$0] } ?? []
        }
    }

    /// What the value says as yes or no; nil where it says something else.
    var truth: Bool? {
        guard let text = scalar, text.utf8.count < 12 else { return nil }
        let word = text.foldedName
        return Self.yes.contains(word) ? true : Self.no.contains(word) ? false : nil
    }

    /// The same of words alone: `1` and `x` are no words.
    var spokenTruth: Bool? {
        guard let text = scalar, text.utf8.count > 2 || text.lowercased() == "si" else { return nil }
        let word = text.foldedName
        return ["correct", "right", "incorrect", "wrong", "none"].contains(word) ? nil : truth
    }

    private static let yes: Set<String> = [
        "true", "yes", "1", "1.0", "y", "t", "x", "✓", "✔", "☑", "correct", "right", "richtig", "wahr", "ja", "vrai",
        "oui", "verdadero", "cierto", "si", "vero", "verdadeiro", "sim", "certo", "prawda", "tak", "waar", "juist",
    ]
    private static let no: Set<String> = [
        "false", "no", "0", "0.0", "n", "f", "incorrect", "wrong", "falsch", "nein", "faux", "non", "falso", "nao",
        "errado", "falsz", "nie", "onwaar", "onjuist", "nee", "-",
    ]
}
