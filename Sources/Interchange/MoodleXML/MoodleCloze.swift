import Assessment

/// The questions within the text of another: `{1:SHORTANSWER:=Paris#Yes~%50%Lyon}`.
///
/// Source: Moodle, "Embedded Answers (Cloze) question type",
/// <https://docs.moodle.org/en/Embedded_Answers_(Cloze)_question_type>.
struct MoodleCloze {
    enum Kind {
        case typed(isCaseExact: Bool)
        case number
        /// From a list, one of it.
        case chosen(isList: Bool)
        case several
    }

    struct Answer {
        var text: String
        /// In per cent.
        var share: Double
        var feedback: String
        /// Of a number.
        var tolerance = "0"
    }

    struct Part {
        let kind: Kind
        let answers: [Answer]
    }

    /// The text with a mark in the place of each part.
    private(set) var text = ""
    private(set) var parts: [Part] = []

    init(_ source: String) {
        let bytes = Array(source.withoutGapMarks.utf8)
        var words: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{"), let (part, end) = Self.part(bytes, from: index) {
                parts.append(part)
                words += Array(String(Gaps.mark).utf8)
                index = end
            } else {
                words.append(bytes[index])
                index += 1
            }
        }
        text = String(decoding: words, as: UTF8.self)
    }

    private static let kinds: [String: Kind] = [
        "SHORTANSWER": .typed(isCaseExact: false), "SA": .typed(isCaseExact: false), "MW": .typed(isCaseExact: false),
        "SHORTANSWER_C": .typed(isCaseExact: true), "SAC": .typed(isCaseExact: true), "MWC": .typed(isCaseExact: true),
        "NUMERICAL": .number, "NM": .number, "MULTICHOICE": .chosen(isList: true), "MC": .chosen(isList: true),
        "MULTICHOICE_S": .chosen(isList: true), "MCS": .chosen(isList: true),
        "MULTICHOICE_V": .chosen(isList: false), "MCV": .chosen(isList: false),
        "MULTICHOICE_VS": .chosen(isList: false), "MCVS": .chosen(isList: false),
        "MULTICHOICE_H": .chosen(isList: false), "MCH": .chosen(isList: false),
        "MULTICHOICE_HS": .chosen(isList: false), "MCHS": .chosen(isList: false),
        "MULTIRESPONSE": .several, "MR": .several, "MULTIRESPONSE_S": .several, "MRS": .several,
        "MULTIRESPONSE_H": .several, "MRH": .several, "MULTIRESPONSE_HS": .several, "MRHS": .several,
    ]

    /// The part that begins with a brace, and where it ends; nil where the brace is a mere sign.
    private static func part(_ bytes: [UInt8], from start: Int) -> (part: Part, end: Int)? {
        var index = start + 1
        while index < bytes.count, bytes[index] == 0x20 || (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
        let name = bytes[(index + 1)...].prefix(20).prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "}") }
        guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ":"),
            let kind = kinds[String(decoding: name, as: UTF8.self).uppercased()[...].trimmed.description]
        else { return nil }
        let first = name.endIndex + 1
        var end = first
        while end < bytes.count, bytes[end] != UInt8(ascii: "}") {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < bytes.count else { return nil }
        let answers = split(bytes[first..<end], at: "~").map { answer(String(decoding: $0, as: UTF8.self), kind) }
        return (Part(kind: kind, answers: answers.filter { !$0.text.isBlank || $0.share > 0 }), end + 1)
    }

    private static func split(_ bytes: ArraySlice<UInt8>, at sign: Unicode.Scalar) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == UInt8(ascii: sign) {
                parts.append(bytes[start..<index])
                start = index + 1
            }
            index += 1
        }
        return parts + [bytes[min(start, bytes.endIndex)...]]
    }

    private static func answer(_ source: String, _ kind: Kind) -> Answer {
        var rest = source[...].trimmed
        var share = 0.0
        if rest.first == "=" {
            share = 100
            rest = rest.dropFirst()
        } else if rest.first == "%", let end = rest.dropFirst().firstIndex(of: "%"),
            let number = String(rest[..<end].dropFirst()).decimal
        {
            share = number
            rest = rest[rest.index(after: end)...]
        }
        let hash = feedbackStart(rest)
        let feedback = hash.map { String(rest[rest.index(after: $0)...]).unescaped } ?? ""
        var text = String(hash.map { rest[..<$0] } ?? rest)
        var tolerance = "0"
        if case .number = kind, let colon = text.lastIndex(of: ":") {
            tolerance = String(text[text.index(after: colon)...])
            text = String(text[..<colon])
        }
        return Answer(text: text, share: share, feedback: feedback, tolerance: tolerance)
    }

    /// The first `#` that is neither escaped nor part of an entity such as `&#60;`.
    private static func feedbackStart(_ text: Substring) -> Substring.Index? {
        var previous: Character = " "
        for index in text.indices {
            if text[index] == "#", previous != "\\", previous != "&", !text[..<index].hasSuffix("&amp;") {
                return index
            }
            previous = previous == "\\" && text[index] == "\\" ? " " : text[index]
        }
        return nil
    }
}

extension String {
    /// Without backslashes before the signs of embedded answers.
    fileprivate var unescaped: String {
        guard contains("\\") else { return self }
        var text = ""
        var isEscaped = false
        for character in self {
            if isEscaped, !"~=#{}\"/\\".contains(character) { text.append("\\") }
            isEscaped = !isEscaped && character == "\\"
            if !isEscaped { text.append(character) }
        }
        return isEscaped ? text + "\\" : text
    }
}

