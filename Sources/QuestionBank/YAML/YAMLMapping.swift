import Assessment
import Yams

/// Reads the keys of a YAML mapping, and notes what is wrong with each at its place.
struct YAMLMapping {
    private(set) var findings: [Finding] = []

    private let document: YAMLDocument
    private let mapping: Node.Mapping?
    private let place: Place
    /// What the mapping is called in a sentence about a missing key.
    private let name: String

    /// - Parameter node: nil is read as an empty mapping.
    init(_ node: Node?, of document: YAMLDocument, named name: String) {
        self.document = document
        self.name = name
        place = document.place(node?.mark)
        mapping = node?.mapping
        if let node, mapping == nil {
            note(.malformedValue(node.text, of: name, expected: "pairs such as `key: value`"), at: node)
        }
    }

    /// The text of a key; nil where it is missing or no text.
    mutating func text(_ key: String) -> (text: String, place: Place)? {
        guard let node = mapping?[key] else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else {
            note(.malformedValue(node.text, of: key, expected: "a text"), at: node)
            return nil
        }
        if let scalar = text.unicodeScalars.first(where: \.isForbidden) {
            note(scalar.overridesOrder ? .bidiOverride(scalar) : .controlCharacter(scalar), at: node)
            return nil
        }
        return (text, document.place(node.mark))
    }

    mutating func identifier(_ key: String) -> String? {
        guard let (text, place) = text(key) else { return nil }
        if text.utf8.isIdentifier { return text }
        let expected = "lower-case letters, digits and hyphens"
        findings.append(Finding(.malformedValue(text, of: key, expected: expected), place))
        return nil
    }

    mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let (text, place) = text(key) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        findings.append(Finding(.malformedValue(text, of: key, expected: expected), place))
        return nil
    }

    /// One of some words; nil where the key is missing or says another.
    mutating func choice(_ key: String, of words: [String]) -> String? {
        guard let (text, place) = text(key) else { return nil }
        if words.contains(text) { return text }
        let expected = words.joined(separator: " or ")
        findings.append(Finding(.malformedValue(text, of: key, expected: expected), place))
        return nil
    }

    /// A number of points such as `1`, `0.25` or `1/3`, from 0 on.
    mutating func fraction(_ key: String, upTo limit: Fraction) -> Fraction? {
        guard let (text, place) = text(key) else { return nil }
        if let number = Fraction(decimal: text), number <= limit { return number }
        let expected = "a number from 0 to \(limit), such as 0.25 or 1/3"
        findings.append(Finding(.malformedValue(text, of: key, expected: expected), place))
        return nil
    }

    /// A list of whole numbers; nil where it is missing.
    mutating func integers(_ key: String, in range: ClosedRange<Int>) -> [Int]? {
        guard mapping?[key] != nil else { return nil }
        return list(key).compactMap { node in
            if let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) { return number }
            let expected = "whole numbers from \(range.lowerBound) to \(range.upperBound)"
            note(.malformedValue(node.text, of: key, expected: expected), at: node)
            return nil
        }
    }

    func node(_ key: String) -> Node? { mapping?[key] }

    /// The parts of a list; none where it is missing.
    mutating func list(_ key: String) -> [Node] {
        guard let node = mapping?[key] else { return [] }
        if let sequence = node.sequence { return Array(sequence) }
        note(.malformedValue(node.text, of: key, expected: "a list"), at: node)
        return []
    }

    mutating func texts(_ key: String) -> [String] {
        list(key).compactMap { node in
            if let text = node.scalar?.string, !text.unicodeScalars.contains(where: \.isForbidden) { return text }
            note(.malformedValue(node.text, of: key, expected: "a list of texts"), at: node)
            return nil
        }
    }

    /// Notes each of the keys that is missing.
    mutating func require(_ keys: String...) {
        guard findings.isEmpty || mapping != nil else { return }
        for key in keys where mapping?[key] == nil { findings.append(Finding(.missingKey(key, in: name), place)) }
    }

    mutating func noteUnknownKeys(besides known: [String]) {
        guard let mapping else { return }
        for (key, _) in mapping where !known.contains(key.text) {
            note(.unknownKey(key.text, nearest: known.nearest(to: key.text) ?? ""), at: key)
        }
    }

    mutating func note(_ fault: Fault, at node: Node?) {
        findings.append(Finding(fault, document.place(node?.mark)))
    }

    mutating func add(_ other: [Finding]) { findings += other }
}

extension Node {
    /// The node as a word or two for a sentence.
    var text: String {
        switch self {
        case .scalar(let scalar): scalar.string
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}
