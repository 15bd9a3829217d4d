/// The keys of a bank that stand in a list at its end: `1-a, 2-a,c`, lines or a table.
struct BankKeyList {
    struct Entry {
        var part: Int
        var number: Int
        var key: String
        var why: String?
        var isUsed = false
        var line: Int
    }

    private(set) var entries: [Entry] = []
    /// The line at which the list begins; nil where there is none.
    private(set) var start: Int?

    init(_ lines: [BankLine]) {
        for index in lines.indices.reversed()
        where lines[index].headingLevel != nil || lines[index].content.hasPrefix("**")
            || lines[index].content.bareWords == "answers"
        {
            let line = lines[index]
            guard !line.isCode, let value = Self.heading(line) else { continue }
            let found = Self.entries(below: index, value, lines)
            let numbered = lines[(index + 1)...].count { !$0.isCode && ($0.content.first?.isNumber ?? false) }
            guard found.count > 1 || numbered > 1 && Self.isList(line) else { continue }
            // The answer of one question is no list: questions follow it.
            if !Self.isList(line) {
                let groups = BankGroups(Array(lines[(index + 1)...])).groups
                guard !groups.contains(where: { $0.kind == .box || $0.labels.first?.first?.isLetter == true }) else {
                    return
                }
                if groups.contains(where: { $0.labels.count > 1 && $0.options.allSatisfy { $0.mark.text.count > 5 } }) {
                    return
                }
            }
            entries = found
            start = index
            return
        }
    }

    /// The keys in the lines below a heading, each with the lines of explanation that follow it.
    private static func entries(below heading: Int, _ value: Substring, _ lines: [BankLine]) -> [Entry] {
        var found: [Entry] = []
        var part = 0
        // A list may be written in columns: a number that was there before begins the next part.
        var seen: Set<Int> = []
        var why: [String] = []
        var open: Int?
        func close() {
            while why.last?.isEmpty == true { why.removeLast() }
            if let open, found[open].why == nil, !why.isEmpty { found[open].why = why.joined(separator: "\n") }
            why = []
            open = nil
        }
        for (text, index) in [(value, heading)] + (heading + 1..<lines.count).map({ (lines[$0].content, $0) }) {
            let pairs = Self.pairs(text)
            if pairs.isEmpty {
                let line = lines[index]
                if line.headingLevel != nil || line.kind == .rule { close() }
                let isKept = open != nil && line.kind != .tag && !(why.isEmpty && line.isBlank)
                if isKept { why.append(String(line.content)) }
                continue
            }
            close()
            for (number, key, reason) in pairs {
                if !seen.insert(number).inserted {
                    part += 1
                    seen = [number]
                }
                found.append(Entry(part: part, number: number, key: key, why: reason, line: lines[index].number))
            }
            if pairs.count == 1 { open = found.count - 1 }
        }
        close()
        return found
    }

    /// What stands after the words of a heading such as `Answer key`; nil for any other line.
    private static func heading(_ line: BankLine) -> Substring? {
        let text = line.headingLevel == nil ? line.content.drop { $0 == "*" } : line.headingText
        let words = text.prefix { $0 != ":" && $0 != "(" && !$0.isNumber }.bareWords.split { !$0.isLetter }.map(
            String.init)
        guard (1...5).contains(words.count), words.contains(where: BankWords.answer.contains),
            words.allSatisfy({
                BankWords.answer.contains($0) || BankWords.adjectives.contains($0)
                    || [
                        "sheet", "list", "to", "and", "explanations", "all", "questions", "schlüssel", "de", "des",
                        "las", "with", "full", "explanation", "rationales", "quick", "table",
                    ].contains($0)
            })
        else { return nil }
        // `Answer: B` is the key of one question.
        let said = text.drop { $0 != ":" }.drop { ":* ".contains($0) }
        if let first = said.first, first.isLetter || first == "`" { return nil }
        return text.drop { !$0.isNumber }
    }

