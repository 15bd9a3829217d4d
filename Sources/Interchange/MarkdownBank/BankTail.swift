import Assessment

/// What stands below the options of a question: the key, rationales, the explanation, references.
struct BankTail {
    /// Each place where the source says what the answer is.
    private(set) var keys: [String] = []
    /// Whether the source has a place for the answer, though nothing may stand there.
    private(set) var hasAnswer = false
    /// Options that a sentence calls right.
    private(set) var verdicts: [Int] = []
    /// The same, in a sentence that is no rationale.
    private(set) var prose: [Int] = []
    private(set) var rationales: [Int: [String]] = [:]
    private(set) var explanation: [String] = []
    private(set) var references: [String] = []
    /// What belongs to the stem, because the key stands below it.
    private(set) var above: [String] = []

    private enum Section { case none, answer, explanation, reference }

    private let labels: [String]
    private let texts: [String]
    private var section = Section.none
    /// The options whose rationale goes on in the next line.
    private var open: [Int] = []
    private var fenceIsAbove = false

    /// - Parameters:
    ///   - labels: of the options.
    ///   - texts: of the options, plain.
    ///   - isCommon: whether a line stands below every question and says nothing of this one.
    init(_ lines: ArraySlice<BankLine>, labels: [String], texts: [String], isCommon: (Substring) -> Bool) {
        self.labels = labels
        self.texts = texts
        let answerLine = lines.firstIndex { BankMarks.answer($0.content) != nil || $0.content.contains("<summary") }
        for index in lines.indices {
            let line = lines[index]
            if line.isCode {
                // Code between the options and the answer is part of the question.
                if line.kind == .code(opens: true, closes: false) {
                    fenceIsAbove = answerLine.map { index < $0 } ?? false
                }
                if fenceIsAbove {
                    above.append(String(repeating: " ", count: line.indent) + line.content)
                } else {
                    add(line)
                }
                continue
            }
            if isCommon(line.content) || line.kind == .rule { continue }
            read(line)
        }
    }

    private mutating func add(_ line: BankLine) {
        explanation.append(String(repeating: " ", count: line.indent) + line.content)
    }

    private mutating func read(_ line: BankLine) {
        var content = line.content
        while content.first == ">" { content = content.dropFirst().drop(while: \.isWhitespace) }
        if content.isEmpty { return endParagraph() }
        if line.kind == .tag || content.hasPrefix("<details") || content.hasPrefix("<summary") {
            content = readTags(content)
            if content.isEmpty { return }
        }
        let isHeading = line.headingLevel != nil
        if isHeading { content = line.headingText }
        if let value = BankMarks.answer(content), !isAboutOptions(content) { return readAnswer(value) }
        if let value = BankMarks.explanation(content) {
            section = .explanation
            open = []
            if !value.isEmpty { explanation.append(value.isEmpty ? "" : Self.value(of: content)) }
            return
        }
        if let value = BankMarks.reference(content) {
            section = .reference
            open = []
            if !value.isEmpty { references.append(Self.value(of: content)) }
            return
        }
        if section == .answer, readBare(content) { return }
        if content.isLoneLink || (line.isListItem && (line.afterBullet ?? content).isLoneLink)
            || (content.leadingNumber?.rest.isLoneLink ?? false)
        {
            references.append(String(content.leadingNumber?.rest ?? line.afterBullet ?? content))
            return
        }
        if section == .reference, line.isListItem || !references.isEmpty, content.contains("http") {
            references.append(String(line.afterBullet ?? content))
            return
        }
        if readRationale(line, content) { return }
        if !open.isEmpty, !isHeading {
            for option in open { rationales[option, default: []].append(String(content)) }
            return
        }
        readProse(content)
        if BankWords.furniture.contains(content.bareWords) { return }
        explanation.append(
            line.kind == .quote || isHeading
                ? String(content) : String(repeating: " ", count: line.indent) + line.content)
    }

    private mutating func endParagraph() {
        open = []
        if explanation.last?.isEmpty == false { explanation.append("") }
    }

    /// The value of a marked line with its own marks of code and emphasis.
    private static func value(of content: Substring) -> String {
        guard let sign = content.firstIndex(where: { ":：–—".contains($0) }) ?? content.firstIndex(of: ".") else {
            return String(content)
        }
        var rest = content[content.index(after: sign)...].drop { "*_".contains($0) }.drop(while: \.isWhitespace)
        // The end of emphasis that began before the word.
        let opens = content.prefix { "*_".contains($0) }
        if !opens.isEmpty, rest.hasSuffix(opens), !rest.dropLast(opens.count).contains(opens) {
            rest = rest.dropLast(opens.count)
        }
        return String(rest)
    }

