/// Lines that say where the key, the explanation or the references are.
enum BankMarks {
    /// What stands after `Answer:` and the like; nil where a line begins with nothing of the kind. Empty where the answer
    /// stands below.
    static func answer(_ line: Substring) -> String? {
        value(line, after: BankWords.answer, with: BankWords.adjectives)
    }

    static func explanation(_ line: Substring) -> String? {
        value(line, after: BankWords.explanation, with: ["the", "answer", "correct", "full", "short", "thích"])
    }

    static func reference(_ line: Substring) -> String? {
        value(line, after: BankWords.reference, with: ["official", "aws", "microsoft", "azure"])
    }

    /// The value after a word, where the line consists of the word, its companions and a sign such as a colon, or where the
    /// word stands alone.
    private static func value(_ line: Substring, after words: [String], with others: [String]) -> String? {
        var rest = line.drop { "#>-*+_".contains($0) || $0.isWhitespace || $0.isPictograph }
        if let tag = rest.firstIndex(of: ">"), rest.first == "<" { rest = rest[rest.index(after: tag)...] }
        var found = false
        var count = 0
        while count < 5 {
            let word = rest.prefix { $0.isLetter }
            guard !word.isEmpty else { break }
            let lower = word.lowercased()
            let isWord = words.contains(lower)
            guard isWord || others.contains(lower) else { break }
            // `A` may be the article and may be the key.
            if word.count == 1, found { break }
            found = found || isWord
            count += 1
            rest = rest.dropFirst(word.count)
            let gap = rest.prefix(while: \.isWhitespace)
            if rest.hasPrefix("(s)") { rest = rest.dropFirst(3) }
            if gap.isEmpty { break }
            rest = rest.dropFirst(gap.count)
            if rest.hasPrefix("(s)") { rest = rest.dropFirst(3).drop(while: \.isWhitespace) }
        }
        guard found else { return nil }
        let isSentence = Self.verbs.contains(
            line.prefix(line.count - rest.count).trimmed.split(separator: " ").last.map { String($0).lowercased() }
                ?? "")
        let tail = rest.drop { "*_".contains($0) }.drop(while: \.isWhitespace)
        let value: Substring
        if let sign = tail.first, ":：-–—=.".contains(sign) || sign == ">" {
            value = tail.drop { ":：-–—=.>*_ \t".contains($0) }
        } else if tail.isEmpty {
            value = tail
        } else if isSentence || tail.first == "(" || tail.first == "[" {
            value = rest
        } else if let name = Self.name(tail) {
            // `Ans B`.
            value = name
        } else {
            return nil
        }
        return value.withoutMarks
    }

    private static let verbs: Set<String> = ["is", "are", "es", "son", "ist", "sind", "est", "sont", "é", "são"]

    /// Labels and nothing else.
    private static func name(_ text: Substring) -> Substring? {
        let words = text.split { $0.isWhitespace || ",&".contains($0) }
        let isNames = words.allSatisfy { word in
            let name = word.drop { "(*".contains($0) }.prefix { $0.isLetter || $0.isNumber }
            return name.count == 1 && word.allSatisfy { $0 == name.first || "()*.".contains($0) } || word == "and"
        }
        return isNames && !words.isEmpty ? text : nil
    }
}

extension Character {
    /// Whether it is a pictograph such as a tick or a lamp.
    var isPictograph: Bool {
        guard let scalar = unicodeScalars.first, scalar.value > 0xFF else { return false }
        return scalar.properties.isEmojiPresentation || (0x2190...0x2BFF).contains(scalar.value)
            || (0x1F000...0x1FAFF).contains(scalar.value) || scalar.value == 0xFE0F
    }
}

extension Substring {
    /// The text without the marks of code and of emphasis; what stands in code stays as it is.
    var withoutMarks: String {
        var text = ""
        var isCode = false
        var rest = trimmed
        if rest.count > 4, rest.hasPrefix("__"), rest.hasSuffix("__"),
            !rest.dropFirst(2).contains("_") || rest.contains(" ")
        {
            rest = rest.dropFirst(2).dropLast(2)
        }
        while let character = rest.first {
            if character == "`" {
                isCode.toggle()
                rest.removeFirst()
            } else if !isCode, rest.hasPrefix("**") {
                rest = rest.dropFirst(2)
            } else {
                text.append(character)
                rest.removeFirst()
            }
        }
        while let first = text.first, first == "*" || first.isWhitespace { text.removeFirst() }
        while let last = text.last, last == "*" || last.isWhitespace { text.removeLast() }
        return text
    }
}
