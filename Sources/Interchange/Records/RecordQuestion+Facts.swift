import Assessment

// Explanations and facts.
extension RecordQuestion {
    mutating func readFacts() {
        draft.topic = parts.topic ?? context.topic
        if draft.topic == nil, survey.areGroupedIDs, survey.ids > 0 { draft.topic = parts.id?.groupOfPool }
        draft.tags = parts.tags
        draft.objective = parts.objective
        draft.hints = parts.hints.map { text($0) }
        draft.difficulty = parts.difficulty.flatMap(Item.Difficulty.init(word:))
        draft.references = parts.references.map { parts.markup?.text($0) ?? Self.reference($0) }
    }

    /// An address becomes a link.
    private static func reference(_ text: String) -> DraftText {
        let address = text.trimming(while: { $0.isWhitespace || "'\"<>".contains($0) })
        guard address.hasPrefix("http"), !address.contains(where: \.isWhitespace) else { return .guessing(text) }
        return .rich(RichText([.paragraph([.link(destination: address, [.text(address)])])]))
    }

    mutating func explanation() -> DraftText? {
        var texts: [String] = []
        if parts.markup != nil {
            return parts.explanation.isEmpty ? nil : text(parts.explanation.joined(separator: "\n\n"))
        }
        for text in parts.explanation {
            let (kept, links) = Self.withoutLinks(withoutDebris(text))
            draft.references += links.map(Self.reference)
            let clean = Self.withoutFurniture(kept)
            if !clean.isEmpty { texts.append(clean) }
        }
        let whole = texts.joined(separator: "\n\n")
        guard !whole.isEmpty else { return nil }
        guard case .choice(var options, let key) = draft.answer else { return text(whole) }
        let read = LabelledRationales(whole, ids: parts.options.map(\.id), count: options.count)
        guard !read.rationales.isEmpty else { return text(whole) }
        for (place, why) in read.rationales where options[place].rationale == nil {
            options[place].rationale = text(why)
        }
        draft.answer = .choice(options, key)
        return read.rest.isEmpty ? nil : text(read.rest)
    }

    /// Takes off the private citation marks of a chat bot, such as `【417†L12-L19】`.
    mutating func withoutDebris(_ text: String) -> String {
        guard text.contains("【") else { return text }
        var clean = ""
        var rest = text[...]
        var found: Substring?
        while let open = rest.firstIndex(of: "【"), let close = rest[open...].firstIndex(of: "】") {
            let mark = rest[open...close]
            clean += rest[..<open]
            if mark.contains("†") { found = found ?? mark } else { clean += mark }
            rest = rest[rest.index(after: close)...]
        }
        if let found { draft.remark(.citationDebris, String(found)) }
        return clean + rest
    }

    /// Lines that are nothing but an address are references.
    private static func withoutLinks(_ text: String) -> (text: String, links: [String]) {
        guard text.contains("http") else { return (text, []) }
        var links: [String] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            let bare = String(line).trimming(while: { $0.isWhitespace || "'\"<>".contains($0) })
            guard bare.hasPrefix("http"), !bare.contains(where: \.isWhitespace) else { return true }
            links.append(bare)
            return false
        }
        return (links.isEmpty ? text : lines.joined(separator: "\n"), links)
    }

    /// What programs write where there is no explanation, and the word before one.
    private static func withoutFurniture(_ text: String) -> String {
        var rest = text[...].trimmed
        if rest.hasPrefix("Explanation/Reference:") { rest = rest.dropFirst(22).trimmed }
        if rest.hasPrefix("Explanation "), rest.dropFirst(12).first?.isUppercase == true { rest = rest.dropFirst(12) }
        let bare = rest.lowercased()
        let isNothing = [
            "explanation not available.", "no explanation", "no explanation available.", "n/a", "none", "-",
        ]
        .contains(bare)
        return isNothing ? "" : String(rest)
    }
}

extension Item.Difficulty {
    /// - Parameter word: in one of the languages of banks.
    fileprivate init?(word: String) {
        switch word.foldedName {
        case "easy", "beginner", "leicht", "einfach", "facil", "facile", "basic", "low", "latwe", "makkelijk":
            self = .easy
        case "medium", "intermediate", "moderate", "mittel", "normal", "medio", "media", "moyen", "srednie",
            "gemiddeld":
            self = .medium
        case "hard", "difficult", "advanced", "schwer", "schwierig", "dificil", "difficile", "high", "expert", "trudne",
            "moeilijk":
            self = .hard
        default: return nil
        }
    }
}

extension String {
    fileprivate func trimming(while isMeant: (Character) -> Bool) -> String {
        var text = drop(while: isMeant)
        while let last = text.last, isMeant(last) { text.removeLast() }
        return String(text)
    }
}
