/// An element of an XML document, with everything in it. Names stand without their prefixes.
final class XMLElement {
    enum Node {
        case element(XMLElement)
        case text(String)
    }

    let name: String
    let attributes: [(name: String, value: String)]
    /// Where it begins, from 1.
    let line: Int
    var nodes: [Node] = []

    init(_ name: String, _ attributes: [(name: String, value: String)] = [], line: Int = 0, nodes: [Node] = []) {
        self.name = name
        self.attributes = attributes
        self.line = line
        self.nodes = nodes
    }

    /// The value of an attribute.
    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    var elements: [XMLElement] {
        nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func first(_ name: String) -> XMLElement? {
        for case .element(let element) in nodes where element.name == name { return element }
        return nil
    }

    func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// Elements of a name at any depth, in the order of the document; those within one that was found are left out.
    func within(_ name: String) -> [XMLElement] { within { $0.name == name } }

    func within(_ isWanted: (XMLElement) -> Bool) -> [XMLElement] {
        elements.flatMap { isWanted($0) ? [$0] : $0.within(isWanted) }
    }

    /// All text in it, at any depth.
    var text: String {
        if nodes.count == 1, case .text(let text) = nodes[0] { return text }
        return nodes.reduce(into: "") { text, node in
            switch node {
            case .text(let words): text += words
            case .element(let element): text += element.text
            }
        }
    }

    /// The text without white space around it.
    var word: String { String(text[...].trimmed) }
}

// As HTML.
extension XMLElement {
    /// What stands in it, as HTML.
    ///
    /// - Parameter replace: what stands for an element instead; nil: the element itself.
    func markup(_ replace: (XMLElement) -> String? = { _ in nil }) -> String {
        var html = ""
        for node in nodes {
            switch node {
            // Only a reader puts a mark of a gap in.
            case .text(let text): html += text.withoutGapMarks.escapedForXML
            case .element(let element): html += replace(element) ?? element.outerMarkup(replace)
            }
        }
        return html
    }

    private func outerMarkup(_ replace: (XMLElement) -> String?) -> String {
        let attributes = attributes.map { " \($0.name)=\"\($0.value.escapedForXML)\"" }.joined()
        if Self.empty.contains(name) { return "<\(name)\(attributes)/>" }
        return "<\(name)\(attributes)>\(markup(replace))</\(name)>"
    }

    /// Those that HTML closes by itself.
    private static let empty: Set<String> = ["br", "hr", "img", "col", "source", "track", "wbr", "input"]
}

extension String {
    /// The text between tags or in the value of an attribute.
    var escapedForXML: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
            return self
        }
        var escaped = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\n", "\t": escaped.append(scalar)
            case "\u{0}"..<" ": escaped.append(" ")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