extension MoodleCloze.Answer {
    /// The answer as plain text; it is HTML in which signs are escaped.
    var plain: String { RichText(html: text.unescaped).plainText }
}

// What becomes of the parts.
extension MoodleQuestion {
    func readCloze(into draft: inout Draft) {
        let cloze = MoodleCloze(Self.text(of: element.first("questiontext")))
        let stem = withFiles(cloze.text)
        guard let first = cloze.parts.first else {
            draft.answer = .broken(.noKey, "the text has no embedded answers")
            return
        }
        if cloze.parts.count == 1, readAlone(first, stem, into: &draft) { return }
        var gaps: [Gaps.Gap] = []
        var problem: (kind: Remark.Kind, detail: String)?
        for (index, part) in cloze.parts.enumerated() {
            switch part.gap {
            case .success(let gap): gaps.append(gap)
            case .failure(let refusal): problem = problem ?? (refusal.kind, "part \(index + 1): \(refusal.detail)")
            }
        }
        draft.stem = MoodleText.draft(stem, as: format)
        if let problem {
            draft.answer = .broken(problem.kind, problem.detail)
            return
        }
        let exact = cloze.parts.compactMap { if case .typed(let isExact) = $0.kind { isExact } else { nil } }
        if Set(exact).count > 1 { draft.remark(.caseMixed) }
        noteAnswers(cloze.parts.flatMap(\.answers), in: &draft)
        draft.answer = .gaps(gaps, isCaseExact: !exact.isEmpty && exact.allSatisfy(\.self))
    }

    private func noteAnswers(_ answers: [MoodleCloze.Answer], in draft: inout Draft) {
        if answers.contains(where: { $0.share > 0 && $0.share < 100 }) { draft.remark(.credit) }
        if answers.contains(where: { !$0.feedback.isBlank }) { draft.remark(.answerFeedback) }
    }

    /// The only part of a text, where it is a number or a list of options below each other.
    private func readAlone(_ part: MoodleCloze.Part, _ stem: String, into draft: inout Draft) -> Bool {
        switch part.kind {
        case .number:
            let ranges = part.answers.filter { $0.share >= 100 }.compactMap(\.range)
            guard ranges.count == part.answers.count(where: { $0.share >= 100 }) else { return false }
            draft.stem = MoodleText.draft(stem.replacing(String(Gaps.mark), with: "_____"), as: format)
            draft.answer = .number(ranges)
        case .chosen(isList: false), .several:
            var isSeveral = false
            if case .several = part.kind { isSeveral = true }
            guard isSeveral || part.answers.count(where: { $0.share >= 100 }) == 1 else { return false }
            let options = part.answers.map { answer in
                Draft.Option(
                    .html(answer.text.unescaped), isKey: isSeveral ? answer.share > 0 : answer.share >= 100,
                    rationale: answer.feedback.isBlank ? nil : .html(answer.feedback))
            }
            let trimmed = stem.replacing(String(Gaps.mark), with: "")
            draft.stem = MoodleText.draft(trimmed.isBlank ? Self.text(of: element.first("name")) : trimmed, as: format)
            draft.answer = .choice(options, .marked)
            return true
        case .typed, .chosen(isList: true): return false
        }
        noteAnswers(part.answers, in: &draft)
        return true
    }
}

extension MoodleCloze {
    struct Refusal: Error {
        let kind: Remark.Kind
        let detail: String
    }
}

extension MoodleCloze.Answer {
    var range: NumberEntry.Range? { NumberEntry.Range(around: text, margin: tolerance) }
}

extension MoodleCloze.Part {
    /// The part as a gap, or why it can be none.
    var gap: Result<Gaps.Gap, MoodleCloze.Refusal> {
        let refuse = { Result<Gaps.Gap, MoodleCloze.Refusal>.failure(.init(kind: $0, detail: $1)) }
        let full = answers.filter { $0.share >= 100 }
        switch kind {
        case .several: return refuse(.unsupported, "several options of a list")
        case .number:
            guard full.allSatisfy({ $0.range.map { $0.low == $0.high } ?? false }) else {
                return refuse(.unsupported, "a number with a tolerance in a text")
            }
            return typed(full.map { $0.text.foldingWhiteSpace })
        case .typed:
            let plain = full.compactMap(\.text.withoutWildcards)
            guard !plain.isEmpty || full.isEmpty else { return refuse(.unsupported, "an answer with wildcards") }
            return typed(plain.map { RichText(html: $0.unescaped).plainText })
        case .chosen:
            let keys = full.count == 1 ? full.map(\.plain) : []
            var seen: Set<ElementID> = []
            let options = answers.map { Element(RichText(plain: $0.plain)) }
            guard let key = keys.first else {
                return refuse(full.isEmpty ? .noKey : .anyKey, "\(full.count) keys")
            }
            guard options.allSatisfy({ !$0.text.isEmpty && seen.insert($0.id).inserted }), options.count > 1 else {
                return refuse(options.count > 1 ? .sameOption : .oneOption, key)
            }
            return .success(.chosen(options, key: Element(RichText(plain: key)).id))
        }
    }

    private func typed(_ texts: [String]) -> Result<Gaps.Gap, MoodleCloze.Refusal> {
        let texts = texts.filter { !$0.isEmpty }
        return texts.isEmpty ? .failure(.init(kind: .noKey, detail: "")) : .success(.typed(texts))
    }
}

extension Remark.Kind {
    static let caseMixed = Remark.Kind(
        "case-mixed", "Capital letters count in some gaps and not in others: they count in none.")
}
