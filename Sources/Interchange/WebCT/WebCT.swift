import Assessment

/// Questions of WebCT: lines with names between colons, and texts on the lines below.
///
/// Source: Moodle, "WebCT format", <https://docs.moodle.org/en/WebCT_format>.
package enum WebCT {
    package static let name = "webct"
    package static let title = "WebCT"
}

extension WebCT: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text else { return .none }
        let lines = text.split(separator: "\n").prefix(400)
        let hasType = lines.contains { $0.uppercased().hasPrefix(":TYPE:") }
        return hasType && lines.contains { $0.uppercased().hasPrefix(":QUESTION") } ? .certain : .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        var question: WebCTQuestion?
        let text = source.text(&intake)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let field = WebCTField(line)
            if line.hasPrefix("# "), line.lowercased().contains("of question") || line.contains("---") {
                if line.lowercased().contains("end of") {
                    if let question { try intake.add(question.draft(at: intake.origin)) }
                    question = nil
                }
            } else if let field, field.name == "TYPE" {
                if let question { try intake.add(question.draft(at: intake.origin)) }
                question = WebCTQuestion(field, line: index + 1)
            } else if let field {
                question?.fields.append(field)
            } else if !line.hasPrefix("#") || question?.isWithinText == true {
                question?.append(line)
            }
        }
        if let question { try intake.add(question.draft(at: intake.origin)) }
    }
}

/// A line such as `:ANSWER1:100:H`, with the text below it.
struct WebCTField {
    let name: String
    /// What is behind the number in a name such as `ANSWER1`.
    let number: Int?
    let parameters: [String]
    var lines: [Substring] = []

    /// Nil where the line is text. Names are capital letters, a number perhaps behind them.
    init?(_ line: Substring) {
        guard line.first == ":" else { return nil }
        let parts = line.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard let first = parts.first else { return nil }
        let letters = first.prefix { $0.isASCII && $0.isLetter }
        let digits = first.dropFirst(letters.count)
        guard !letters.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            Self.names.contains(letters.uppercased())
        else { return nil }
        name = letters.uppercased()
        number = Int(digits)
        parameters = parts.dropFirst().map { String($0.trimmingBlanks) }
    }

    private static let names: Set<String> = [
        "TYPE", "TITLE", "QUESTION", "IMAGE", "LAYOUT", "ANSWERORDER", "INDICES", "ANSWERS", "ANSWER", "REASON",
        "FEEDBACK", "CAT", "ASSESSMENT", "L", "R", "FORMULA", "FORMATION", "EQ", "TOL", "ANSTYPE", "MARK", "NUMVARS",
        "VAR", "ANS", "UNITS", "UNITREQ", "UNITVAL", "UNITCS", "DISTRACTOR", "GENERALFEEDBACK", "ANSDEC", "FORMATANS",
        "GRADE",
    ]

    /// The text below the line, or what stands on it.
    var text: String {
        let below = lines.map(String.init).joined(separator: "\n")
        return below.allSatisfy(\.isWhitespace) ? "" : below
    }

    /// HTML, unless it says that it is text.
    var rich: DraftText {
        parameters.contains("T") && !text.contains("<") && !text.contains("&") ? .plain(text) : .html(text)
    }
}

/// One question.
struct WebCTQuestion {
    private let type: [String]
    private let line: Int
    var fields: [WebCTField] = []

    init(_ type: WebCTField, line: Int) {
        self.type = type.parameters.map { $0.uppercased() }
        self.line = line
    }

    mutating func append(_ line: Substring) {
        guard !fields.isEmpty else { return }
        fields[fields.count - 1].lines.append(line)
    }

    /// Whether a line that begins with `#` can be part of a text.
    var isWithinText: Bool {
        fields.last.map { ["QUESTION", "ANSWER", "REASON", "L", "R"].contains($0.name) } ?? false
    }

    private func first(_ name: String) -> WebCTField? { fields.first { $0.name == name } }

    private func parameter(_ name: String) -> String? {
        guard let text = first(name)?.parameters.joined(separator: ":"), !text.isEmpty else { return nil }
        return text
    }

