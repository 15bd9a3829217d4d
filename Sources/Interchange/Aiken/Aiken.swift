/// One line of question, lettered options, and a line with the key.
///
/// Source: Moodle, "Aiken format", <https://docs.moodle.org/en/Aiken_format>. Everything is plain text. A key of several
/// letters, which Moodle does not know, is read as well.
package enum Aiken {
    package static let name = "aiken"
    package static let title = "Aiken"
}

extension Aiken: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        let lines = text.split(separator: "\n").prefix(400)
        let options = lines.count { option(in: $0) != nil }
        let keys = lines.count { key(in: $0) != nil }
        // What a Markdown bank has and this format has not.
        let others = lines.count {
            $0.hasPrefix("#") || $0.hasPrefix("<details") || $0.hasPrefix("- ") || $0.hasPrefix("```")
        }
        guard keys > 0, options >= 2 * keys, others == 0 else { return .none }
        return options + 2 * keys >= lines.count - keys ? .likely : .possible
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        var question = Question(line: 1)
        let lines = source.text(&intake).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let number = index + 1
            if line.allSatisfy(\.isWhitespace) { continue }
            if let key = key(in: line), !question.options.isEmpty {
                question.key = key
                try intake.add(question.draft(at: intake.origin(line: question.line)))
                question = Question(line: number + 1)
            } else if let option = option(in: line), !question.stem.isEmpty {
                question.options.append(option)
            } else if option(in: line) != nil || key(in: line) != nil || line.hasPrefix("ANSWER:") {
                intake.leaveOut(
                    .brokenLine, "there is no question before it: \(line.prefix(60))", at: intake.origin(line: number))
            } else if question.options.isEmpty {
                if question.stem.isEmpty { question.line = number }
                question.stem.append(String(line))
            } else if option(in: line) == nil {
                // The options have ended without a key.
                try intake.add(question.draft(at: intake.origin(line: question.line)))
                question = Question(line: number)
                question.stem = [String(line)]
            }
        }
        if !question.stem.isEmpty { try intake.add(question.draft(at: intake.origin(line: question.line))) }
    }

    private struct Question {
        var line: Int
        var stem: [String] = []
        var options: [(label: String, text: String)] = []
        var key = ""

        init(line: Int) { self.line = line }

        func draft(at origin: Origin) -> Draft {
            let options = options.map { Draft.Option(.plain($0.text), label: $0.label) }
            return Draft(
                at: origin, stem: .plain(stem.joined(separator: "\n")), answer: .choice(options, .written(key)))
        }
    }

    /// `A. text` or `A) text`.
    private static func option(in line: Substring) -> (label: String, text: String)? {
        let line = line.drop(while: \.isWhitespace)
        guard let letter = line.first, letter.isASCII, letter.isUppercase, let sign = line.dropFirst().first,
            sign == ")" || sign == "."
        else { return nil }
        let text = line.dropFirst(2)
        guard sign == ")" || text.first.map(\.isWhitespace) ?? true else { return nil }
        return (String(letter), String(text.drop(while: \.isWhitespace)))
    }

    /// The letters after `ANSWER:`.
    private static func key(in line: Substring) -> String? {
        let line = line.drop(while: \.isWhitespace)
        guard line.hasPrefix("ANSWER:") else { return nil }
        let letters = line.dropFirst(7).filter { !$0.isWhitespace && $0 != "," }
        guard !letters.isEmpty, letters.count < 8, letters.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
            return nil
        }
        return letters.map(String.init).joined(separator: ", ")
    }
}
