import Assessment

/// A field with deletions, as `{{c1::Danube::river}}`.
///
/// Source: Anki Manual, "Cloze Deletion", <https://docs.ankiweb.net/editing.html#cloze-deletion>.
struct AnkiDeletions {
    fileprivate indirect enum Part {
        case text(String)
        case deletion(numbers: [Int], [Part], hint: String?)
    }

    private let parts: [Part]

    /// How deep deletions may be nested.
    private static let depth = 8

    init(_ field: String) {
        // The mark of a gap has no place in an author's text.
        var stack: [(numbers: [Int], parts: [Part])] = [([], [])]
        var rest = field.hasGapMarks ? field.replacing(String(Gaps.mark), with: "")[...] : field[...]
        while let brace = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            stack[stack.count - 1].parts.append(text: rest[..<brace])
            rest = rest[brace...]
            if stack.count <= Self.depth, let (numbers, length) = Self.opening(rest) {
                stack.append((numbers, []))
                rest = rest.dropFirst(length)
            } else if stack.count > 1, rest.hasPrefix("}}"), let inner = stack.popLast() {
                stack[stack.count - 1].parts.append(Self.deletion(inner.numbers, inner.parts))
                rest = rest.dropFirst(2)
            } else {
                stack[stack.count - 1].parts.append(text: rest.prefix(1))
                rest = rest.dropFirst()
            }
        }
        stack[stack.count - 1].parts.append(text: rest)
        // What is not closed is text.
        while stack.count > 1, let inner = stack.popLast() {
            let numbers = inner.numbers.map(String.init).joined(separator: ",")
            stack[stack.count - 1].parts += [.text("{{c\(numbers)::")] + inner.parts
        }
        parts = stack[0].parts
    }

    /// The numbers after an opening such as `{{c1::` or `{{c1,2::`, and its length.
    private static func opening(_ text: Substring) -> (numbers: [Int], length: Int)? {
        guard text.hasPrefix("{{c") || text.hasPrefix("{{C") else { return nil }
        let list = text.dropFirst(3).prefix { $0.isASCII && $0.isNumber || $0 == "," }
        guard text[list.endIndex...].hasPrefix("::") else { return nil }
        let numbers = list.split(separator: ",").compactMap { Int($0) }.filter { (1...1000).contains($0) }
        return numbers.isEmpty ? nil : (numbers, 3 + list.count + 2)
    }

    private static func deletion(_ numbers: [Int], _ parts: [Part]) -> Part {
        guard case .text(let last)? = parts.last, let mark = last.firstRange(of: "::") else {
            return .deletion(numbers: numbers, parts, hint: nil)
        }
        let answer = parts.dropLast() + [.text(String(last[..<mark.lowerBound]))]
        return .deletion(numbers: numbers, Array(answer), hint: String(last[mark.upperBound...]))
    }

    /// The numbers of all deletions.
    var numbers: [Int] { Set(Self.numbers(parts)).sorted() }

    private static func numbers(_ parts: [Part]) -> [Int] {
        parts.flatMap { part -> [Int] in
            guard case .deletion(let numbers, let inner, _) = part else { return [] }
            return numbers + Self.numbers(inner)
        }
    }

    /// The text of a card: HTML with a mark for each gap, and what belongs there, as HTML too.
    func card(_ number: Int) -> (html: String, answers: [String]) {
        var html = ""
        var answers: [String] = []
        Self.write(parts, number, &html, &answers)
        return (html, answers)
    }

    private static func write(_ parts: [Part], _ number: Int, _ html: inout String, _ answers: inout [String]) {
        for part in parts {
            switch part {
            case .text(let text): html += text
            case .deletion(let numbers, let inner, let hint) where numbers.contains(number):
                answers.append(whole(inner))
                html.append(Gaps.mark)
                if let hint, !AnkiText.isBlank(hint) { html += " [\(hint)]" }
            case .deletion(_, let inner, _): write(inner, number, &html, &answers)
            }
        }
    }

    /// The text with nothing hidden.
    private static func whole(_ parts: [Part]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .deletion(_, let inner, _): whole(inner)
            }
        }.joined()
    }
}

extension [AnkiDeletions.Part] {
    /// Adds text to the last part, if that is text.
    fileprivate mutating func append(text: Substring) {
        guard case .text(let before)? = last else { return append(.text(String(text))) }
        self[count - 1] = .text(before + text)
    }
}
