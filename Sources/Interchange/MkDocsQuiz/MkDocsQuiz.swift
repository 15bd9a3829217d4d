import Assessment

/// Questions within pages of MkDocs, of the plugin mkdocs-quiz.
///
/// Source: mkdocs-quiz, <https://ewels.github.io/mkdocs-quiz/>, and the older plugin of that name.
///
/// A page that has boxes alone is read as a Markdown bank.
package enum MkDocsQuiz {
    package static let name = "mkdocs-quiz"
    package static let title = "mkdocs-quiz"
}

extension MkDocsQuiz: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text, text.contains("quiz") else { return .none }
        let quizzes = quizzes(CardLine.lines(text))
        return quizzes.contains { $0.isOld || !gaps(CardLine.text($0.lines)).gaps.isEmpty } ? .certain : .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        let lines = CardLine.lines(source.text(&intake))
        intake.facts.title = lines.first { !$0.isCode && $0.text.hasPrefix("# ") }.map {
            String($0.text.dropFirst(2).trimmingBlanks)
        }
        for quiz in quizzes(lines) {
            let origin = intake.origin(line: quiz.line)
            if !quiz.isClosed {
                intake.leaveOut(
                    .brokenLine, "the quiz is not closed", at: origin, stem: String(quiz.lines.first?.text ?? ""))
            } else if let draft = quiz.isOld ? old(quiz, at: origin) : new(quiz, at: origin) {
                try intake.add(draft)
            } else {
                let words = quiz.lines.first { !$0.isBlank }?.text.trimmingBlanks ?? ""
                intake.leaveOut(.noOptions, at: origin, stem: String(words.prefix(80)))
            }
        }
    }

    private struct Quiz {
        var line: Int
        var lines: [CardLine]
        var isOld: Bool
        var isClosed = false
    }

    private static func quizzes(_ lines: [CardLine]) -> [Quiz] {
        var quizzes: [Quiz] = []
        var open: Quiz?
        for line in lines {
            let tag = line.isCode ? "" : line.trimmed.lowercased()
            if tag == "<?quiz?>" || tag.hasPrefix("<quiz") && tag.hasSuffix(">") {
                if let open { quizzes.append(open) }
                open = Quiz(line: line.number, lines: [], isOld: tag == "<?quiz?>")
            } else if tag == "</quiz>" || tag == "<?/quiz?>", var quiz = open {
                quiz.isClosed = true
                quizzes.append(quiz)
                open = nil
            } else {
                open?.lines.append(line)
            }
        }
        return quizzes + [open].compactMap(\.self)
    }

    private static func new(_ quiz: Quiz, at origin: Origin) -> Draft? {
        let end = quiz.lines.firstIndex { !$0.isCode && $0.trimmed == "---" } ?? quiz.lines.count
        let (stem, gaps) = gaps(CardLine.text(quiz.lines[..<end]))
        guard !gaps.isEmpty else {
            let text = quiz.lines.map { String($0.text) }.joined(separator: "\n")
            var draft = BankFile("<quiz>\n\(text)\n</quiz>", file: origin.file).drafts.first
            draft?.origin.line = origin.line
            return draft
        }
        var draft = Draft(at: origin, stem: .markdown(stem), answer: .gaps(gaps.map { .typed([$0]) }))
        let below = CardLine.text(quiz.lines.dropFirst(end + 1))
        if !below.isEmpty { draft.explanation = .markdown(below) }
        return draft
    }

    /// A text with a mark for each answer in double brackets, outside of code.
    private static func gaps(_ text: String) -> (stem: String, gaps: [String]) {
        var stem = ""
        var gaps: [String] = []
        var rest = text.withoutGapMarks[...]
        while let start = rest.firstMatch(of: /```[\s\S]*?```|`[^`]*`|\[\[/)?.range {
            stem += rest[..<start.lowerBound]
            let end = rest[start] == "[[" ? rest[start.upperBound...].firstRange(of: "]]") : nil
            if let end {
                gaps.append(String(rest[start.upperBound..<end.lowerBound].trimmingBlanks))
                stem.append(Gaps.mark)
                rest = rest[end.upperBound...]
            } else {
                stem += rest[start]
                rest = rest[start.upperBound...]
            }
        }
        return (stem + rest, gaps)
    }

    /// `question:`, `answer:`, `answer-correct:`, and `content:` with the lines below it.
    private static func old(_ quiz: Quiz, at origin: Origin) -> Draft? {
        var stem = ""
        var options: [Draft.Option] = []
        var content: [CardLine]?
        for line in quiz.lines {
            let parts = line.text.split(separator: ":", maxSplits: 1).map(\.trimmingBlanks)
            let value = parts.count > 1 ? String(parts[1]) : ""
            if content != nil {
                content?.append(line)
            } else if parts.first == "question" {
                stem = value
            } else if parts.first == "answer" || parts.first == "answer-correct" {
                options.append(Draft.Option(.markdown(value), isKey: parts.first == "answer-correct"))
            } else if parts.first == "content" {
                content = []
            }
        }
        guard !options.isEmpty else { return nil }
        var draft = Draft(at: origin, stem: .markdown(stem), answer: .choice(options, .marked))
        let text = CardLine.text(content ?? [])
        if !text.isEmpty { draft.explanation = .markdown(text) }
        return draft
    }
}
