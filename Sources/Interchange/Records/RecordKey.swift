import Assessment

/// Which options of a record a field means that says what is right.
struct RecordKey {
    /// One of the things that a field names.
    struct Token: Equatable {
        let text: String
        /// Whether it is written as a number and not as a text.
        let isLiteral: Bool
        /// The whole number that it is.
        let number: Int?

        init(_ text: String, isLiteral: Bool) {
            self.text = text
            self.isLiteral = isLiteral
            // Tables write 2 as 2.0 where a cell of the column is empty.
            let digits = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
            number = digits.utf8.count < 4 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
        }

        /// The place that a single letter means, from 0.
        var letterPlace: Int? {
            guard text.utf8.count == 1, let byte = text.lowercased().utf8.first else { return nil }
            return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? Int(byte - UInt8(ascii: "a")) : nil
        }
    }

    enum Outcome {
        /// Nothing stands in the field.
        case nothing
        case key(Draft.Key)
        case broken(Remark.Kind, String)
    }

    let options: [RecordOption]
    let names: FieldNames

    /// What a field names, each for itself. Texts in one text stay together, but for numbers.
    static func tokens(_ value: RecordValue, of options: [RecordOption]) -> [Token] {
        if case .text(let text) = value, options.contains(where: { $0.text == text || $0.bare == text }) {
            return [Token(text, isLiteral: false)]
        }
        return tokens(value)
    }

    private static func tokens(_ value: RecordValue) -> [Token] {
        switch value {
        case .none: return []
        case .literal(let text): return value.isNothing ? [] : [Token(text, isLiteral: true)]
        case .text(let text):
            let trimmed = String(text[...].trimmed)
            guard !trimmed.isEmpty else { return [] }
            if trimmed.hasPrefix("["), trimmed.hasSuffix("]") {
                let inner = trimmed.dropFirst().dropLast().split(separator: ",").map(\.trimmed)
                let numbers = inner.map { Token(String($0), isLiteral: false) }
                if !numbers.isEmpty, numbers.allSatisfy({ $0.number != nil }) { return numbers }
                let parts = RecordOptions.parts(of: trimmed)
                if !parts.isEmpty { return parts.map { Token($0, isLiteral: false) } }
            }
            let parts = trimmed.split { ",;| &".contains($0) }
            let numbers = parts.map { Token(String($0), isLiteral: false) }
            return parts.count > 1 && numbers.allSatisfy { $0.number != nil }
                ? numbers : [Token(trimmed, isLiteral: false)]
        case .list(let values): return values.flatMap(tokens)
        case .map(let members):
            let wanted = ["id", "index", "letter", "label", "key", "text", "value", "answer", "option"]
            let found = wanted.lazy.compactMap { name in members.first { $0.name.foldedName == name }?.value }.first
            return found.map(tokens) ?? []
        }
    }

    /// - Parameter survey: what the field says in the file as a whole.
    func read(_ value: RecordValue, survey: KeySurvey.Field) -> Outcome {
        if let marks = marks(value) { return marks.isEmpty ? .nothing : .key(.indices(marks)) }
        let tokens = Self.tokens(value, of: options)
        guard !tokens.isEmpty else { return .nothing }
        var indices: [Int] = []
        var words: [String] = []
        for token in tokens {
            switch read(token, survey) {
            case .place(let place): indices.append(place)
            case .words(let text): words.append(text)
            case .unclear: return .broken(.keyUnclear, token.text)
            case .noBase: return .broken(.baseUnclear, token.text)
            }
        }
        if words.isEmpty { return .key(.indices(Array(Set(indices)).sorted())) }
        guard indices.isEmpty else { return mixed(tokens, indices, words) }
        return .key(words.count == 1 ? .written(words[0]) : .list(words))
    }

    /// Some of several keys name options by their texts, which is all that is needed of them.
    private func mixed(_ tokens: [Token], _ indices: [Int], _ words: [String]) -> Outcome {
        let texts = indices.map { options[$0].text }
        return Set(texts).count == texts.count
            ? .key(.list(words + texts)) : .broken(.keyUnclear, tokens.map(\.text).joined(separator: ", "))
    }

