/// The number before a question, such as `Q12.`, `**1)**`, `Question 3 –` or `4.`, and what follows it.
struct BankNumber {
    /// As it is written, such as `12` or `01-02`.
    let text: String
    /// What follows, without marks of emphasis that enclosed the number.
    let rest: Substring
    /// Whether a word such as `Question` or `Q` stands before it.
    let hasWord: Bool

    var value: Int? { Int(text) }

    /// Nil where a line does not begin with a number.
    init?(_ line: Substring) {
        var rest = line.trimmed
        let stars = rest.prefix { $0 == "*" || $0 == "_" }
        rest = rest.dropFirst(stars.count).drop(while: \.isWhitespace)
        let word = rest.prefix { $0.isLetter || $0 == "#" }
        var hasWord = false
        if !word.isEmpty, BankWords.question.contains(word.lowercased()) {
            hasWord = true
            rest = rest.dropFirst(word.count).drop { $0.isWhitespace || ".:#-".contains($0) }
        }
        let isBracketed = rest.first == "(" || rest.first == "["
        if isBracketed { rest = rest.dropFirst() }
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
        guard let first = digits.first, first.isNumber, digits.count <= 7, digits.last?.isNumber == true else {
            return nil
        }
        rest = rest.dropFirst(digits.count)
        if isBracketed {
            guard let close = rest.first, ")]".contains(close) else { return nil }
            rest = rest.dropFirst()
        }
        let gap = rest.prefix(while: \.isWhitespace)
        let sign = rest.dropFirst(gap.count).first
        let closes = !stars.isEmpty && rest.dropFirst(gap.count).hasPrefix(stars)
        if let sign, ".):–—-/|".contains(sign), hasWord || gap.isEmpty {
            if sign == "/" { rest = rest.drop { $0.isNumber || $0 == "/" || $0.isWhitespace } }
            let isDecimal = sign == "." && rest.dropFirst(gap.count + 1).first?.isNumber == true
            guard !isDecimal || hasWord else { return nil }
            rest = rest.dropFirst(gap.count).drop { ".):–—-|".contains($0) }
            let needsBlank = !hasWord && sign == "."
            guard
                !needsBlank || rest.isEmpty || rest.first?.isWhitespace == true
                    || !stars.isEmpty && rest.hasPrefix(stars)
            else { return nil }
        } else if !(hasWord && (rest.isEmpty || !gap.isEmpty)) && !closes && !isBracketed {
            return nil
        }
        rest = rest.trimmed
        if !stars.isEmpty, rest.hasPrefix(stars) {
            rest = rest.dropFirst(stars.count).drop { $0.isWhitespace || ":.".contains($0) }
        } else if !stars.isEmpty, rest.hasSuffix(stars) {
            rest = rest.dropLast(stars.count)
        } else if !stars.isEmpty, let end = rest.firstRange(of: stars) {
            rest = (rest[..<end.lowerBound] + rest[end.upperBound...])[...]
        }
        self.text = String(digits)
        self.rest = rest.trimmed
        self.hasWord = hasWord
    }
}