    /// `<summary>Answer</summary> B`: the title says what is inside.
    private mutating func readTags(_ content: Substring) -> Substring {
        if let title = BankSolution.summary(content) {
            if BankSolution.isSummary(content) || BankMarks.answer(title[...]) != nil
                || title.bareWords.hasPrefix("response")
            {
                if let value = BankMarks.answer(title[...]), !value.isEmpty { readAnswer(value) }
                section = .answer
            } else if BankMarks.explanation(title[...]) != nil {
                section = .explanation
            }
            guard let end = content.firstRange(of: "</summary>") else { return "" }
            return content[end.upperBound...].trimmed.withoutTags.trimmed
        }
        return content.withoutTags.trimmed
    }

    private mutating func readAnswer(_ value: String) {
        hasAnswer = true
        open = []
        section = .answer
        guard !value.isEmpty else { return }
        section = .none
        // `B — because …`
        for joint in [" — ", " – ", " - "] {
            guard let dash = value.firstRange(of: joint) else { continue }
            let left = value[..<dash.lowerBound]
            let right = value[dash.upperBound...]
            // `A – D` may be a range.
            guard right.split(separator: " ").count > 2, resolves(String(left)), !texts.contains(value) else {
                continue
            }
            keys.append(String(left))
            explanation.append(String(right))
            return
        }
        keys.append(value)
    }

    /// A key that stands alone below its mark.
    private mutating func readBare(_ content: Substring) -> Bool {
        let text = content.withoutMarks
        guard keys.isEmpty, resolves(text) else {
            if !content.hasPrefix("<") { section = .none }
            return false
        }
        keys.append(text)
        section = .none
        return true
    }

    func resolves(_ text: String) -> Bool {
        (try? KeyReading.read(text, labels: labels, texts: texts)).map { $0.remark == nil } ?? false
    }
}

// Rationales.
extension BankTail {
    private var names: [String] { labels.isEmpty ? Labels.letters(texts.count) : labels }

    private func place(_ name: Substring) -> Int? {
        names.firstIndex {
            $0.lowercased() == name.lowercased()
                && ($0.first?.isNumber == true || name.first?.isUppercase == $0.first?.isUppercase
                    || !labels.isEmpty && name.count == 1 && name.first?.isUppercase == true)
        }
    }

    /// Whether a line such as `Answer B is wrong because` speaks of an option and gives no key.
    private func isAboutOptions(_ content: Substring) -> Bool {
        let words = content.lowercased()
        return ["incorrect", "wrong", "not correct", "not right", "false because", "falsch"].contains(
            where: words.contains)
    }

    /// Labels at the beginning of a sentence, a verdict, and why: `B and C are incorrect because …`.
    private mutating func readRationale(_ line: BankLine, _ content: Substring) -> Bool {
        let isItem = line.isListItem || content.leadingNumber != nil
        var rest = (line.kind == .quote ? content : line.afterBullet ?? content)
        let original = rest
        rest = rest.drop { "*_".contains($0) }
        for noun in ["Options", "Option", "Answers", "Answer", "Choices", "Choice", "Why"]
        where rest.hasPrefix(noun + " ") {
            rest = rest.dropFirst(noun.count + 1).drop(while: \.isWhitespace)
        }
        rest = rest.drop { "*_".contains($0) }
        var places: [Int] = []
        var isMarked = false
        while true {
            let bracket = rest.first == "("
            if bracket { rest = rest.dropFirst() }
            let name = rest.prefix { $0.isLetter || $0.isNumber }
            guard !name.isEmpty, let place = place(name) else { break }
            places.append(place)
            rest = rest.dropFirst(name.count)
            let signs = rest.prefix { "*_.):–—-".contains($0) }
            isMarked = isMarked || !signs.isEmpty
            rest = rest.dropFirst(signs.count)
            let gap = rest.drop { $0.isWhitespace || ",&/".contains($0) }
            let joint = gap.prefix { $0.isLetter }.lowercased()
            rest = gap
            if ["and", "or", "und", "oder", "y", "et"].contains(joint) {
                rest = gap.dropFirst(joint.count).drop(while: \.isWhitespace)
            } else if self.place(gap.prefix { $0.isLetter || $0.isNumber }) == nil
                || gap.dropFirst(1).first.map({ $0.isLetter }) ?? false
            {
                break
            }
        }
        guard !places.isEmpty else { return readRationaleByText(original, isItem) }
        let verdict = Self.verdict(rest)
        if let verdict {
            if verdict.isRight { verdicts += places.filter { !verdicts.contains($0) } }
            guard !verdict.why.isEmpty else { return false }
            set(places, verdict.why)
            return true
        }
        // `3 names the last tag instead.` in a list of rationales.
        guard section != .none || !rationales.isEmpty, isItem, places.count == 1, !rest.isEmpty,
            isMarked || labels.first?.first?.isNumber == true && !rationales.isEmpty
        else { return false }
        set(places, String(rest))
        return true
    }

