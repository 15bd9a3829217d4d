import Assessment
import QuestionBank

// What is typed, and what is chosen within a text.
extension QTI2Item {
    func readTextEntry(
        _ interaction: XMLElement, _ declaration: QTI2Declaration, into draft: inout Draft, _ texts: QTI2Texts
    ) {
        if declaration.isNumber {
            guard let ranges = ranges(declaration) else {
                draft.answer = .broken(.keyUnclear, "the tolerance of the number")
                return
            }
            draft.stem = isAlone(interaction) ? stem(texts) : stem(texts) { $0 === interaction ? "_____" : nil }
            draft.answer = .number(ranges)
        } else if isAlone(interaction) {
            let (accepted, isExact) = accepted(declaration, &draft)
            draft.answer = .shortText(accepted, isCaseExact: isExact)
        } else {
            readGaps(into: &draft, texts)
        }
    }

    /// Whether nothing else stands in the block of an interaction.
    private func isAlone(_ interaction: XMLElement) -> Bool {
        func holder(_ element: XMLElement) -> XMLElement? {
            if element.elements.contains(where: { $0 === interaction }) { return element }
            return element.elements.lazy.compactMap { holder($0) }.first
        }
        guard let holder = element.all("itemBody").lazy.compactMap({ holder($0) }).first else { return false }
        if holder.name == "itemBody" { return true }
        return holder.nodes.allSatisfy { node in
            switch node {
            case .text(let text): text.isBlank
            case .element(let element): element === interaction || element.name == "br"
            }
        }
    }

    /// The texts that are right, those worth most.
    private func accepted(_ declaration: QTI2Declaration, _ draft: inout Draft) -> (texts: [String], isExact: Bool) {
        let best = declaration.mapping.map(\.value).max() ?? 0
        let mapped = declaration.mapping.filter { $0.value > 0 }
        if mapped.contains(where: { $0.value < best }) { draft.remark(.credit) }
        let full = mapped.filter { $0.value == best }
        var texts = declaration.correct.filter { text in
            mapped.isEmpty || full.contains { $0.key == text.foldingWhiteSpace }
        }
        texts += full.map(\.key).filter { !texts.contains($0) }
        if texts.isEmpty { texts = processing.rewarded(declaration.identifier) }
        let isExact = !full.isEmpty && full.allSatisfy(\.isCaseExact)
        return (texts, isExact)
    }

    /// Text entries and lists, each where it stands.
    func readGaps(into draft: inout Draft, _ texts: QTI2Texts) {
        var gaps: [Gaps.Gap] = []
        var areExact: [Bool] = []
        for interaction in interactions {
            let declaration = interaction["responseIdentifier"].flatMap { declarations[$0] }
            let gap = declaration.flatMap { self.gap(interaction, $0, &draft, &areExact, texts) }
            guard let gap else {
                draft.answer = .broken(.noKey, "gap \(gaps.count + 1)")
                return
            }
            if gap.isTooLarge {
                draft.answer = .broken(.tooManyOptions, "gap \(gaps.count + 1)")
                return
            }
            gaps.append(gap)
        }
        if Set(areExact).count > 1 { draft.remark(.caseMixed) }
        draft.stem = stem(texts) { part in
            self.interactions.contains { $0 === part } ? String(Gaps.mark) : nil
        }
        draft.answer = .gaps(gaps, isCaseExact: !areExact.isEmpty && areExact.allSatisfy(\.self))
    }

    private func gap(
        _ interaction: XMLElement, _ declaration: QTI2Declaration, _ draft: inout Draft, _ areExact: inout [Bool],
        _ texts: QTI2Texts
    ) -> Gaps.Gap? {
        if interaction.name == "textEntryInteraction" {
            if declaration.isNumber {
                guard let ranges = ranges(declaration), ranges.allSatisfy({ $0.low == $0.high }), !ranges.isEmpty else {
                    return nil
                }
                return .typed(ranges.map { NumberEntry.Range.text($0.low) })
            }
            let (accepted, isExact) = accepted(declaration, &draft)
            areExact.append(isExact)
            return accepted.isEmpty ? nil : .typed(accepted)
        }
        let choices = interaction.all("inlineChoice")
        let correct =
            declaration.correct.isEmpty
            ? declaration.mapping.filter { $0.value > 0 }.map(\.key) : declaration.correct
        guard correct.count == 1 else { return nil }
        return Self.chosen(choices, key: correct[0], texts)
    }

    private static func chosen(_ choices: [XMLElement], key: String, _ texts: QTI2Texts) -> Gaps.Gap? {
        var seen: Set<ElementID> = []
        // A list often begins with a blank entry that stands for no choice yet.
        let filled = choices.filter { $0["identifier"] == key || !texts.text($0).rich().plainText.isEmpty }
        let options = filled.map { Element(RichText([.paragraph(texts.text($0).rich().asLine)])) }
        guard let place = filled.firstIndex(where: { $0["identifier"] == key }),
            options.allSatisfy({ !$0.text.plainText.isEmpty && seen.insert($0.id).inserted })
        else { return nil }
        return options.count > 1 ? .chosen(options, key: options[place].id) : .typed([options[place].text.plainText])
    }

