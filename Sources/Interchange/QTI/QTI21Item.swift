import Assessment
import Foundation

/// Writes one item as a file of QTI 2.1.
struct QTI21Item {
    private(set) var losses: [Loss]
    let item: Item
    private let stem: RichText
    private let name: String
    var markup = Markup(.qti)
    var xml = XMLWriter()

    init(_ item: Item, stem: RichText, name: String) {
        self.item = item
        self.stem = stem
        self.name = name
        losses = item.losses(hints: true, tags: false)
    }

    mutating func lose(_ what: String) { losses.append(Loss(item.id, what)) }

    /// Names the pictures of the item as they stand in the package.
    mutating func takePictures(_ pictures: inout ExportedPictures) -> [String] {
        var names: [String: String] = [:]
        for source in item.pictures + stem.pictures { names[source] = pictures.name(of: source) }
        if item.pictures.contains(where: { names[$0] == nil && !$0.contains(":") }) {
            lose("pictures that are not there")
        }
        markup.picture = { source in names[source].map { "../images/\($0.asURLPath)" } ?? source }
        return Set(names.values).sorted().map { "images/\($0)" }
    }

    mutating func text() -> String {
        let space = "http://www.imsglobal.org/xsd/imsqti_v2p1"
        xml.begin(
            "assessmentItem",
            [
                "xmlns": space, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation": "\(space) http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
                "identifier": name, "title": item.nameForExport, "adaptive": "false", "timeDependent": "false",
            ])
        writeDeclarations()
        writeOutcomes()
        xml.begin("itemBody")
        writeBody()
        xml.end()
        xml.begin("responseProcessing")
        writeProcessing()
        xml.end()
        for (index, hint) in item.hints.enumerated() { writeModal("hint\(index + 1)", "HINT", hint) }
        if let explanation = item.explanation { writeModal("explanation", "EXPLANATION", explanation) }
        xml.end()
        return xml.text
    }

    private mutating func writeModal(_ name: String, _ outcome: String, _ text: RichText) {
        xml.markup(
            "modalFeedback", ["outcomeIdentifier": outcome, "identifier": name, "showHide": "show"],
            markup.blocks(text))
    }

    private mutating func writeOutcomes() {
        xml.begin("outcomeDeclaration", ["identifier": "SCORE", "cardinality": "single", "baseType": "float"])
        xml.markup("defaultValue", "<value>0</value>")
        xml.end()
        if isAnswered {
            xml.element(
                "outcomeDeclaration", ["identifier": "FEEDBACK", "cardinality": cardinality, "baseType": "identifier"])
        }
        for (name, isThere) in [("HINT", !item.hints.isEmpty), ("EXPLANATION", item.explanation != nil)] where isThere {
            xml.element("outcomeDeclaration", ["identifier": name, "cardinality": "single", "baseType": "identifier"])
        }
        if !item.hints.isEmpty { lose("that hints can be seen before answering") }
    }

    /// Whether options have rationales, which are shown for what was chosen.
    var isAnswered: Bool {
        guard case .choice(let choice) = item.interaction else { return false }
        return choice.options.contains { $0.rationale != nil }
    }

    var cardinality: String {
        if case .choice(let choice) = item.interaction, choice.keys.count == 1 { "single" } else { "multiple" }
    }

    private mutating func writeBody() {
        if case .gaps(let gaps) = item.interaction {
            xml.add(Self.filled(markup.blocks(stem), gaps))
        } else {
            xml.add(markup.blocks(stem))
            writeInteraction()
        }
    }
}

extension String {
    /// Fit to stand in an address.
    var asURLPath: String { addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? self }
}
