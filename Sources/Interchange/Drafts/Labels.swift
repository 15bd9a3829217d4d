import Assessment

/// A label before an option, such as `A.`, `(b)`, `3)`, `[C]` or `ii.`.
package struct OptionLabel: Equatable, Sendable {
    /// The letter, number or numeral alone, as it is written.
    package let name: String
    /// What follows it, without blanks before it.
    package let rest: Substring

    /// Nil where a text does not begin with a label.
    package init?(_ text: Substring) {
        guard text.mayBeginWithLabel else { return nil }
        var rest = text.drop(while: \.isWhitespace)
        let opening = rest.first.flatMap { "([（".contains($0) ? $0 : nil }
        if opening != nil { rest.removeFirst() }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard Labels.isName(name) else { return nil }
        rest = rest[name.endIndex...]
        guard let closing = rest.popFirst() else { return nil }
        switch (opening, closing) {
        case ("（", "）"): break
        case ("(", ")"), ("[", "]"): if let mark = rest.first, ".:".contains(mark) { rest.removeFirst() }
        // `3.14`, `a.out` and `A:B` are texts; `A)text` is a label.
        case (nil, "."), (nil, ":"): guard rest.first.map(\.isWhitespace) ?? true else { return nil }
        case (nil, ")"), (nil, "]"), (nil, "、"), (nil, "．"), (nil, "）"), (nil, "："): break
        default: return nil
        }
        self.name = String(name)
        self.rest = rest.drop(while: \.isWhitespace)
    }
}

extension Substring {
    /// Whether one of the signs that close a label stands near the beginning, as it must where the text begins with a
    /// letter: no name is longer than four letters. Most texts need no closer look.
    fileprivate var mayBeginWithLabel: Bool {
        guard let first = utf8.first, first > 0x40, first < 0x80, first != UInt8(ascii: "[") else { return true }
        return utf8.prefix(5).contains { ".:)]".utf8.contains($0) }
    }
}

/// The labels of a list of options.
package enum Labels {
    static let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

    /// Whether it can be a label: a letter, a number below 100 or a small Roman numeral.
    static func isName(_ name: some StringProtocol) -> Bool {
        guard let first = name.first else { return false }
        if name.count == 1 { return first.isASCII && (first.isLetter || first.isNumber) }
        return name.count == 2 && name.allSatisfy { $0.isASCII && $0.isNumber } || numerals.contains(name.lowercased())
    }

    /// What labels are worth together.
    enum Run: Equatable {
        /// They count up from the first.
        case whole
        /// They are letters that begin with A and go up, and at least one is missing.
        case gap
        /// They begin anew after the one at this place.
        case restart(Int)
        /// They are no labels but parts of the texts.
        case none
    }

    static func run(_ names: [String]) -> Run {
        guard names.count > 1 else {
            return names.isEmpty ? .none : position(names[0], among: names) == 0 ? .whole : .none
        }
        let scheme = Scheme(names)
        let positions = names.map { scheme.position($0) }
        guard positions.allSatisfy({ $0 != nil }) else { return .none }
        let places = positions.compactMap(\.self)
        guard places[0] == 0 else { return .none }
        if places == Array(places.indices) { return .whole }
        if let again = places.dropFirst().firstIndex(of: 0), places[..<again] == ArraySlice(0..<again) {
            return scheme == .digits ? .none : .restart(again)
        }
        let isRising = zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        return isRising && scheme == .letters && places.count > 2 ? .gap : .none
    }

    /// The place of a label from 0, in the scheme of all of them; nil where it is none of that scheme.
    static func position(_ name: String, among names: [String]) -> Int? { Scheme(names).position(name) }

    enum Scheme {
        case letters, digits, numerals

        init(_ names: [String]) {
            if names.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
                self = .digits
            } else if names.count > 1, names[0].lowercased() == "i",
                names.allSatisfy({ Labels.numerals.contains($0.lowercased()) })
            {
                self = .numerals
            } else {
                self = .letters
            }
        }

        /// The place that a label has in the scheme, from 0.
        func position(_ name: String) -> Int? {
            switch self {
            case .digits: return Int(name).flatMap { $0 > 0 ? $0 - 1 : nil }
            case .numerals: return Labels.numerals.firstIndex(of: name.lowercased())
            case .letters:
                guard name.utf8.count == 1, let byte = name.lowercased().utf8.first,
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                else { return nil }
                return Int(byte - UInt8(ascii: "a"))
            }
        }
    }
}

extension RichText {
    /// The label at the beginning and the text without it; nil where there is none. It may be emphasised, alone or with
    /// the text.
    var takingLabel: (name: String, text: RichText)? {
        guard case .paragraph(let inlines)? = blocks.first, let (name, rest) = inlines.takingLabel else { return nil }
        let line = rest.trimmed
        return (name, RichText((line.isEmpty ? [] : [.paragraph(line)]) + blocks.dropFirst()))
    }
}

extension [Inline] {
    fileprivate var takingLabel: (name: String, rest: [Inline])? {
        guard let first else { return nil }
        let others = Array(dropFirst())
        switch first {
        case .text(let words):
            guard let label = OptionLabel(words[...]) else { return nil }
            return (label.name, (label.rest.isEmpty ? [] : [.text(String(label.rest))]) + others)
        case .strong(let inner): return Self.takingLabel(inner, others) { .strong($0) }
        case .emphasis(let inner): return Self.takingLabel(inner, others) { .emphasis($0) }
        default: return nil
        }
    }

    private static func takingLabel(
        _ inner: [Inline], _ others: [Inline], _ enclose: ([Inline]) -> Inline
    ) -> (name: String, rest: [Inline])? {
        if let (name, rest) = inner.takingLabel { return (name, (rest.isEmpty ? [] : [enclose(rest)]) + others) }
        // `**A** text` and `**A**. text`.
        guard case .text(let words)? = inner.first, inner.count == 1, words.count == 1, Labels.isName(words) else {
            return nil
        }
        guard case .text(let next)? = others.first else { return nil }
        let rest = next.drop { ".):".contains($0) }
        guard rest.first.map(\.isWhitespace) ?? true else { return nil }
        return (words, [.text(String(rest.drop(while: \.isWhitespace)))] + others.dropFirst())
    }
}
