import Assessment

/// Cards of hascard: text files in which `---` separates cards and `#` begins each.
///
/// Source: hascard, <https://github.com/Yvee1/hascard>.
package enum Hascard {
    package static let name = "hascard"
    package static let title = "hascard"
}

extension Hascard: ImportFormat {
    package static func recognises(_ head: Head) -> Confidence {
        guard let text = head.text, text.first(where: { !$0.isWhitespace }) == "#" else { return .none }
        let cards = Self.cards(CardLine.lines(text))
        let kinds = cards.map { HascardCard($0).kind }
        guard !kinds.isEmpty, cards.allSatisfy({ $0.first?.text.hasPrefix("# ") == true }),
            // A level below the first is a document's.
            cards.allSatisfy({ $0.dropFirst().allSatisfy { $0.isCode || !$0.text.hasPrefix("#") } })
        else { return .none }
        // Bullets of a list look like options, and boxes in a list are another format's.
        guard cards.allSatisfy({ HascardCard($0).isSure }) else { return .none }
        if kinds.contains(where: { $0 == .multiple || $0 == .single }) { return .certain }
        return kinds.count > 1 ? .likely : .none
    }

    package static func read(_ source: Source, into intake: inout Intake) throws(ImportError) {
        for lines in cards(CardLine.lines(source.text(&intake))) {
            let line = lines.first?.number
            guard lines.first?.text.hasPrefix("#") == true else {
                intake.leaveOut(
                    .brokenLine, "no # begins the card", at: intake.origin(line: line),
                    stem: String(lines.first?.text.prefix(80) ?? ""))
                continue
            }
            try intake.add(HascardCard(lines).draft(at: intake.origin(line: line)))
        }
    }

    /// What lies between the separators, without blank lines around it.
    private static func cards(_ lines: [CardLine]) -> [[CardLine]] {
        let cards = lines.split { !$0.isCode && $0.trimmed.count > 2 && $0.trimmed.allSatisfy { $0 == "-" } }
        return cards.map { card in
            Array(card.drop(while: \.isBlank).reversed().drop(while: \.isBlank).reversed())
        }.filter { !$0.isEmpty }
    }
}

/// One card.
struct HascardCard {
    enum Kind { case definition, single, multiple, gaps, ordering }

    private let title: String
    private let body: [CardLine]

    init(_ lines: [CardLine]) {
        title = String((lines.first?.text ?? "").drop { $0 == "#" }.trimmingBlanks)
        body = Array(lines.dropFirst())
    }

    private enum Mark: Equatable {
        case bullet(isRight: Bool)
        case box(isRight: Bool)
        case number(Int)
    }

    private static func mark(_ line: CardLine) -> (mark: Mark, text: Substring)? {
        guard !line.isCode else { return nil }
        let text = line.text.drop { $0 == " " || $0 == "\t" }
        if text.hasPrefix("- ") || text.hasPrefix("* ") {
            return (.bullet(isRight: text.first == "*"), text.dropFirst(2).trimmingBlanks)
        }
        if text.hasPrefix("["), text.dropFirst(2).first == "]", let sign = text.dropFirst().first, "* xX".contains(sign)
        {
            return (.box(isRight: sign != " "), text.dropFirst(3).trimmingBlanks)
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), text[digits.endIndex...].hasPrefix(". ") else { return nil }
        return (.number(number), text[digits.endIndex...].dropFirst(2).trimmingBlanks)
    }

    /// What comes first says what the card is. Pictures and code may stand before.
    var kind: Kind {
        let marks = body.compactMap { Self.mark($0)?.mark }
        switch marks.first {
        case .bullet: return marks.contains(.bullet(isRight: true)) ? .single : .definition
        case .box: return .multiple
        // A list in an explanation counts up; the elements of an order do so in another order, or are the whole card.
        case .number: return firstMark == body.firstIndex { !isFurniture($0) } ? .ordering : .definition
        case nil: return gapParts.contains(where: \.isGap) ? .gaps : .definition
        }
    }

