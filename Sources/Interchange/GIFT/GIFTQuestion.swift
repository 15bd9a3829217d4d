import Assessment

/// One question of a GIFT file.
struct GIFTQuestion {
    /// Nil for a description, which asks nothing.
    private(set) var draft: Draft?
    private var format = MoodleText.Format.moodle

    /// - Parameter origin: makes an origin of a line and a name.
    init(_ block: GIFTReader.Block, origin: (Int?, String?) -> Origin) {
        var rest = block.bytes[...].trimmed
        var title: String?
        if rest.starts(with: "::".utf8), let end = rest.dropFirst(2).place(of: "::") {
            title = rest[(rest.startIndex + 2)..<end].unescaped
            rest = rest[(end + 2)...].trimmed
        }
        let place = origin(block.line, title)
        guard let opening = rest.place(ofFree: UInt8(ascii: "{")) else { return }
        guard let closing = rest.closingBrace(of: opening) else {
            draft = Draft(
                at: place, stem: .plain(rest.unescaped), answer: .broken(.brokenLine, "a brace is not closed"))
            return
        }
        guard rest[(closing + 1)...].place(ofFree: UInt8(ascii: "{")) == nil else {
            draft = Draft(
                at: place, stem: .plain(rest.unescaped), answer: .broken(.brokenLine, "braces open more than once"))
            return
        }
        let stem = stem(rest[..<opening], rest[(closing + 1)...])
        let (answers, general) = Self.general(rest[(opening + 1)..<closing])
        var draft = Draft(at: place, stem: stem.isBlank ? .plain(title ?? "") : stem, answer: .choice([], .marked))
        draft.id = block.id
        draft.tags = block.tags
        draft.topic = block.category
        draft.explanation = general.map { text($0) }
        read(answers, into: &draft)
        self.draft = draft
    }

    /// The stem with a line where the answer stands within it.
    private mutating func stem(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> DraftText {
        let (format, start) = Self.format(before.trimmed)
        self.format = format ?? .moodle
        let text = start.unescaped.droppingBlanksAtEnd
        return MoodleText.draft(text + Self.gap(before: after.trimmed, in: text), as: self.format)
    }

    /// The line for the answer and what follows it; nothing where the braces stand at the end of the sentence.
    private static func gap(before tail: ArraySlice<UInt8>, in text: String) -> String {
        let isWord = tail.contains { $0 >= 0x80 || $0 > 0x40 || (0x30...0x39).contains($0) }
        if isWord { return " _____ \(tail.unescaped)" }
        // A stop after a question says nothing; after half a sentence it shows where the answer stands.
        let isWhole = text.last.map { "?!.:>)".contains($0) } ?? true
        let stop = tail.first.flatMap { ".?!".utf8.contains($0) ? String(decoding: [$0], as: UTF8.self) : nil }
        return isWhole ? "" : stop.map { " _____\($0)" } ?? ""
    }

    private static func format(_ bytes: ArraySlice<UInt8>) -> (MoodleText.Format?, ArraySlice<UInt8>) {
        guard bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")),
            let format = MoodleText.Format.words[String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)]
        else { return (nil, bytes) }
        return (format, bytes[(end + 1)...].trimmed)
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> DraftText {
        let (format, rest) = Self.format(bytes.trimmed)
        return MoodleText.draft(rest.unescaped, as: format ?? self.format)
    }

    /// Answers, and the feedback for all of them after four hashes.
    private static func general(
        _ bytes: ArraySlice<UInt8>
    ) -> (answers: ArraySlice<UInt8>, feedback: ArraySlice<UInt8>?) {
        guard let start = bytes.place(of: "####") else { return (bytes.trimmed, nil) }
        let feedback = bytes[(start + 4)...].trimmed
        return (bytes[..<start].trimmed, feedback.isEmpty ? nil : feedback)
    }
}

// Answers.
extension GIFTQuestion {
    private struct Answer {
        /// Whether it begins with `=`.
        let isRight: Bool
        let percent: Double?
        let text: ArraySlice<UInt8>
        let feedback: ArraySlice<UInt8>?

        var share: Double { percent ?? (isRight ? 100 : 0) }
    }

    private func read(_ bytes: ArraySlice<UInt8>, into draft: inout Draft) {
        guard let first = bytes.first else { return readEssay(into: &draft) }
        if first == UInt8(ascii: "#") { return readNumber(bytes.dropFirst(), into: &draft) }
        let isMarked = first == UInt8(ascii: "=") || first == UInt8(ascii: "~")
        if !isMarked {
            if readTrueFalse(bytes, into: &draft) { return }
            // Moodle takes a text without a mark for a short answer, or for a wrong one where others follow. Over
            // several lines it is rather a piece of a program.
            guard !bytes.contains(UInt8(ascii: "\n")) else {
                draft.answer = .broken(.brokenLine, "the answers begin with neither = nor ~")
                return
            }
        }
        let isWrong = bytes.place(ofFree: UInt8(ascii: "~")) != nil
        let answers = Self.answers(isMarked ? bytes : [UInt8(ascii: isWrong ? "~" : "=")] + bytes)
        let hasWrong = answers.contains { !$0.isRight }
        if !hasWrong, answers.contains(where: { $0.text.place(of: "->") != nil }) {
            readMatching(answers, into: &draft)
        } else if hasWrong {
            readChoice(answers, into: &draft)
        } else {
            readShortText(answers, into: &draft)
        }
    }

