import Assessment

extension SourceLines {
    /// Words of a block in which Markdown takes signs for its own, though they stand within a word and hardly mean that:
    /// `2*3*4`, `\\\\server`, `__init__`.
    func changedSigns(in node: MarkdownNode) -> [(word: String, place: Place)] {
        let numbers = node.line...max(node.line, node.endLine)
        guard numbers.contains(where: { number in self[number].contains { "*_\\".utf8.contains($0) } }) else {
            return []
        }
        let lines = numbers.map { self[$0].string }
        // In formulas no sign is Markdown's.
        let hidden = Formulas.hidden(lines.joined(separator: "\n"))
        let texts = hidden.split(separator: "\n", omittingEmptySubsequences: false)
        return zip(numbers, zip(lines, texts)).compactMap { number, texts in
            guard let index = SignScan(Array(texts.1.unicodeScalars)).change else { return nil }
            let scalars = Array(texts.0.unicodeScalars)
            let before = String(String.UnicodeScalarView(scalars[..<index]))
            return (scalars.word(at: index), place(line: number, byteColumn: before.utf8.count + 1))
        }
    }
}

/// Goes through a line for signs that Markdown changes within a word.
private struct SignScan {
    private let line: [Unicode.Scalar]
    /// The first sign that is changed.
    private(set) var change: Int?
    /// For runs of asterisks between letters or digits: where one of that length stands.
    private var asterisks: [Int: Int] = [:]
    /// Closing signs that do not come any more. Without it a line of `<` would be searched to its end for each of them.
    private var missing: Set<Unicode.Scalar> = []

    init(_ line: [Unicode.Scalar]) {
        self.line = line
        var index = 0
        while index < line.count, change == nil { index = step(from: index) }
    }

    /// Looks at what stands here, and returns where to go on.
    private mutating func step(from index: Int) -> Int {
        switch line[index] {
        case "`": return Formulas.endOfCode(in: line, from: index)
        case "<": return skip(to: ">", from: index)
        case "]" where self[index + 1] == "(": return skip(to: ")", from: index)
        case "{" where self[index + 1] == "{": return skip(to: "}", from: index)
        case "\\":
            if self[index + 1] == "\\", isWord(index + 2) { change = index }
            return index + 2
        case "*": return readAsterisks(from: index)
        case "_": return readUnderscores(from: index)
        default: return index + 1
        }
    }

    private subscript(index: Int) -> Unicode.Scalar? { line.indices.contains(index) ? line[index] : nil }

    private func isWord(_ index: Int) -> Bool {
        self[index].map { $0.properties.isAlphabetic || $0.properties.numericType != nil } == true
    }

    private mutating func skip(to end: Unicode.Scalar, from index: Int) -> Int {
        guard !missing.contains(end) else { return index + 1 }
        if let place = line[index...].firstIndex(of: end) { return place + 1 }
        missing.insert(end)
        return index + 1
    }

    private mutating func readAsterisks(from start: Int) -> Int {
        let length = line[start...].prefix { $0 == "*" }.count
        let end = start + length
        if isWord(start - 1), isWord(end) {
            change = asterisks[length]
            asterisks[length] = start
        }
        return end
    }

    /// Names of Python, which are never in capitals: `__Note__` is emphasis.
    private mutating func readUnderscores(from start: Int) -> Int {
        let end = start + line[start...].prefix { $0 == "_" || $0.isNameLetter }.count
        let name = line[start..<end]
        let marks = name.prefix { $0 == "_" }.count
        if marks == 2, name.count > 4, name.suffix(2) == ["_", "_"], !isWord(start - 1), !isWord(end) {
            change = start
        }
        return end
    }
}

extension Unicode.Scalar {
    fileprivate var isNameLetter: Bool { ("a"..."z").contains(self) || ("0"..."9").contains(self) }
}

extension [Unicode.Scalar] {
    /// What stands around a place without blanks.
    fileprivate func word(at index: Int) -> String {
        let start = self[..<index].lastIndex(where: \.properties.isWhitespace).map { $0 + 1 } ?? 0
        let end = self[index...].firstIndex(where: \.properties.isWhitespace) ?? count
        return String(String.UnicodeScalarView(self[start..<end]))
    }
}
