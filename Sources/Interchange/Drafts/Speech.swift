import Assessment

/// What questions say about themselves in words: how many answers they want, and where they name options by label.
package enum Speech {
    /// How many answers a stem asks for, such as `Select two.`; nil where it does not say.
    package static func count(in stem: String) -> Int? {
        guard mayHoldNumber(stem) else { return nil }
        let words = stem.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
        for (index, word) in words.enumerated() {
            guard let number = number(word), (2...9).contains(number) else { continue }
            let before = index > 0 ? words[index - 1] : ""
            let second = index > 1 ? words[index - 2] : ""
            let after = index + 1 < words.count ? words[index + 1] : ""
            if asking.contains(before) || asking.contains(second) && fillers.contains(before) { return number }
            // A number of answers, as `(two answers)`; "the two options differ" is no request.
            if things.contains(after), index == 0 || !articles.contains(before), isClose(stem, to: word) {
                return number
            }
            if before == "which", index == 1 || !articles.contains(second), !word.allSatisfy(\.isNumber) {
                return number
            }
        }
        return nil
    }

    /// Whether the number stands in parentheses.
    private static func isClose(_ stem: String, to word: String) -> Bool {
        let lower = stem.lowercased()
        guard let open = lower.lastIndex(of: "("), let close = lower[open...].firstIndex(of: ")") else { return false }
        return lower[open..<close].contains(word)
    }

    private static let asking: Set<String> = [
        "choose", "select", "pick", "mark", "tick", "check", "wähle", "wählen", "elige", "elija", "seleccione",
        "choisissez",
        "sélectionnez", "escolha", "selecione", "marque", "scegli", "scegliere", "selezionare", "wybierz", "zaznacz",
        "kies",
    ]
    private static let fillers: Set<String> = [
        "the", "any", "exactly", "only", "best", "correct", "sie", "las", "los", "les", "as", "os",
    ]
    private static let things: Set<String> = [
        "answers", "options", "choices", "correct", "antworten", "respuestas", "réponses", "respostas", "risposte",
        "odpowiedzi", "answer",
    ]
    private static let articles: Set<String> = ["the", "these", "those", "of"]

    private static func number(_ word: String) -> Int? {
        if word.count == 1, let number = Int(word) { return number }
        return numbers[word]
    }

    private static let numbers = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "zwei": 2, "drei": 3, "vier": 4, "dos": 2, "tres": 3,
        "cuatro": 4, "deux": 2, "trois": 3, "quatre": 4, "duas": 2, "dois": 2, "três": 3, "quatro": 4, "due": 2,
        "tre": 3,
        "dwie": 2, "trzy": 3, "cztery": 4, "twee": 2, "drie": 3,
    ]
}

// What is asked of every text of a bank is asked of its bytes first: hardly any needs to be taken apart into words.
extension Speech {
    /// Whether a word of the text may be a number from two to nine.
    private static func mayHoldNumber(_ text: String) -> Bool {
        // Each word as one integer.
        var word: UInt64 = 0
        var length = 0
        for byte in text.utf8 {
            // Capital letters beyond ASCII have other bytes.
            if byte >= 0x80 { return true }
            if byte.isASCIIAlphanumeric {
                word = word << 8 | UInt64(byte.lowercasedASCII)
                length += 1
            } else {
                if isNumber(word, length) { return true }
                (word, length) = (0, 0)
            }
        }
        return isNumber(word, length)
    }

    private static func isNumber(_ word: UInt64, _ length: Int) -> Bool {
        length == 1 ? (0x32...0x39).contains(word) : (3...8).contains(length) && packedNumbers.contains(word)
    }

    private static let packedNumbers = Set(numbers.keys.map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })

    /// Whether a word of the text may be a label: a number or a capital letter alone.
    private static func mayHoldLabel(_ text: String) -> Bool {
        var letters = 0
        var isCapital = false
        for byte in text.utf8 {
            if byte.isASCIIDigit { return true }
            if byte.isASCIIAlphanumeric {
                letters += 1
                isCapital = letters == 1 && byte < 0x60
            } else {
                if isCapital { return true }
                letters = 0
                isCapital = false
            }
        }
        return isCapital
    }
}

extension UInt8 {
    fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    fileprivate var isASCIIAlphanumeric: Bool { isASCIIDigit || (0x61...0x7A).contains(self | 0x20) && self < 0x80 }
}

// Options that speak of others.
extension Speech {
    /// Whether an option means others by where they stand, such as `All of the above` or `Both A and C`.
    package static func speaksOfOthers(_ option: String, of count: Int) -> Bool {
        let text = option.lowercased().foldingWhiteSpace
        if text.holds(anyOf: othersByFirst) { return true }
        guard mayHoldLabel(option) else { return false }
        let words = option.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        return words.count <= 12 && namesSeveral(words, of: count)
    }

    /// By the first byte of each.
    private static let othersByFirst = {
        var lists = [[[UInt8]]](repeating: [], count: 256)
        for words in others.map({ Array($0.utf8) }) { lists[Int(words[0])].append(words) }
        return lists
    }()