    /// Whether a heading says that keys of all questions follow, though they may not be understood.
    private static func isList(_ line: BankLine) -> Bool {
        let words = line.content.bareWords
        return ["key", "answers", "solutions", "sheet", "lösungen", "antworten", "respuestas", "réponses", "gabarito"]
            .contains(where: words.contains)
    }

    /// All pairs of a number and a key in a line.
    private static func pairs(_ line: Substring) -> [(Int, String, String?)] {
        if line.hasPrefix("|") {
            let cells = line.split(separator: "|").map(\.trimmed)
            guard cells.count > 1, let number = Int(cells[0].filter { $0.isNumber }), isKey(cells[1]) else { return [] }
            return [(number, String(cells[1]), cells.count > 2 && !cells[2].isEmpty ? String(cells[2]) : nil)]
        }
        if let pair = numbers(line) { return [pair] }
        var pairs: [(Int, String, String?)] = []
        // Only marks or a word such as `Question` stand before the first number of a list: prose has numbers too.
        var rest = line.drop { !$0.isLetter && !$0.isNumber }
        let word = rest.prefix(while: \.isLetter)
        if !word.isEmpty {
            guard BankWords.question.contains(word.lowercased()) else { return [] }
            rest = rest.dropFirst(word.count).drop { !$0.isNumber }
        }
        while let first = rest.first, first.isNumber {
            let digits = rest.prefix(while: \.isNumber)
            let gap = rest.dropFirst(digits.count).prefix { $0.isWhitespace || "-.:)=–—→*".contains($0) }
            var after = rest.dropFirst(digits.count + gap.count)
            let key = after.prefix { $0.isLetter && $0.isASCII || ",& ()*".contains($0) }
            let letters = key.split { $0 == "," || $0 == "&" || $0 == " " || "()*".contains($0) }.filter { $0 != "and" }
            guard let number = Int(digits), !letters.isEmpty, !gap.isEmpty || after.first == "(",
                letters.allSatisfy({ $0.count == 1 || isRun($0) })
            else { break }
            pairs.append((number, letters.joined(separator: ", "), nil))
            after = after.dropFirst(key.count)
            rest = after.drop { !$0.isNumber }
            guard after.allSatisfy({ $0.isNumber || $0.isLetter || $0.isWhitespace || "-.:)(=,;–—→*&|".contains($0) })
            else { break }
        }
        return pairs
    }

    /// `ACD`: several letters without anything between them.
    private static func isRun(_ word: Substring) -> Bool {
        word.count < 6 && word.allSatisfy { ("A"..."J").contains($0) } && Set(word).count == word.count
    }

    /// `3. 1, 4`: a question and the numbers of its options, alone on a line.
    private static func numbers(_ line: Substring) -> (Int, String, String?)? {
        guard let number = line.leadingNumber else { return nil }
        let keys = number.rest.split { ",& ".contains($0) }.filter { $0 != "and" }
        guard !keys.isEmpty, keys.allSatisfy({ $0.count == 1 && $0.allSatisfy(\.isNumber) }) else { return nil }
        return (number.number, keys.joined(separator: ", "), nil)
    }

    private static func isKey(_ cell: Substring) -> Bool {
        let letters = cell.split { ",& ()*`".contains($0) }
        return !letters.isEmpty
            && letters.allSatisfy { $0.count == 1 || isRun($0) || $0 == "and" }
    }

    /// Whether the list has a key for each of so many questions, in their order.
    func counts(_ questions: Int) -> Bool {
        entries.map(\.number) == Array(1..<(questions + 1)) && entries.allSatisfy { $0.part == 0 }
    }

    /// The entry of a question; it counts as used from then on.
    mutating func take(part: Int, number: Int) -> Entry? {
        guard let index = entries.firstIndex(where: { $0.part == part && $0.number == number }) else { return nil }
        entries[index].isUsed = true
        return entries[index]
    }
}