    /// `` `text of an option`: why ``.
    private mutating func readRationaleByText(_ line: Substring, _ isItem: Bool) -> Bool {
        guard isItem, let colon = line.firstRange(of: ": ") ?? line.firstRange(of: " - ") else { return false }
        let said = line[..<colon.lowerBound].withoutMarks.foldedAsKey
        let fits = texts.indices.filter { texts[$0].foldedAsKey == said }
        guard fits.count == 1 else { return false }
        set(fits, String(line[colon.upperBound...].drop { "*_".contains($0) }))
        return true
    }

    private mutating func set(_ places: [Int], _ why: String) {
        for place in places { rationales[place, default: []].append(why) }
        open = places
    }

    /// A verdict at the beginning of a text, and the reason after it.
    private static func verdict(_ text: Substring) -> (isRight: Bool, why: String)? {
        var rest = text
        var isNegated = false
        var found: Bool?
        while true {
            rest = rest.drop { $0.isWhitespace || "*_".contains($0) }
            let word = rest.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
            guard !word.isEmpty else { break }
            switch word.lowercased().replacing("’", with: "'") {
            case "is", "are", "was", "were", "both", "all", "the", "also", "ist", "sind", "es", "son", "est", "sont",
                "answer", "option", "an", "a":
                break
            case "not", "isn't", "aren't", "nicht", "no", "never": isNegated = true
            case "correct", "right", "true", "richtig", "correcta", "correcto", "correcte", "correta", "correto":
                found = true
            case "incorrect", "wrong", "false", "falsch", "incorrecta", "incorrecto", "incorrecte", "incorreta",
                "incorreto", "invalid":
                found = false
            default: return found.map { ($0 != isNegated, why(rest)) }
            }
            rest = rest.dropFirst(word.count)
            if found != nil { return found.map { ($0 != isNegated, why(rest)) } }
        }
        return found.map { ($0 != isNegated, why(rest)) }
    }

    private static func why(_ text: Substring) -> String {
        var rest = text.drop { $0.isWhitespace || ".,:;*_–—-)".contains($0) }
        for word in ["because", "as", "since", "weil", "da", "porque", "because of"]
        where rest.lowercased().hasPrefix(word + " ") {
            rest = rest.dropFirst(word.count + 1).drop(while: \.isWhitespace)
            break
        }
        return String(rest)
    }

    /// `The statements A and C are both right.`
    private mutating func readProse(_ content: Substring) {
        let words = content.split { $0.isWhitespace }.map {
            $0.drop { "(*_\"“".contains($0) }.prefix { $0.isLetter || $0.isNumber || $0 == "'" }
        }
        guard
            let noun = words.prefix(4).firstIndex(where: {
                ["option", "options", "statement", "statements", "answer", "answers", "choice", "choices"].contains(
                    $0.lowercased())
            })
        else { return }
        var found: [Int] = []
        var index = noun + 1
        while index < words.count {
            if let place = place(words[index]) {
                found.append(place)
            } else if !["and", "und", "y"].contains(words[index].lowercased()) {
                break
            }
            index += 1
        }
        let after = words[min(index, words.count)...].prefix(4).map { $0.lowercased() }
        guard !found.isEmpty, let first = after.first, ["is", "are"].contains(first), !after.contains("not"),
            after.contains("right") || after.contains("correct") || after.contains("true")
        else { return }
        prose += found
    }
}

extension Substring {
    /// What is left where everything between angle brackets goes.
    var withoutTags: Substring {
        var text = ""
        var isTag = false
        for (character, next) in zip(self, dropFirst().map { Optional($0) } + [nil]) {
            if character == "<", next.map({ $0.isLetter || $0 == "/" }) ?? false { isTag = true }
            if !isTag { text.append(character) }
            if character == ">" { isTag = false }
        }
        return text[...]
    }
}
