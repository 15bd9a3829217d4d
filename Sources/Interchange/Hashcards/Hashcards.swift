import Assessment

/// Cards of hashcards: Markdown in which `Q:`, `A:` and `C:` begin a question, an answer, and a text with parts in square
/// brackets that are left out one at a time.
///
/// Source: hashcards, <https://github.com/eudoxia0/hashcards>.
package enum Hashcards {
    package static let name = "hashcards"
    package static let title = "hashcards"

    private static func mark(_ line: CardLine) -> Substring? {
        guard !line.isCode else { return nil }
        return ["Q:", "A:", "C:"].contains(line.text.prefix(2)) ? line.text.prefix(1) : nil
    }
}

extension Hashcards: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        let lines = text.split(separator: "\n")
        let count = { (mark: String) in lines.count { $0.hasPrefix(mark) } }
        let (questions, answers, deletions) = (count("Q:"), count("A:"), count("C:"))
        // `A:`, `B:` and `C:` are labels of options too.
        guard count("B:") == 0, count("Answer:") == 0, abs(questions - answers) <= 1 else { return .none }
        let isLabelled = lines.contains { line in
            ["A", "B", "C"].contains(line.prefix(1)) && [")", "."].contains(line.dropFirst().prefix(1))
        }
        if isLabelled { return .none }
        let hasBrackets = text.contains("[") && text.contains("]")
        if questions > 0 { return .certain }
        return deletions > 0 && hasBrackets ? .likely : .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let lines = CardLine.lines(source.text(&intake))
        var start = 0
        if lines.first?.trimmed == "---", let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) {
            intake.facts.title = title(of: lines[1..<end])
            start = end + 1
        }
        var reader = HashcardsReader()
        for line in lines[start...] {
            for draft in reader.take(line, mark: mark(line), &intake) { try intake.add(draft) }
        }
        for draft in reader.finish(&intake) { try intake.add(draft) }
    }

    /// `name = "…"`.
    private static func title(of lines: ArraySlice<CardLine>) -> String? {
        for line in lines {
            let parts = line.text.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
            guard parts.count == 2, parts[0] == "name" else { continue }
            let name = parts[1].drop { "\"'".contains($0) }
            return String(name.prefix { !"\"'".contains($0) })
        }
        return nil
    }
}

/// Collects the lines of each card.
private struct HashcardsReader {
    private var mark: Substring?
    private var question: [CardLine] = []
    private var answer: [CardLine]?
    private var line = 0

    /// The questions that a line ends.
    mutating func take(_ line: CardLine, mark: Substring?, _ intake: inout Intake) -> [Draft] {
        let rest = CardLine(number: line.number, text: line.text.dropFirst(2), isCode: false)
        switch mark {
        case "A":
            guard self.mark == "Q", answer == nil else {
                intake.leaveOut(
                    .brokenLine, "there is no question before it: \(line.text.prefix(60))",
                    at: intake.origin(line: line.number))
                return []
            }
            answer = [rest]
            return []
        case .some(let mark):
            let drafts = finish(&intake)
            (self.mark, question, self.line) = (mark, [rest], line.number)
            return drafts
        case nil where !line.isCode && line.trimmed == "---": return finish(&intake)
        case nil:
            if answer != nil { answer?.append(line) } else if self.mark != nil { question.append(line) }
            return []
        }
    }

    /// The questions of the card that was begun.
    mutating func finish(_ intake: inout Intake) -> [Draft] {
        defer { (mark, question, answer) = (nil, [], nil) }
        let origin = intake.origin(line: line)
        let text = CardLine.text(question)
        switch mark {
        case "Q":
            guard let answer else {
                intake.leaveOut(.noKey, at: origin, stem: String(text.trimmingBlanks.prefix(80)))
                return []
            }
            return [Draft(at: origin, stem: .markdown(text), answer: .recall(.markdown(CardLine.text(answer))))]
        case "C":
            let drafts = Self.deletions(text).drafts(at: origin)
            if drafts.isEmpty {
                intake.leaveOut(
                    .noKey, "nothing is left out", at: origin, stem: String(text.trimmingBlanks.prefix(80)))
            }
            return drafts
        default: return []
        }
    }

    /// Parts in square brackets; a backslash before a bracket makes it a sign, and `![` begins a picture.
    private static func deletions(_ text: String) -> MarkedText {
        var marked = MarkedText()
        var rest = text[...]
        var open: Substring.Index?
        var isPicture = false
        var plain = ""
        while let character = rest.first {
            let next = rest.dropFirst()
            if character == "\\", let sign = next.first, "[]".contains(sign) {
                plain += open == nil && !isPicture ? "\\\(sign)" : String(sign)
                rest = next.dropFirst()
                continue
            }
            if character == "!", next.first == "[" {
                plain += "!["
                isPicture = true
                rest = next.dropFirst()
                continue
            }
            if character == "[", open == nil, !isPicture {
                marked.append(plain)
                plain = ""
                open = rest.startIndex
            } else if character == "]", isPicture {
                plain.append(character)
                isPicture = false
            } else if character == "]", open != nil {
                marked.parts.append(MarkedText.Part(text: plain, isDeletion: true))
                plain = ""
                open = nil
            } else {
                plain.append(character)
            }
            rest = next
        }
        marked.append(open == nil ? plain : "[\(plain)")
        return marked
    }
}