    private static let others = [
        "of the above", "of these", "of the other", "the above", "above options", "of the following", "are correct",
        "are true", "are wrong", "all choices", "all answers", "these choices", "keine der", "alle der",
        "aller genannten",
        "alle genannten", "keines der", "keiner der", "alle antworten", "todas las anteriores", "ninguna de las",
        "todos los anteriores", "ninguno de los", "toutes ces", "toutes les réponses", "aucune de ces", "aucune des",
        "tous les", "todas as anteriores", "nenhuma das", "todas as alternativas", "nenhum dos", "tutte le precedenti",
        "nessuna delle", "wszystkie powyższe", "żadne z", "żadna z", "wszystkie odpowiedzi", "alle bovenstaande",
        "geen van",
    ]

    /// Whether words name two options, as `A and B` or `both 1 and 2`.
    private static func namesSeveral(_ words: [String], of count: Int) -> Bool {
        for (index, word) in words.enumerated() where index > 0 && index + 1 < words.count {
            guard joints.contains(word.lowercased()), isLetter(words[index - 1], of: count),
                isLetter(words[index + 1], of: count), words[index - 1] != words[index + 1]
            else { continue }
            // `1 and 2` may well be about numbers; with "both" or "options" before it is not.
            let isNumber = words[index - 1].allSatisfy(\.isNumber)
            guard isNumber else { return true }
            if index > 1, ["both", "options", "answers", "choices", "beide"].contains(words[index - 2].lowercased()) {
                return true
            }
        }
        return false
    }

    private static let joints: Set<String> = ["and", "or", "und", "oder", "y", "o", "et", "ou", "e", "i", "nor", "en"]

    private static func isLetter(_ word: String, of count: Int) -> Bool {
        if let number = Int(word) { return (1...max(1, count)).contains(number) }
        guard word.utf8.count == 1, let byte = word.utf8.first, byte >= 65 else { return false }
        return Int(byte) - 65 < count
    }
}

// Explanations that name options.
extension Speech {
    /// Where a text names an option by its label, such as `Option B` or `A and C are wrong`; nil where it does not.
    ///
    /// - Parameter labels: how the options are labelled; empty: letters, if at all.
    package static func label(in text: String, labels: [String], of count: Int) -> String? {
        guard mayHoldLabel(text) else { return nil }
        let areNumbers = !labels.isEmpty && labels.allSatisfy { $0.allSatisfy(\.isNumber) }
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for (index, raw) in words.enumerated() {
                guard mayHoldLabel(raw) else { continue }
                let word = raw.trimming("()[].,:;*`\"“”'!?")
                guard isLetter(word, of: count), areNumbers || Int(word) == nil || isNamed(words, index) else {
                    continue
                }
                if isNamed(words, index)
                    || !areNumbers
                        && (isJudged(words, index, of: count) || index == 0 && raw.isLabel && !labels.isEmpty)
                {
                    return words[max(0, index - 1)..<min(words.count, index + 3)].joined(separator: " ")
                }
            }
        }
        return nil
    }

    private static let nouns: Set<String> = [
        "option", "options", "answer", "answers", "choice", "choices", "statement", "statements", "antwort",
        "antworten",
        "respuesta", "respuestas", "opción", "opciones", "réponse", "réponses", "resposta", "respostas", "opção",
        "alternativa", "alternativas", "odpowiedź", "risposta", "risposte", "opzione", "antwoord",
    ]
    private static let verdicts: Set<String> = [
        "is", "are", "was", "were", "isn't", "aren't", "correct", "incorrect", "wrong", "right", "true", "false", "not",
        "ist", "sind", "falsch", "richtig", "es", "son", "est", "sont", "é", "são", "jest", "są",
    ]

    private static func isNamed(_ words: [String], _ index: Int) -> Bool {
        (1...3).contains { back in
            guard index >= back else { return false }
            let between = words[(index - back + 1)..<index].map { $0.trimming("()[].,:;*").lowercased() }
            return nouns.contains(words[index - back].trimming("()[].,:;*").lowercased())
                && between.allSatisfy {
                    joints.contains($0) || ["is", "are", "ist", "sind"].contains($0) || $0.count == 1
                }
        }
    }

    /// Whether a verdict follows, perhaps after more labels: `B and C are wrong`.
    private static func isJudged(_ words: [String], _ index: Int, of count: Int) -> Bool {
        var next = index + 1
        var joined = false
        while next < words.count {
            let word = words[next].trimming("()[].,:;*").lowercased()
            if verdicts.contains(word) { return true }
            let isMore = joints.contains(word) || isLetter(words[next].trimming("()[].,:;*"), of: count)
            guard isMore else { return false }
            joined = joined || joints.contains(word)
            next += 1
        }
        return joined && next == words.count && next > index + 2
    }
}

extension String {
    /// Whether one of some texts stands in it, byte for byte.
    ///
    /// - Parameter lists: the texts by their first bytes.
    fileprivate func holds(anyOf lists: [[[UInt8]]]) -> Bool {
        var text = self
        return text.withUTF8 { bytes in
            bytes.indices.contains { start in
                let list = lists[Int(bytes[start])]
                return !list.isEmpty && list.contains { bytes[start...].starts(with: $0) }
            }
        }
    }

    fileprivate func trimming(_ characters: String) -> String {
        var text = self[...]
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return String(text)
    }

    /// Whether it looks like a label at the beginning of a line.
    fileprivate var isLabel: Bool { last.map { ".):".contains($0) } ?? false }
}