    /// What begins with `=` or `~`.
    private static func answers(_ bytes: ArraySlice<UInt8>) -> [Answer] {
        var answers: [Answer] = []
        var start = bytes.startIndex
        var index = bytes.startIndex
        let add = { (range: Range<Int>) in
            guard !range.isEmpty, let mark = bytes[range].first else { return }
            answers.append(answer(bytes[range].dropFirst(), isRight: mark == UInt8(ascii: "=")))
        }
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if byte == UInt8(ascii: "=") || byte == UInt8(ascii: "~"), index > start {
                // Of two marks in a row, as in `~=`, the second counts.
                if index > start + 1 { add(start..<index) }
                start = index
            }
            index += 1
        }
        add(start..<bytes.endIndex)
        return answers
    }

    private static func answer(_ bytes: ArraySlice<UInt8>, isRight: Bool) -> Answer {
        var rest = bytes.trimmed
        var percent: Double?
        if rest.first == UInt8(ascii: "%"), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "%")),
            let number = Double(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
        {
            percent = number
            rest = rest[(end + 1)...]
        }
        let hash = rest.place(ofFree: UInt8(ascii: "#"))
        let feedback = hash.map { rest[($0 + 1)...].trimmed }
        return Answer(
            isRight: isRight, percent: percent, text: rest[..<(hash ?? rest.endIndex)].trimmed,
            feedback: feedback?.isEmpty == true ? nil : feedback)
    }

    private func readChoice(_ answers: [Answer], into draft: inout Draft) {
        let isMultiple = !answers.contains(where: \.isRight)
        let options = answers.map { answer in
            // Of several answers each that gives points is a key; of one, the answer that gives all of them.
            let isKey = isMultiple ? answer.share > 0 : answer.share >= 100
            let rationale = answer.feedback.map { text($0) }
            var option = Draft.Option(optionText(answer.text), isKey: isKey, rationale: rationale)
            if !isMultiple, !isKey, answer.share >= 1 { option.weight = Fraction(Int(answer.share.rounded()), 100) }
            return option
        }
        if answers.contains(where: { $0.share < 0 && !isMultiple }) { draft.remark(.credit, "points are taken away") }
        let shares = Set(answers.filter { isMultiple && $0.share > 0 }.map { $0.share.rounded() })
        if shares.count > 1 { draft.remark(.credit, "the keys give different points") }
        draft.answer = .choice(options, .marked)
    }

    /// A text of nothing but tags is asked about HTML, unless the source says that it is HTML.
    private func optionText(_ bytes: ArraySlice<UInt8>) -> DraftText {
        let option = text(bytes)
        guard format == .moodle, bytes.first == UInt8(ascii: "<"), Self.format(bytes).0 == nil else { return option }
        let rich = option.rich()
        return rich.plainText.allSatisfy(\.isWhitespace) && rich.pictures.isEmpty ? .plain(bytes.unescaped) : option
    }

    private func readTrueFalse(_ bytes: ArraySlice<UInt8>, into draft: inout Draft) -> Bool {
        let parts = bytes.split(atFree: UInt8(ascii: "#"))
        let word = parts[0].unescaped.foldingWhiteSpace.uppercased()
        guard let isTrue = ["T": true, "TRUE": true, "F": false, "FALSE": false][word] else { return false }
        let ifWrong = parts.count > 1 && !parts[1].trimmed.isEmpty ? text(parts[1]) : nil
        let ifRight = parts.count > 2 && !parts[2].trimmed.isEmpty ? text(parts[2]) : nil
        draft.answer = .choice(
            [
                Draft.Option(.plain("True"), isKey: isTrue, rationale: isTrue ? ifRight : ifWrong),
                Draft.Option(.plain("False"), isKey: !isTrue, rationale: isTrue ? ifWrong : ifRight),
            ], .marked)
        draft.shuffle = false
        return true
    }

    private func readShortText(_ answers: [Answer], into draft: inout Draft) {
        explain(answers, in: &draft)
        let full = answers.filter { $0.share >= 100 }
        let texts = full.map(\.text.unescaped)
        // A star stands for any text.
        let plain = texts.filter { !$0.contains("*") }
        if plain.isEmpty, !texts.isEmpty {
            draft.answer = .unsupported("answers with wildcards: \(texts[0])")
            return
        }
        let isPartial = answers.contains { $0.share > 0 && $0.share < 100 }
        if plain.count < texts.count || isPartial { draft.remark(.credit, texts.first ?? "") }
        draft.answer = .shortText(plain)
    }

    /// Feedback for the right answer, where there is none for all.
    private func explain(_ answers: [Answer], in draft: inout Draft) {
        guard draft.explanation == nil else { return }
        draft.explanation = answers.first { $0.share >= 100 && $0.feedback != nil }?.feedback.map { text($0) }
    }

    private func readMatching(_ answers: [Answer], into draft: inout Draft) {
        var pairs: [(left: DraftText, right: DraftText)] = []
        var distractors: [DraftText] = []
        for answer in answers {
            guard let arrow = answer.text.place(of: "->") else { continue }
            let left = text(answer.text[..<arrow])
            let right = DraftText.plain(answer.text[(arrow + 2)...].trimmed.unescaped)
            if right.isBlank { continue }
            if left.isBlank { distractors.append(right) } else { pairs.append((left, right)) }
        }
        draft.answer = .matching(pairs, distractors: distractors)
    }

    private func readEssay(into draft: inout Draft) {
        guard let answer = draft.explanation else {
            draft.answer = .unsupported("essay")
            return
        }
        draft.explanation = nil
        draft.answer = .recall(answer)
    }
}

