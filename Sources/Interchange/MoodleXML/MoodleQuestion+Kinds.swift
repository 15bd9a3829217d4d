import Assessment
import QuestionBank

// Choices.
extension MoodleQuestion {
    func readChoice(into draft: inout Draft) {
        guard let answers = answers(&draft) else { return }
        let isSingle = kind == "multichoice" && isOn("single", unless: true)
        if isSingle, answers.count(where: { $0.share >= 100 }) > 1 {
            draft.answer = .broken(.anyKey, "")
            return
        }
        let options = answers.map { answer in
            // Of several answers each that gives points is a key; of one, the answer that gives all of them.
            let isKey = isSingle ? answer.share >= 100 : answer.share > 0
            var option = Draft.Option(answer.text, isKey: isKey, rationale: answer.feedback)
            if isSingle, !isKey, answer.share >= 1 { option.weight = Fraction(Int(answer.share.rounded()), 100) }
            return option
        }
        if isSingle, answers.contains(where: { $0.share < 0 }) { draft.remark(.credit, "points are taken away") }
        let shares = Set(answers.filter { !isSingle && $0.share > 0 }.map { $0.share.rounded() })
        if shares.count > 1 { draft.remark(.credit, "the keys give different points") }
        draft.answer = .choice(options, .marked)
    }

    func readTrueFalse(into draft: inout Draft) {
        guard let answers = answers(&draft) else { return }
        let right = answers.indices.filter { answers[$0].share > 0 }
        guard answers.count == 2, right.count == 1 else {
            draft.answer = .broken(.keyUnclear, "of true and false not one alone is right")
            return
        }
        let words = answers.map { $0.text.rich().plainText.lowercased() }
        // Files of old versions have other words; true stands first in them.
        let first = words[0] == "false" || words[1] == "true" ? 1 : 0
        draft.answer = .choice(
            [(first, "True"), (1 - first, "False")].map { place, word in
                Draft.Option(.plain(word), isKey: right[0] == place, rationale: answers[place].feedback)
            }, .marked)
        draft.shuffle = false
    }
}

// What is typed.
extension MoodleQuestion {
    func readShortText(into draft: inout Draft) {
        guard let answers = answers(&draft) else { return }
        explain(answers, in: &draft)
        let full = answers.filter { $0.share >= 100 }.map { $0.source.foldingWhiteSpace }
        let plain = full.compactMap(\.withoutWildcards)
        if plain.isEmpty, let first = full.first {
            draft.answer = .unsupported("answers with wildcards: \(first)")
            return
        }
        if plain.count < full.count { draft.remark(.credit, "an answer with wildcards was left out") }
        draft.answer = .shortText(plain, isCaseExact: isOn("usecase", unless: false))
    }

    func readNumber(into draft: inout Draft) {
        guard let answers = answers(&draft) else { return }
        explain(answers, in: &draft)
        var ranges: [NumberEntry.Range] = []
        for answer in answers where answer.share >= 100 {
            let tolerance = answer.element.first("tolerance").map { Self.text(of: $0) } ?? ""
            guard let range = NumberEntry.Range(around: answer.source, margin: tolerance.isBlank ? "0" : tolerance)
            else {
                draft.answer = .broken(.keyUnclear, "\(answer.source) ± \(tolerance)")
                return
            }
            ranges.append(range)
        }
        draft.answer = .number(withUnits(ranges))
    }

    /// The ranges in each unit. Where the unit is not asked for, a number without one is right too.
    private func withUnits(_ ranges: [NumberEntry.Range]) -> [NumberEntry.Range] {
        let units = (element.first("units")?.all("unit") ?? []).compactMap { unit -> (name: String, factor: Double)? in
            guard let name = unit.first("unit_name").map({ Self.text(of: $0).foldingWhiteSpace }), !name.isEmpty else {
                return nil
            }
            return (name, unit.first("multiplier")?.word.decimal ?? 1)
        }
        // 3 means that no unit is shown and none can be given.
        guard word("showunits") != "3", !units.isEmpty else { return ranges }
        let isGraded = ["1", "2"].contains(word("unitgradingtype") ?? "")
        let inUnits = units.flatMap { unit in
            ranges.map { NumberEntry.Range($0.low * unit.factor, $0.high * unit.factor, unit: unit.name) }
        }
        return (isGraded ? [] : ranges) + inUnits.filter { $0.low <= $0.high }
    }
}