    func draft(at origin: (Int?, String?) -> Origin) -> Draft {
        var draft = Draft(
            at: origin(line, parameter("TITLE")), stem: first("QUESTION")?.rich ?? .plain(""),
            answer: .unsupported("WebCT \(type.joined(separator: ":"))"))
        draft.topic = parameter("CAT")
        draft.explanation =
            (first("GENERALFEEDBACK") ?? fields.first { $0.name == "FEEDBACK" && $0.number == nil })?.rich
        if draft.explanation?.isBlank == true { draft.explanation = nil }
        switch type.first {
        case "MC", "T": choice(&draft)
        case "M": draft.answer = .matching(pairs, distractors: distractors)
        case "S": shortText(&draft)
        case "P":
            if let answer = first("ANSWER")?.rich, !answer.isBlank {
                draft.answer = .recall(answer)
            } else {
                draft.answer = .unsupported("essay")
            }
        case "C": draft.answer = .unsupported("a number that is computed from a formula")
        default: break
        }
        if let image = parameter("IMAGE"), !image.isEmpty {
            draft.stem = .html("\(draft.stem.source)<p><img src=\"\(HTMLWriting.escaped(image))\"></p>")
        }
        return draft
    }

    private func rationale(_ number: Int?, _ name: String = "REASON") -> DraftText? {
        let text = fields.first { $0.name == name && $0.number == number }?.rich
        return text?.isBlank == true ? nil : text
    }

    private func choice(_ draft: inout Draft) {
        let isMultiple = type.dropFirst().first == "N"
        let answers = fields.filter { $0.name == "ANSWER" }
        let options = answers.map { answer in
            let share = answer.parameters.first.flatMap { Double($0) } ?? 0
            var option = Draft.Option(
                answer.rich, isKey: isMultiple ? share > 0 : share >= 100, rationale: rationale(answer.number))
            if !isMultiple, share >= 1, share < 100 { option.weight = Fraction(Int(share.rounded()), 100) }
            return option
        }
        if !isMultiple, options.count(where: { $0.isKey == true }) > 1 {
            draft.answer = .broken(.keyUnclear, "several answers give all points")
            return
        }
        let order = parameter("ANSWERORDER")?.lowercased()
        draft.shuffle = order != "sequential"
        draft.answer = .choice(options, .marked)
    }

    private var pairs: [(left: DraftText, right: DraftText)] {
        fields.filter { $0.name == "L" }.compactMap { left in
            guard let right = fields.first(where: { $0.name == "R" && $0.number == left.number }) else { return nil }
            return (left.rich, right.rich)
        }
    }

    private var distractors: [DraftText] {
        let lefts = Set(fields.filter { $0.name == "L" }.map(\.number))
        return fields.filter { $0.name == "R" && !lefts.contains($0.number) || $0.name == "DISTRACTOR" }.map(\.rich)
    }

    /// `:ANSWER1:frog:100:0:20:0`: the text, the points in per cent, and how the field looks.
    private func shortText(_ draft: inout Draft) {
        let answers = fields.filter { $0.name == "ANSWER" }
        var texts: [String] = []
        var shares: [Double] = []
        for answer in answers {
            // The text itself may have colons.
            let parameters = answer.parameters
            guard parameters.count > 1,
                let place = parameters.indices.dropFirst().first(where: { Double(parameters[$0]) != nil })
            else { continue }
            let share = Double(parameters[place]) ?? 0
            shares.append(share)
            if share >= 100 {
                texts.append(DraftText.html(parameters[..<place].joined(separator: ":")).rich().plainText)
                draft.explanation = draft.explanation ?? rationale(answer.number, "FEEDBACK")
            }
        }
        if shares.contains(where: { $0 > 0 && $0 < 100 }) { draft.remark(.credit, texts.first ?? "") }
        if let blanks = parameter("ANSWERS").flatMap({ Int($0) }), blanks > 1 {
            draft.answer = .unsupported("several blanks in one question")
            return
        }
        draft.answer = .shortText(texts)
    }
}