// Numbers.
extension GIFTQuestion {
    private func readNumber(_ bytes: ArraySlice<UInt8>, into draft: inout Draft) {
        let content = bytes.trimmed
        let isList = content.first == UInt8(ascii: "=") || content.first == UInt8(ascii: "~")
        let answers = isList ? Self.answers(content) : Self.answers([UInt8(ascii: "=")] + content)
        explain(answers, in: &draft)
        var ranges: [NumberEntry.Range] = []
        for answer in answers where answer.share >= 100 {
            guard let range = Self.range(answer.text.unescaped.foldingWhiteSpace) else {
                draft.answer = .broken(.keyUnclear, answer.text.unescaped)
                return
            }
            ranges.append(range)
        }
        if answers.contains(where: { $0.share > 0 && $0.share < 100 }) { draft.remark(.credit) }
        draft.answer = .number(ranges)
    }

    /// `3`, `3:0.5` or `3..4`.
    private static func range(_ text: String) -> NumberEntry.Range? {
        if let dots = text.firstRange(of: "..") {
            guard let low = number(text[..<dots.lowerBound]), let high = number(text[dots.upperBound...]), low <= high
            else { return nil }
            return NumberEntry.Range(low, high)
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let value = number(parts[0]) else { return nil }
        guard parts.count == 2 else { return NumberEntry.Range(value, value) }
        guard let tolerance = number(parts[1]), tolerance >= 0 else { return nil }
        return NumberEntry.Range(around: "\(value)", margin: "\(tolerance)")
    }

    private static func number(_ text: Substring) -> Double? {
        guard let number = Double(String(text).foldingWhiteSpace), number.isFinite else { return nil }
        return number
    }
}

extension String {
    fileprivate var droppingBlanksAtEnd: String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

// Bytes with backslashes before signs that mean nothing.
extension ArraySlice<UInt8> {
    fileprivate var trimmed: ArraySlice<UInt8> {
        var part = drop { $0.isSpace || $0 == 0x0A }
        while let last = part.last, last.isSpace || last == 0x0A { part.removeLast() }
        return part
    }

    /// Where a sign stands first without a backslash before it.
    fileprivate func place(ofFree sign: UInt8) -> Int? {
        var index = startIndex
        while index < endIndex {
            if self[index] == UInt8(ascii: "\\") { index += 1 } else if self[index] == sign { return index }
            index += 1
        }
        return nil
    }

    /// Where the brace closes that opens there: the one that pairs with it, or the last one where they do not pair.
    fileprivate func closingBrace(of opening: Int) -> Int? {
        var last: Int?
        var depth = 0
        var index = opening
        while index < endIndex {
            switch self[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                last = index
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
            index += 1
        }
        return last
    }

    fileprivate func split(atFree sign: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = self
        while let place = rest.place(ofFree: sign) {
            parts.append(rest[..<place])
            rest = rest[(place + 1)...]
        }
        return parts + [rest]
    }

    /// Where a text stands first.
    fileprivate func place(of text: StaticString) -> Int? {
        text.withUTF8Buffer { text in
            guard count >= text.count else { return nil }
            return (startIndex...(endIndex - text.count)).first { start in
                self[start] == text[0] && self[start..<(start + text.count)].elementsEqual(text)
            }
        }
    }

    /// The text without backslashes before signs of the format; `\n` is a line end.
    fileprivate var unescaped: String {
        guard contains(UInt8(ascii: "\\")) else { return String(decoding: self, as: UTF8.self) }
        var bytes: [UInt8] = []
        var index = startIndex
        while index < endIndex {
            let byte = self[index]
            let next = index + 1 < endIndex ? self[index + 1] : 0
            if byte == UInt8(ascii: "\\"), "~=#{}:\\".utf8.contains(next) {
                bytes.append(next)
                index += 2
            } else if byte == UInt8(ascii: "\\"), next == UInt8(ascii: "n") {
                bytes.append(0x0A)
                index += 2
            } else {
                bytes.append(byte)
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