    /// Whether its options, if it has some, are those of this format.
    var isSure: Bool {
        let marked = body.compactMap(Self.mark)
        let stars = marked.count { $0.mark == .bullet(isRight: true) }
        let lines = marked.count { $0.mark == .bullet(isRight: false) }
        let hasBoxes = marked.contains { entry in
            guard case .bullet = entry.mark else { return false }
            return entry.text.hasPrefix("[ ]") || entry.text.lowercased().hasPrefix("[x]")
        }
        return !hasBoxes && (stars == 0 || stars == 1 && lines > 0)
    }

    private var firstMark: Int? { body.firstIndex { Self.mark($0) != nil } }

    private func isFurniture(_ line: CardLine) -> Bool { line.isBlank || line.isCode || line.trimmed.hasPrefix("![") }

    func draft(at origin: Origin) -> Draft {
        switch kind {
        case .definition:
            return Draft(at: origin, stem: .markdown(title), answer: .recall(.markdown(CardLine.text(body))))
        case .single, .multiple: return choice(at: origin)
        case .ordering:
            let steps = entries.compactMap { entry -> (Int, String)? in
                if case .number(let number) = entry.mark { (number, entry.text) } else { nil }
            }
            let isCounted = Set(steps.map(\.0)).count == steps.count
            let sorted = steps.sorted { $0.0 < $1.0 }.map { DraftText.markdown($0.1) }
            return Draft(
                at: origin, stem: stem,
                answer: isCounted ? .ordering(sorted) : .broken(.keyUnclear, "a number comes twice"))
        case .gaps:
            let text = gapParts.map { $0.isGap ? String(Gaps.mark) : $0.text.withoutGapMarks }.joined()
            let gaps = gapParts.filter(\.isGap).map { part in
                Gaps.Gap.typed(part.text.split(separator: "|").map { String($0.trimmingBlanks) })
            }
            return Draft(at: origin, stem: .markdown("\(title)\n\n\(text)"), answer: .gaps(gaps))
        }
    }

    /// The heading and what stands before the options.
    private var stem: DraftText {
        let before = body.prefix(firstMark ?? 0)
        return .markdown("\(title)\n\n\(CardLine.text(before))")
    }

    /// The marked lines, with the lines that belong to them.
    private var entries: [(mark: Mark, text: String)] {
        var entries: [(mark: Mark, text: String)] = []
        for line in body.dropFirst(firstMark ?? 0) {
            if let (mark, text) = Self.mark(line) {
                entries.append((mark, String(text)))
            } else if !line.isBlank, !entries.isEmpty {
                entries[entries.count - 1].text += "\n\(line.text)"
            }
        }
        return entries
    }

    private func choice(at origin: Origin) -> Draft {
        let entries = entries
        let options = entries.map { entry in
            let isRight = entry.mark == .bullet(isRight: true) || entry.mark == .box(isRight: true)
            return Draft.Option(.markdown(entry.text), isKey: isRight)
        }
        let keys = options.count { $0.isKey == true }
        let isSure = kind == .multiple || keys == 1
        return Draft(
            at: origin, stem: stem,
            answer: isSure ? .choice(options, .marked) : .broken(.keyUnclear, "\(keys) options have a star"))
    }

    /// The text cut at gaps such as `_Euro|euro_`; a backslash makes the sign a sign.
    private var gapParts: [(text: String, isGap: Bool)] {
        var parts: [(text: String, isGap: Bool)] = [("", false)]
        for line in body {
            if parts[0].text.isEmpty == false || parts.count > 1 { parts[parts.count - 1].text += "\n" }
            guard !line.isCode, !line.trimmed.hasPrefix("![") else {
                parts[parts.count - 1].text += line.text
                continue
            }
            let pieces = line.text.replacing("\\_", with: "\u{1}").split(
                separator: "_", omittingEmptySubsequences: false)
            // Signs come in pairs; of an odd number the last is text.
            for (index, piece) in pieces.enumerated() {
                let text = String(piece).replacing("\u{1}", with: "\\_")
                let isGap = index % 2 == 1 && index + 1 < pieces.count && !piece.allSatisfy(\.isWhitespace)
                if index % 2 == 1, !isGap {
                    parts[parts.count - 1].text += "_\(text)" + (index + 1 < pieces.count ? "_" : "")
                } else if isGap {
                    parts.append((text.replacing("\\_", with: "_"), true))
                    parts.append(("", false))
                } else {
                    parts[parts.count - 1].text += text
                }
            }
        }
        return parts
    }
}
