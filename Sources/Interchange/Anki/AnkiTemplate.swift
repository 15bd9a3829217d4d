/// A side of a card: HTML with fields in double braces.
///
/// Source: Anki Manual, "Card Templates", <https://docs.ankiweb.net/templates/intro.html>.
struct AnkiTemplate {
    indirect enum Part {
        case text(String)
        /// A field by its place in the note, and the filters before its name from the outermost on.
        case field(Int, filters: [String])
        /// Shown where a field is filled, or is not.
        case section(Condition, isInverted: Bool, [Part])
    }

    enum Condition {
        case field(Int)
        /// Whether the card is that of a number of deletions, from 1.
        case deletion(Int)
        /// What Swot has no place for, such as `Tags`, and fields that the note does not have.
        case never
    }

    let parts: [Part]

    /// How deep sections may be nested.
    private static let depth = 32

    /// - Parameter fields: the names of the note's fields.
    init(_ source: String, fields: [String]) {
        var stack: [(condition: Condition, isInverted: Bool, parts: [Part])] = [(.never, false, [])]
        let close = { (stack: inout [(condition: Condition, isInverted: Bool, parts: [Part])]) in
            guard stack.count > 1, let inner = stack.popLast() else { return }
            stack[stack.count - 1].parts.append(
                .section(inner.condition, isInverted: inner.isInverted, inner.parts))
        }
        for token in Self.tokens(source) {
            switch token {
            case .text(let text): stack[stack.count - 1].parts.append(.text(text))
            case .tag(let tag):
                let name = String(tag.dropFirst().trimmingBlanks)
                switch tag.first {
                case "#" where stack.count < Self.depth, "^" where stack.count < Self.depth:
                    stack.append((Self.condition(name, fields), tag.first == "^", []))
                case "/": close(&stack)
                case "!", "#", "^": break
                default:
                    let names = tag.split(separator: ":", omittingEmptySubsequences: false).map { $0.trimmingBlanks }
                    guard let last = names.last, let place = fields.firstIndex(of: String(last)) else { break }
                    stack[stack.count - 1].parts.append(.field(place, filters: names.dropLast().map(String.init)))
                }
            }
        }
        while stack.count > 1 { close(&stack) }
        parts = stack[0].parts
    }

    private static func condition(_ name: String, _ fields: [String]) -> Condition {
        if let place = fields.firstIndex(of: name) { return .field(place) }
        if name.first == "c", let number = Int(name.dropFirst()) { return .deletion(number) }
        return .never
    }

    private enum Token {
        case text(String)
        case tag(Substring)
    }

    private static func tokens(_ source: String) -> [Token] {
        var tokens: [Token] = []
        var rest = source[...]
        while let opening = rest.firstRange(of: "{{") {
            guard let closing = rest[opening.upperBound...].firstRange(of: "}}") else { break }
            if opening.lowerBound > rest.startIndex { tokens.append(.text(String(rest[..<opening.lowerBound]))) }
            tokens.append(.tag(rest[opening.upperBound..<closing.lowerBound].trimmingBlanks))
            rest = rest[closing.upperBound...]
        }
        if !rest.isEmpty { tokens.append(.text(String(rest))) }
        return tokens
    }

    /// The places of the fields that have a filter, such as `type`; all fields where it is nil.
    func fields(filtered filter: String?) -> [Int] { Self.fields(parts, filter) }

    private static func fields(_ parts: [Part], _ filter: String?) -> [Int] {
        parts.flatMap { part -> [Int] in
            switch part {
            case .text: []
            case .field(let place, let filters): filter.map { filters.contains($0) } ?? true ? [place] : []
            case .section(_, _, let inner): fields(inner, filter)
            }
        }
    }

    /// Whether the template has words of its own besides tags, such as `Meaning:`.
    var hasWords: Bool { Self.hasWords(parts) }

    private static func hasWords(_ parts: [Part]) -> Bool {
        var isTag = false
        for part in parts {
            switch part {
            case .text(let text):
                for character in text {
                    if character == "<" { isTag = true }
                    if !isTag, character.isLetter || character.isNumber { return true }
                    if character == ">" { isTag = false }
                }
            case .field: break
            // A section may be left out with its words.
            case .section: break
            }
        }
        return false
    }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmingBlanks: SubSequence {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return text
    }
}

/// The two sides of a kind of card.
struct AnkiCardKind {
    let name: String
    let front: AnkiTemplate
    /// What the back shows besides the front.
    let back: AnkiTemplate
    /// The field that is typed; nil where nothing is.
    let typed: Int?
    /// The fields with deletions.
    let deletions: [Int]

    init(name: String, front: String, back: String, fields: [String]) {
        self.name = name
        self.front = AnkiTemplate(front, fields: fields)
        let answer = Self.answer(back, front: front)
        let template = AnkiTemplate(answer, fields: fields)
        // Where the back is nothing but the front, the front is the answer.
        let isEmpty = template.fields(filtered: nil).isEmpty && !template.hasWords
        self.back = isEmpty ? AnkiTemplate(back, fields: fields) : template
        let shown = self.front
        deletions = shown.fields(filtered: "cloze")
        typed = shown.fields(filtered: "type").first { !shown.fields(filtered: "cloze").contains($0) }
    }

    /// The back without the front that it repeats.
    private static func answer(_ back: String, front: String) -> String {
        var rest = back[...]
        if let line = back.firstRange(of: /<hr[^>]*id\s*=\s*["']?answer["']?[^>]*>/.ignoresCase()) {
            rest = back[line.upperBound...]
        } else if rest.trimmingBlanks.hasPrefix(front.trimmingBlanks), !front.trimmingBlanks.isEmpty {
            let whole = rest.trimmingBlanks.dropFirst(front.trimmingBlanks.count)
            if !whole.trimmingBlanks.isEmpty { rest = whole }
        }
        return String(rest).replacing(/\{\{\s*FrontSide\s*\}\}/, with: "")
    }
}
