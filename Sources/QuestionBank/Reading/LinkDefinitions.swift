import Assessment

/// The link definitions of a deck: an item may use one that stands with another.
struct LinkDefinitions {
    private(set) var findings: [Finding] = []
    private var byName: [String: Definition] = [:]

    struct Definition: Equatable {
        var label: String
        var destination: String
        var line: Int

        var markdown: String { "[\(label)]: \(linkDestination(destination))" }
    }

    /// Adds the definitions of a part of the deck; of two with the same name the first counts.
    mutating func add(_ markdown: String, firstLine: Int) {
        for definition in Self.definitions(in: markdown, firstLine: firstLine) {
            let name = definition.label.linkName
            if let first = byName[name] {
                let fault = Fault.duplicateDefinition(definition.label, line: first.line)
                findings.append(Finding(fault, Place(line: definition.line)))
            } else {
                byName[name] = definition
            }
        }
    }

    /// A part of the deck without the definitions at its end, and with all those that it uses.
    func completed(_ markdown: String) -> String {
        var text = markdown.withoutTrailingBlankLines
        guard !byName.isEmpty else { return text }
        while let line = text.lastLine, let label = line.definedLabel, byName[label.linkName] != nil {
            text = String(text.dropLast(line.count)).withoutTrailingBlankLines
        }
        let own = Set(Self.candidates(in: text).map(\.label.linkName))
        let used = text.bracketedTexts.map(\.linkName).filter { !own.contains($0) }
        var added: Set<String> = []
        let definitions = used.filter { added.insert($0).inserted }.compactMap { byName[$0]?.markdown }
        return definitions.isEmpty ? text : text + "\n\n" + definitions.joined(separator: "\n")
    }
}

// Finding definitions.
extension LinkDefinitions {
    /// What looks like a definition is one if the parser resolves its label.
    private static func definitions(in markdown: String, firstLine: Int) -> [Definition] {
        let candidates = candidates(in: markdown)
        guard !candidates.isEmpty else { return [] }
        let probes = candidates.map { "\n\n[\($0.label)]" }.joined()
        let destinations = MarkdownParser.withDocument(of: markdown + probes) { document in
            document.suffix(candidates.count).map { node in
                node.kind == .paragraph ? node.firstChild.flatMap { $0.kind == .link ? $0.destination : nil } : nil
            }
        }
        guard let destinations, destinations.count == candidates.count else { return [] }
        return zip(candidates, destinations).compactMap { candidate, destination in
            destination.map {
                Definition(label: candidate.label, destination: $0, line: firstLine + candidate.line - 1)
            }
        }
    }

    private static func candidates(in markdown: String) -> [(label: String, line: Int)] {
        guard markdown.utf8.contains(UInt8(ascii: "[")), markdown.contains("]:") else { return [] }
        return markdown.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .compactMap { index, line in line.definedLabel.map { ($0, index + 1) } }
    }
}

extension StringProtocol {
    /// The label that the line would define, if it is a definition.
    fileprivate var definedLabel: String? {
        let line = drop { $0 == " " || $0 == "\t" || $0 == ">" }
        guard line.first == "[" else { return nil }
        let text = line.dropFirst()
        guard let end = text.firstUnescapedBracket, text[end...].hasPrefix("]:") else { return nil }
        let label = String(text[..<end])
        return label.foldingWhiteSpace.isEmpty ? nil : label
    }

    private var firstUnescapedBracket: Index? {
        var isEscaped = false
        return indices.first { index in
            defer { isEscaped = !isEscaped && self[index] == "\\" }
            return !isEscaped && (self[index] == "[" || self[index] == "]")
        }
    }

    /// Labels are the same whatever their case and white space (CommonMark 0.29, "matches").
    fileprivate var linkName: String { String(self).foldingWhiteSpace.lowercased() }

    fileprivate var lastLine: SubSequence? { split(separator: "\n").last }
}

extension String {
    var withoutTrailingBlankLines: String {
        var text = self[...]
        while let last = text.utf8.last, last.isBlank || last == .lineFeed { text.removeLast() }
        return String(text)
    }

    /// Whatever stands between a bracket and the next that closes: labels, and more.
    fileprivate var bracketedTexts: [String] {
        var texts: [String] = []
        var opening: Index?
        for index in indices {
            if self[index] == "[" { opening = self.index(after: index) }
            if self[index] == "]", let start = opening {
                texts.append(String(self[start..<index]))
                opening = nil
            }
        }
        return texts
    }
}
