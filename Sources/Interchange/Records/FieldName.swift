import Foundation

/// The name of a field, taken apart: `correctAnswer`, `correct_answer` and `Correct Answer(s)` are the same words.
struct FieldName: Sendable {
    let words: [String]

    /// The words without anything between them, by which the vocabulary is asked.
    var joined: String { words.joined() }

    init(_ name: String) {
        // What stands in parentheses or behind a dash is for people: `Answer 4 (optional)`, `Question - max 120 signs`.
        var bare = name
        if let dash = bare.firstRange(of: " - ") { bare = String(bare[..<dash.lowerBound]) }
        bare = bare.withoutParentheses
        let isShouted = !bare.contains(where: \.isLowercase)
        var words: [String] = []
        var word = ""
        var previous: Character = " "
        for character in bare {
            let isPart = character.isLetter || character.isNumber
            let begins = character.isUppercase && previous.isLowercase && !isShouted || !isPart
            if begins, !word.isEmpty {
                words.append(word)
                word = ""
            }
            if isPart { word.append(character) }
            previous = character
        }
        if !word.isEmpty { words.append(word) }
        self.words = words.map(\.foldedName)
    }

    /// A name for each option, such as `option_a`, `answer3` or `Answer 2 Feedback`.
    struct Column: Equatable, Sendable {
        /// What stands before the label, and what behind it.
        var noun: String
        var label: String
        var rest: String
    }

    /// The name as that of a column for one option; nil where it has no label.
    var column: Column? {
        if words.count == 1, let word = words.first { return Self.column(of: word) }
        for index in words.indices.reversed() where index > 0 && Self.isLabel(words[index]) {
            return Column(
                noun: words[..<index].joined(), label: words[index], rest: words[(index + 1)...].joined())
        }
        // `answer_a1` does not occur, `answer optiona` and `is option1` do.
        guard let last = words.last, let column = Self.column(of: last), !column.noun.isEmpty else { return nil }
        return Column(noun: words.dropLast().joined() + column.noun, label: column.label, rest: "")
    }

    /// `a`, `3`, `optionb`, `answer10`, `opa`.
    private static func column(of word: String) -> Column? {
        if isLabel(word) { return Column(noun: "", label: word, rest: "") }
        let digits = word.reversed().prefix(while: \.isNumber).count
        if digits > 0 {
            let label = String(word.suffix(digits))
            return isLabel(label) ? Column(noun: String(word.dropLast(digits)), label: label, rest: "") : nil
        }
        let noun = String(word.dropLast())
        guard let label = word.last, isLabel(String(label)), Vocabulary.isNounOfOptions(noun) else { return nil }
        return Column(noun: noun, label: String(label), rest: "")
    }

    private static func isLabel(_ word: String) -> Bool {
        if let number = Int(word) { return word.utf8.count < 3 && number <= 26 }
        guard word.utf8.count == 1, let byte = word.utf8.first else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "j")).contains(byte)
    }
}

extension String {
    /// In small letters and without accents.
    var foldedName: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        return folding(options: .diacriticInsensitive, locale: nil).lowercased()
            .replacing("ł", with: "l").replacing("ß", with: "ss").replacing("ø", with: "o").replacing("æ", with: "ae")
    }

    fileprivate var withoutParentheses: String {
        guard contains("(") else { return self }
        var depth = 0
        var text = ""
        for character in self {
            if character == "(" { depth += 1 }
            if depth == 0 { text.append(character) }
            if character == ")" { depth = max(0, depth - 1) }
        }
        return text.allSatisfy(\.isWhitespace) ? self : text
    }
}
