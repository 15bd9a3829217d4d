extension XMLElement {
    /// The same in the words of QTI 2, of which QTI 3 has the same with other letters: `qti-simple-choice` is
    /// `simpleChoice`, and `response-identifier` is `responseIdentifier`.
    var asQTI2: XMLElement { name.hasPrefix("qti-") ? renamed : self }

    private var renamed: XMLElement {
        let nodes = nodes.map { node -> Node in
            if case .element(let element) = node { .element(element.renamed) } else { node }
        }
        guard name.hasPrefix("qti-") else { return XMLElement(name, attributes, line: line, nodes: nodes) }
        let own = attributes.map { ($0.name.hasPrefix("data-") ? $0.name : $0.name.inCamelCase, $0.value) }
        return XMLElement(String(name.dropFirst(4)).inCamelCase, own, line: line, nodes: nodes)
    }
}

extension String {
    fileprivate var inCamelCase: String {
        let parts = split(separator: "-")
        return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