    func readGapMatch(
        _ interaction: XMLElement, _ declaration: QTI2Declaration, into draft: inout Draft, _ texts: QTI2Texts
    ) {
        guard interaction.within("gapImg").isEmpty else {
            draft.answer = .unsupported("gaps that are filled with pictures")
            return
        }
        let choices = interaction.all("gapText")
        let correct =
            declaration.correct.isEmpty
            ? declaration.mapping.filter { $0.value > 0 }.map(\.key) : declaration.correct
        var keys: [String: String] = [:]
        for names in correct.map({ $0.split(whereSeparator: \.isWhitespace).map(String.init) }) where names.count == 2 {
            keys[names[1]] = keys[names[1]] == nil ? names[0] : ""
        }
        let places = interaction.within("gap")
        let gaps = places.compactMap { place in
            place["identifier"].flatMap { keys[$0] }.flatMap { Self.chosen(choices, key: $0, texts) }
        }
        guard gaps.count == places.count, !gaps.isEmpty, !gaps.contains(where: \.isTooLarge) else {
            draft.answer = .broken(keys.isEmpty ? .noKey : .keyUnclear, "a gap has not just one text")
            return
        }
        draft.stem = stem(texts) { part in
            guard part === interaction else { return nil }
            let inner = texts.html(interaction) { part in
                part.name == "gap" ? String(Gaps.mark) : part.name == "gapText" ? "" : nil
            }
            return "<div>\(inner)</div>"
        }
        draft.answer = .gaps(gaps)
    }
}

// Numbers.
extension QTI2Item {
    /// The numbers that are right; nil where the processing says something that is no range.
    private func ranges(_ declaration: QTI2Declaration) -> [NumberEntry.Range]? {
        let tests = processing.tests(of: declaration.identifier)
        var ranges: [NumberEntry.Range] = []
        for test in tests {
            guard let found = Self.ranges(test, declaration) else { return nil }
            ranges += found
        }
        let mapped = declaration.mapping.filter { $0.value > 0 }.compactMap { $0.key.decimal }
        let plain = declaration.correct.compactMap(\.decimal) + mapped
        guard ranges.isEmpty else { return ranges.withoutInner }
        return plain.map { NumberEntry.Range($0, $0) }.withoutInner
    }

    private static func ranges(_ test: XMLElement, _ declaration: QTI2Declaration) -> [NumberEntry.Range]? {
        let values = test.all("baseValue").compactMap { $0.word.decimal }
        let isCorrect = !test.all("correct").isEmpty
        switch test.name {
        case "or":
            let parts = test.elements.map { ranges($0, declaration) }
            return parts.contains { $0 == nil } ? nil : parts.compactMap(\.self).flatMap { $0 }
        case "and":
            return bounds(test.elements).map { [$0] }
                ?? (test.elements.count == 1 ? ranges(test.elements[0], declaration) : nil)
        case "match", "equal", "equalRounded":
            let numbers = values.isEmpty && isCorrect ? declaration.correct.compactMap(\.decimal) : values
            guard !numbers.isEmpty else { return nil }
            return test.name == "equal" ? numbers.compactMap { around($0, test) } : numbers.map { .init($0, $0) }
        case "isNull", "not": return []
        default: return nil
        }
    }

    /// A number with the tolerance of a test, absolute or in per cent.
    private static func around(_ number: Double, _ test: XMLElement) -> NumberEntry.Range? {
        let words = (test["tolerance"] ?? "0").split(whereSeparator: \.isWhitespace).map(String.init)
        guard test["toleranceMode"] ?? "exact" != "exact", let first = words.first?.decimal else {
            return NumberEntry.Range(number, number)
        }
        let second = words.count > 1 ? words[1].decimal ?? first : first
        let factor = test["toleranceMode"] == "relative" ? abs(number) / 100 : 1
        let low = NumberEntry.Range(around: "\(number)", margin: "\(first * factor)")?.low
        let high = NumberEntry.Range(around: "\(number)", margin: "\(second * factor)")?.high
        guard let low, let high, low <= high else { return nil }
        return NumberEntry.Range(low, high)
    }

    /// `gte` and `lte` together.
    private static func bounds(_ tests: [XMLElement]) -> NumberEntry.Range? {
        var low: Double?
        var high: Double?
        for test in tests {
            guard let value = test.first("baseValue")?.word.decimal else { return nil }
            // The variable may stand on either side.
            let isTurned = test.elements.first?.name == "baseValue"
            switch test.name {
            case "gte", "gt": if isTurned { high = value } else { low = value }
            case "lte", "lt": if isTurned { low = value } else { high = value }
            default: return nil
            }
        }
        guard let low, let high, low <= high else { return nil }
        return NumberEntry.Range(low, high)
    }
}