    private enum Reading {
        case place(Int)
        case words(String)
        case unclear, noBase
    }

    private func read(_ token: Token, _ survey: KeySurvey.Field) -> Reading {
        let byID = options.indices.filter { options[$0].id?.lowercased() == token.text.lowercased() }
        if byID.count == 1 { return .place(byID[0]) }
        if let column = FieldName(token.text).column, !column.noun.isEmpty, Vocabulary.column(column) == .option {
            let named = options.indices.filter { options[$0].id?.lowercased() == column.label }
            if named.count == 1, exact(token) == nil { return .place(named[0]) }
        }
        let byText = exact(token)
        if let number = token.number {
            // Where options have numbers of their own, a number is one of these.
            let areNumbered = options.allSatisfy { $0.id.flatMap { Int($0) } != nil } && byID.isEmpty
            if areNumbered, Set(options.compactMap(\.id)).count == options.count {
                return byText.map { .place($0) } ?? .unclear
            }
            return self.number(number, token, byText, survey)
        }
        if let letter = token.letterPlace, let byText, byText != letter, survey.letters > 0,
            options.allSatisfy({ $0.label == nil })
        {
            return .unclear
        }
        if let byText { return .place(byText) }
        return .words(token.text.split(separator: "|").count > 1 ? token.text.replacing("|", with: ", ") : token.text)
    }

    /// The only option that has exactly this text.
    private func exact(_ token: Token) -> Int? {
        var found: Int?
        for (index, option) in options.enumerated() where option.text == token.text || option.bare == token.text {
            if found != nil { return nil }
            found = index
        }
        return found
    }

    /// A number is a place or the text of an option; where it could be both, the file as a whole decides.
    private func number(_ number: Int, _ token: Token, _ byText: Int?, _ survey: KeySurvey.Field) -> Reading {
        let byPlace = survey.base.flatMap { base in options.firstIndex { $0.place == number - base } }
        guard let byText else {
            // A text among texts that happens to be a number is no place.
            if !token.isLiteral, survey.texts > survey.numbersAlone { return .words(token.text) }
            if survey.base == nil { return .noBase }
            return byPlace.map { .place($0) } ?? .unclear
        }
        if byPlace == byText { return .place(byText) }
        // Numbers that are always texts of options, and too large for places, are no places.
        if survey.numbersAlone == 0, survey.beyond > 0 { return .place(byText) }
        let countsPlaces = survey.numbersAlone > 0
        let givesTexts = survey.texts > 0 || survey.letters > 0
        if countsPlaces, survey.texts == 0 {
            return byPlace.map { .place($0) } ?? (survey.base == nil ? .noBase : .unclear)
        }
        return givesTexts && !countsPlaces && !token.isLiteral ? .place(byText) : .unclear
    }

    /// Marks in the order of the options, or by their labels: `[false, true]`, `{"answer_a": "true"}`.
    private func marks(_ value: RecordValue) -> [Int]? {
        if let list = value.list, list.count == options.count, list.count > 1, list.allSatisfy(\.isLiteral) {
            let truths = list.map { $0.scalar == "true" || $0.scalar == "false" ? $0.truth : nil }
            if truths.allSatisfy({ $0 != nil }) { return list.indices.filter { truths[$0] == true } }
            let digits = list.map { $0.scalar ?? "" }
            // Places are never given twice, so more than two ones and noughts are marks.
            if list.count > 2, digits.allSatisfy({ $0 == "0" || $0 == "1" }) {
                return list.indices.filter { digits[$0] == "1" }
            }
        }
        guard let members = value.members, members.count > 1, members.allSatisfy({ $0.value.truth != nil }) else {
            return nil
        }
        var places: [Int] = []
        for member in members where member.value.truth == true {
            let label = names[member.name].column?.label ?? member.name.lowercased()
            guard let place = options.firstIndex(where: { $0.id?.lowercased() == label || $0.text == member.name })
            else {
                return nil
            }
            places.append(place)
        }
        return places.sorted()
    }
}
