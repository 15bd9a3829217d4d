import Assessment

/// Moodle's format of sentences in which the answers stand in braces: `This is {=right ~wrong} here.`
///
/// Source: Moodle, "Missing word format", <https://docs.moodle.org/en/Missing_word_format>.
package enum MissingWord {
    package static let name = "missing-word"
    package static let title = "Missing Word"
}

extension MissingWord: ImportFormat {
    /// Nearly every such file is a GIFT file too, and means the same. Only shares before an answer are written otherwise.
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        let foreign = ["::", "####", "->", "$CATEGORY", "{#", "{T", "{F", "\\=", "\\~", "%~", "~%", "=%", "```"]
        guard text.contains("{="), !foreign.contains(where: text.contains), text.first != "{" else { return .none }
        return text.contains(/[~=]\d{1,3}%[^\s%]/) ? .certain : .possible
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        var lines: [Substring] = []
        var start = 1
        let text = source.text(&intake)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.trimmingBlanks.isEmpty {
                if let draft = draft(lines, at: intake.origin(line: start)) { try intake.add(draft) }
                lines = []
            } else if !line.hasPrefix("//") {
                if lines.isEmpty { start = index + 1 }
                lines.append(line)
            }
        }
        if let draft = draft(lines, at: intake.origin(line: start)) { try intake.add(draft) }
    }

    /// Nil for text that asks nothing.
    private static func draft(_ lines: [Substring], at origin: Origin) -> Draft? {
        var text = lines.joined(separator: "\n")[...]
        guard !text.isEmpty else { return nil }
        var title: String?
        if text.hasPrefix("::"), let end = text.dropFirst(2).firstRange(of: "::") {
            title = String(text[..<end.lowerBound].dropFirst(2))
            text = text[end.upperBound...]
        }
        guard let opening = text.firstIndex(of: "{"), let closing = text.lastIndex(of: "}"), opening < closing else {
            let isBroken = text.contains("{") || text.contains("}")
            return isBroken
                ? Draft(at: origin, stem: written(text), answer: .broken(.brokenLine, "a brace is not closed")) : nil
        }
        let stem = "\(text[..<opening]) _____ \(text[text.index(after: closing)...])"
        var draft = Draft(
            at: Origin(origin.file, line: origin.line, question: title), stem: written(stem[...]),
            answer: .broken(.noKey, ""))
        answer(text[text.index(after: opening)..<closing], in: &draft)
        return draft
    }

    private struct Answer {
        var text: DraftText
        /// In per cent.
        var share: Int
        var comment: DraftText?
    }

    private static func answer(_ text: Substring, in draft: inout Draft) {
        let answers = answers(text)
        let full = answers.filter { $0.share >= 100 }
        if answers.count == 1, let answer = full.first {
            draft.answer = .shortText([answer.text.rich().plainText])
            draft.explanation = answer.comment
            return
        }
        guard full.count == 1 else {
            draft.answer = .broken(full.isEmpty ? .noKey : .keyUnclear, full.isEmpty ? "" : "\(full.count) are right")
            return
        }
        draft.answer = .choice(
            answers.map { answer in
                let isKey = answer.share >= 100
                var option = Draft.Option(answer.text, isKey: isKey, rationale: answer.comment)
                if !isKey, answer.share > 0 { option.weight = Fraction(answer.share, 100) }
                return option
            }, .marked)
    }

    private static func answers(_ text: Substring) -> [Answer] {
        var pieces: [(isRight: Bool, text: Substring)] = []
        var start = text.startIndex
        var isRight = false
        for index in text.indices where text[index] == "~" || text[index] == "=" {
            // An equals sign within a text, as of a formula, is none of the format.
            let before = text[start..<index]
            let isFirst = before.trimmingBlanks.isEmpty
            guard text[index] == "~" || isFirst || before.last?.isWhitespace == true else { continue }
            if !isFirst { pieces.append((isRight, before)) }
            // `~=` marks a right answer too.
            isRight = text[index] == "="
            start = text.index(after: index)
        }
        pieces.append((isRight, text[start...]))
        return pieces.compactMap { piece in
            var rest = piece.text.trimmingBlanks
            guard !rest.isEmpty else { return nil }
            var share = piece.isRight ? 100 : 0
            let digits = rest.drop { $0 == "%" }.prefix { $0.isASCII && $0.isNumber }
            if let number = Int(digits), number <= 100, rest[digits.endIndex...].first == "%" {
                share = number
                rest = rest[digits.endIndex...].dropFirst().trimmingBlanks
            }
            let parts = rest.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let comment = parts.count > 1 ? parts[1].trimmingBlanks : ""
            return Answer(
                text: written(parts[0].trimmingBlanks), share: share, comment: comment.isEmpty ? nil : written(comment))
        }
    }

    /// Line ends within a text mean no more than blanks.
    private static func written(_ text: Substring) -> DraftText {
        let line = String(text).replacing("\n", with: " ")
        return line.contains("<") || line.contains("&") ? .html(line) : .plain(line)
    }
}