// Elements in relation.
extension MoodleQuestion {
    func readMatching(into draft: inout Draft) {
        var pairs: [(left: DraftText, right: DraftText)] = []
        var distractors: [DraftText] = []
        for part in element.all("subquestion") {
            let right = part.first("answer").map { answer in
                kind == "ddmatch" ? text(answer, as: .html) ?? .plain("") : MoodleText.line(Self.text(of: answer))
            }
            guard let right, !right.isBlank else { continue }
            if let left = text(part) { pairs.append((left, right)) } else { distractors.append(right) }
        }
        draft.setMatching(pairs, distractors: distractors)
    }

    func readOrdering(into draft: inout Draft) {
        guard let answers = answers(&draft) else { return }
        // The fractions are places, from 1.
        let places = answers.map(\.share)
        let isNumbered = Set(places).count == places.count
        let order = isNumbered ? answers.indices.sorted { places[$0] < places[$1] } : Array(answers.indices)
        if answers.contains(where: { $0.feedback != nil }) { draft.remark(.answerFeedback) }
        draft.answer = .ordering(order.map { answers[$0].text })
        draft.shuffle = true
    }

    /// `[[1]]` in the text, and a list of choices in groups.
    func readGaps(into draft: inout Draft) {
        let choices = element.elements.filter { $0.name == "selectoption" || $0.name == "dragbox" }.map { choice in
            (text: MoodleText.line(Self.text(of: choice)).rich(), group: choice.first("group")?.word ?? "1")
        }
        var gaps: [Gaps.Gap] = []
        var problem: String?
        let stem = Self.text(of: element.first("questiontext")).withoutGapMarks.replacingReferences { number in
            guard choices.indices.contains(number - 1) else {
                problem = problem ?? "[[\(number)]] names no choice"
                return ""
            }
            let key = Element(RichText([.paragraph(choices[number - 1].text.asLine)]))
            var seen: Set<ElementID> = [key.id]
            let group = choices.enumerated().filter { $1.group == choices[number - 1].group }
            let options = group.compactMap { index, choice -> Element? in
                if index == number - 1 { return key }
                let element = Element(RichText([.paragraph(choice.text.asLine)]))
                return seen.insert(element.id).inserted ? element : nil
            }
            gaps.append(options.count > 1 ? .chosen(options, key: key.id) : .typed([key.text.plainText]))
            return String(Gaps.mark)
        }
        if gaps.contains(where: \.isTooLarge) { problem = problem ?? "a gap has too many choices" }
        draft.stem = MoodleText.draft(withFiles(stem), as: format)
        draft.answer = problem.map { .broken(.keyUnclear, $0) } ?? .gaps(gaps)
    }
}

extension Gaps.Gap {
    /// Whether it has more choices than a gap can have.
    var isTooLarge: Bool {
        switch self {
        case .typed(let accepted): accepted.count > Limits.options
        case .chosen(let options, _): options.count > Limits.options
        }
    }
}

extension String {
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Without the character that stands for a gap: only a reader puts it in.
    var withoutGapMarks: String { hasGapMarks ? replacing(String(Gaps.mark), with: "") : self }

    /// Nil where a star in it stands for any text; a backslash makes a star a star.
    var withoutWildcards: String? {
        guard utf8.contains(UInt8(ascii: "*")) else { return self }
        let plain = replacing("\\*", with: "\u{1}")
        return plain.contains("*") ? nil : plain.replacing("\u{1}", with: "*")
    }

    /// The text with something in the place of each `[[n]]`.
    fileprivate func replacingReferences(_ replace: (Int) -> String) -> String {
        var text = ""
        var rest = self[...]
        while let start = rest.firstRange(of: "[[") {
            let digits = rest[start.upperBound...].prefix { $0.isASCII && $0.isNumber }
            let after = rest[digits.endIndex...]
            guard let number = Int(digits), after.hasPrefix("]]") else {
                text += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            text += rest[..<start.lowerBound] + replace(number)
            rest = after.dropFirst(2)
        }
        return text + rest
    }
}
