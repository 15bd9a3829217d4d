/// What the user says about the fields of records that their names do not say: `stem=q,options=choices,key=correct`.
package struct FieldMap: Equatable, Sendable {
    /// What a field can be named as.
    package enum Part: String, CaseIterable, Sendable {
        case id, stem, options, key, distractors, explanation, hint, reference, topic, tags, difficulty, objective
        case picture
    }

    /// The fields of each part; options and distractors may be given in several.
    package private(set) var fields: [Part: [String]] = [:]

    package init() {}

    /// Why a map cannot be understood.
    package enum Failure: Error, Equatable, Sendable, CustomStringConvertible {
        case noPair(String)
        case unknownPart(String)

        package var description: String {
            switch self {
            case .noPair(let text): "“\(text)” is no pair of a part and a field, such as stem=question."
            case .unknownPart(let name):
                "There is no part “\(name)”. There are: \(Part.allCases.map(\.rawValue).joined(separator: ", "))."
            }
        }
    }

    /// - Parameters:
    ///   - text: pairs with commas between them; a field within another is named with a full stop, as `prompt.text`.
    ///   - topic: the field that holds the topic; nil where the map or the name of the field says it.
    package init(_ text: String, topic: String? = nil) throws(Failure) {
        for pair in text.split(separator: ",") {
            let sides = pair.split(separator: "=", maxSplits: 1).map { $0.trimmed }
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { throw .noPair(String(pair)) }
            guard let part = Part(rawValue: sides[0].lowercased()) else { throw .unknownPart(String(sides[0])) }
            fields[part, default: []].append(String(sides[1]))
        }
        if let topic { fields[.topic] = [topic] }
    }

    package var isEmpty: Bool { fields.isEmpty }
}
