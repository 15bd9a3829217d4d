import Assessment
import QuestionBank

/// A Markdown text of which parts are left out, one at a time.
struct MarkedText {
    struct Part {
        var text: String
        var isDeletion = false
        /// Parts of one group are left out together; nil: alone.
        var group: Int?
        var hint: String?
    }

    var parts: [Part] = []

    mutating func append(_ text: some StringProtocol) {
        guard !text.isEmpty else { return }
        if let last = parts.indices.last, !parts[last].isDeletion {
            parts[last].text += text
        } else {
            parts.append(Part(text: String(text)))
        }
    }

    /// The longest text that is typed; what is longer is recalled.
    static let typedLength = 80

    /// A question for each deletion or group of them.
    func drafts(at origin: Origin) -> [Draft] {
        var groups: [[Int]] = []
        var known: [Int: Int] = [:]
        for index in parts.indices where parts[index].isDeletion {
            if let group = parts[index].group, let place = known[group] {
                groups[place].append(index)
            } else {
                if let group = parts[index].group { known[group] = groups.count }
                groups.append([index])
            }
        }
        return groups.map { draft($0, at: origin) }
    }

    private func draft(_ hidden: [Int], at origin: Origin) -> Draft {
        let answers = hidden.map { RichText(markdown: parts[$0].text).plainText.foldingWhiteSpace }
        let isTyped = answers.allSatisfy { !$0.isEmpty && $0.count <= Self.typedLength }
        let mark = isTyped ? String(Gaps.mark) : "____"
        let stem = parts.enumerated().map { index, part in
            guard hidden.contains(index) else { return part.text.withoutGapMarks }
            return mark + (part.hint.map { " (\($0.withoutGapMarks))" } ?? "")
        }.joined()
        let whole = hidden.map { parts[$0].text }.joined(separator: "\n\n")
        return Draft(
            at: origin, stem: .markdown(stem),
            answer: isTyped ? .gaps(answers.map { .typed([$0]) }) : .recall(.markdown(whole)))
    }
}

/// The lines of a text file of cards.
struct CardLine {
    /// From 1.
    let number: Int
    let text: Substring
    /// Whether it lies in a fence of code, or opens or closes one.
    let isCode: Bool

    var trimmed: Substring { text.trimmingBlanks }
    var isBlank: Bool { !isCode && text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    static func lines(_ text: String) -> [CardLine] {
        var fence: Substring?
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            let start = line.drop { $0 == " " || $0 == "\t" }
            let mark = start.prefix { $0 == start.first && "`~".contains($0) }
            if let open = fence {
                // A fence is closed by one at least as long.
                if mark.count >= open.count, mark.first == open.first, mark.count == start.trimmingBlanks.count {
                    fence = nil
                }
                return CardLine(number: index + 1, text: line, isCode: true)
            }
            if mark.count > 2 { fence = mark }
            return CardLine(number: index + 1, text: line, isCode: mark.count > 2)
        }
    }

    /// Joins lines without blank ones at both ends.
    static func text(_ lines: some Collection<CardLine>) -> String {
        let kept = lines.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed()
        return kept.map { String($0.text) }.joined(separator: "\n")
    }
}
